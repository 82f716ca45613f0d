import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endSession, sessionsQuery, type Session } from '@/api/identity/sessions'
import { Rows } from '@/components/rows/rows'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { useNow } from '@/components/ui/use-now'
import { exactMoment, formatMoment } from '@/lib/dates'
import { tell } from '@/lib/messages'
import { reportProblem } from '@/lib/report-problem'
import styles from './account.module.css'

/** Where one is signed in, the newest first. */
export function Sessions() {
  const { t } = useTranslation('account')
  const { data: sessions, isError, refetch } = useQuery(sessionsQuery())
  if (sessions === undefined) {
    return isError ? (
      <ErrorState onRetry={() => void refetch()} />
    ) : (
      <Skeleton>
        <BoneRows count={3} />
      </Skeleton>
    )
  }
  return (
    <Rows
      label={t('tabs.sessions')}
      onOpen={() => undefined}
      rows={sessions.map((session) => ({
        id: session.id,
        name: session.agent === '' ? t('unknownAgent') : session.agent,
        ...(session.current ? { description: t('thisSession') } : {}),
        content: <SessionRow session={session} />,
      }))}
    />
  )
}

function SessionRow({ session }: { session: Session }) {
  const { t } = useTranslation('account')
  const now = useNow()
  const { mutateAsync } = useMutation(endSession())
  const end = () =>
    mutateAsync(session.id).then(
      () => tell({ text: t('sessionEnded') }),
      (error: unknown) => reportProblem(error),
    )
  return (
    <div className={styles.row}>
      <span className={styles.what}>
        <span className={styles.name} translate="no">
          {session.agent === '' ? t('unknownAgent') : session.agent}
        </span>
        <span className={styles.note}>
          {session.address !== '' && <span translate="no">{session.address}</span>}
          <time dateTime={session.last_used_at} title={exactMoment(session.last_used_at)}>
            {t('lastUsed', { when: formatMoment(session.last_used_at, now) })}
          </time>
          <time dateTime={session.created_at} title={exactMoment(session.created_at)}>
            {t('signedIn', { when: formatMoment(session.created_at, now) })}
          </time>
        </span>
      </span>
      {session.current ? (
        <span className={styles.mark}>{t('thisSession')}</span>
      ) : (
        <Button look="outline" onPress={() => void end()}>
          {t('endSession')}
        </Button>
      )}
    </div>
  )
}
