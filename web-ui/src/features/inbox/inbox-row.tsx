import { AtSign, Check, CircleCheck, UserRoundPlus, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { reasonOf, thingOf, type Notification, type Reason } from '@/api/notification/notification'
import { Moment } from '@/components/fields/moment'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import styles from './inbox-row.module.css'

const ICONS: Record<Reason, LucideIcon> = {
  mentioned: AtSign,
  assigned: UserRoundPlus,
  done: CircleCheck,
}

interface InboxRowProps {
  notification: Notification
  onRead: () => void
}

/** Whether it is new, why one was told, about what, and when. */
export function InboxRow({ notification, onRead }: InboxRowProps) {
  const { t } = useTranslation('notification')
  const reason = reasonOf(notification)
  const { title, body, is_read: isRead, created_at: at } = notification
  const thing = notification.entity_type === 'page' ? undefined : thingOf(notification)
  return (
    <div className={styles.row} data-read={isRead || undefined}>
      <span className={styles.dot}>{!isRead && <span className="visually-hidden">{t('unread')}</span>}</span>
      <Icon of={ICONS[reason]} label={t(`reasons.${reason}`)} />
      <div className={styles.text}>
        <p className={styles.thing} dir="auto" translate="no">
          {thing !== undefined && <span className={styles.key}>{thing}</span>}
          <span className={styles.title}>{body ?? title}</span>
        </p>
        <p className={styles.sentence} dir="auto">
          {title}
        </p>
      </div>
      <span className={styles.when}>
        <Moment at={at} />
      </span>
      <span className={styles.button}>
        {!isRead && <IconButton icon={Check} size="s" label={t('markRead')} keys="E" onPress={onRead} />}
      </span>
    </div>
  )
}
