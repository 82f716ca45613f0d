import i18next from 'i18next'
import { ask } from '@/lib/questions'

/** Before an own change is taken back on top of what somebody else has made of it. */
export function askAnyway(): Promise<boolean> {
  return ask({
    title: i18next.t('board:undoAnyway'),
    text: i18next.t('board:changedSince', { person: i18next.t('panel:somebody') }),
    action: i18next.t('undo'),
  })
}
