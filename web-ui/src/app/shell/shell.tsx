import '@fontsource-variable/jetbrains-mono'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal, ModalOverlay, Dialog } from 'react-aria-components'
import { Keys } from '@/actions/keys'
import { fetchEditor } from '@/components/editor/rich-text'
import { OfflineBar } from '@/components/ui/connection'
import { Messages } from '@/components/ui/messages'
import { useApp } from '@/components/ui/use-app'
import { usePhone } from '@/components/ui/use-media'
import { appStore } from '@/lib/app-store'
import { cx } from '@/lib/cx'
import { Dialogs } from './dialogs'
import { FollowAccount } from './follow-account'
import { PhoneBar } from './phone-bar'
import { Sidebar } from './sidebar'
import { SlowLine } from './slow-line'
import styles from './shell.module.css'

interface ShellProps {
  org: string
  /** What lies over the screen at its end: the task panel. */
  panel?: ReactNode
  children: ReactNode
}

/** What surrounds every screen of an organization. */
export function Shell({ org, panel, children }: ShellProps) {
  const { t } = useTranslation('shell')
  const phone = usePhone()
  const sheet = useApp((state) => state.isSheetOpen)
  useEffect(fetchEditor, [])
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      {phone ? (
        <ModalOverlay
          isOpen={sheet}
          onOpenChange={(isSheetOpen) => appStore.setState({ isSheetOpen })}
          isDismissable
          className={cx(styles.scrim)}
        >
          <Modal className={cx(styles.sheet)}>
            <Dialog aria-label={t('projects')} className={cx(styles.sheetContent)}>
              <Sidebar org={org} />
            </Dialog>
          </Modal>
        </ModalOverlay>
      ) : (
        <Sidebar org={org} />
      )}
      <div className={styles.screen}>
        <OfflineBar />
        <SlowLine />
        {children}
      </div>
      {panel}
      {phone && <PhoneBar org={org} />}
      <Dialogs org={org} />
      <Messages />
      <Keys org={org} />
      <FollowAccount />
    </div>
  )
}
