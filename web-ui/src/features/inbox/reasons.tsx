import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { REASONS, reasonOf, type Notification, type Reason } from '@/api/notification/notification'
import { Link } from '@/components/ui/link'
import type { InboxParams } from './params'
import styles from './inbox.module.css'

interface ReasonsProps {
  org: string
  params: InboxParams
  known: readonly Notification[]
}

/** Why one was told, with how much of each is unread. */
export function Reasons({ org, params, known }: ReasonsProps) {
  const { t } = useTranslation('notification')
  const unread = known.filter(({ is_read }) => !is_read)
  return (
    <nav aria-label={t('why')} className={styles.reasons}>
      {[undefined, ...REASONS].map((reason) => (
        <ReasonLink
          key={reason ?? 'all'}
          org={org}
          reason={reason}
          params={params}
          count={unread.filter((one) => reason === undefined || reasonOf(one) === reason).length}
        />
      ))}
    </nav>
  )
}

interface ReasonLinkProps {
  org: string
  reason: Reason | undefined
  params: InboxParams
  count: number
}

function ReasonLink({ org, reason, params, count }: ReasonLinkProps) {
  const { t } = useTranslation('notification')
  const described = useId()
  const label = reason === undefined ? t('reasons.all') : t(`reasons.${reason}`)
  return (
    <Link
      look="plain"
      to="/org/$org/inbox"
      params={{ org }}
      search={{ ...(params.show && { show: params.show }), ...(reason && { reason }) }}
      replace
      activeOptions={{ exact: true }}
      data-current={params.reason === reason || undefined}
      aria-label={label}
      aria-describedby={described}
      aria-current={params.reason === reason ? 'true' : undefined}
      className={styles.reason ?? ''}
    >
      <span>{label}</span>
      <span id={described} hidden>
        {count}
      </span>
      <span className={styles.count} data-count={count} aria-hidden="true" />
    </Link>
  )
}
