import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import styles from './task-panel.module.css'

interface BrokenPanelProps {
  taskKey: string
  onClose: () => void
  children: ReactNode
}

/** The frame of the panel when what is in it broke: it can still be closed. */
export function BrokenPanel({ taskKey, onClose, children }: BrokenPanelProps) {
  const { t } = useTranslation(['panel', 'common'])
  return (
    <aside aria-label={t('taskOf', { key: taskKey })} className={styles.panel} data-testid="task-panel">
      <header className={styles.bar}>
        <span className={styles.key}>{taskKey}</span>
        <span className={styles.buttons}>
          <IconButton icon={X} label={t('common:close')} onPress={onClose} />
        </span>
      </header>
      <div className={styles.content}>{children}</div>
    </aside>
  )
}
