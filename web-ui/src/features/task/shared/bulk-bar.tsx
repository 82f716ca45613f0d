import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Toolbar, type PressEvent } from 'react-aria-components'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { cx } from '@/lib/cx'
import type { PickedField } from './task-menu'
import type { RowActions } from './use-row-actions'
import { useSelectedIds, type Selection } from './use-selection'
import styles from './bulk-bar.module.css'

const FIELDS: readonly PickedField[] = ['status', 'priority', 'assignee', 'labels', 'sprint', 'dueDate']

interface BulkBarProps {
  selection: Selection
  actions: RowActions
}

/** What can be done to the tasks that are selected. */
export function BulkBar({ selection, actions }: BulkBarProps) {
  const { t } = useTranslation(['board', 'task', 'common'])
  useSelectedIds(selection.store)
  const count = selection.shown().length
  if (count === 0) return null
  const target = ({ target: at }: PressEvent) => (at instanceof HTMLElement ? at : null)
  return (
    <div className={styles.place}>
      <Toolbar aria-label={t('selectedTasks')} className={cx(styles.bar)} data-testid="bulk-bar">
        <span role="status" className={styles.count}>
          {t('selected', { count })}
        </span>
        {FIELDS.map((field) => (
          <Button key={field} onPress={(event) => actions.act(field, selection.shown(), target(event))}>
            {t(`task:fields.${field}`)}
          </Button>
        ))}
        <Button onPress={() => actions.act('move', selection.shown())}>{t('actions.move')}</Button>
        <Button onPress={() => actions.act('delete', selection.shown())}>{t('common:delete')}</Button>
        <IconButton icon={X} label={t('clearSelection')} onPress={selection.clear} />
      </Toolbar>
    </div>
  )
}
