import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pageTasksQuery } from '@/api/wiki/list-linked-tasks'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import styles from './page.module.css'

interface LinkedTasksProps {
  pageId: string
  /** How often they were asked for: each time leads to them. */
  asked: number
}

/** The tasks that this page belongs to; none, and there is nothing to see until somebody asks. */
export function LinkedTasks({ pageId, asked }: LinkedTasksProps) {
  const { t } = useTranslation('wiki')
  const { data, isError, refetch } = useQuery(pageTasksQuery(pageId))
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asked > 0) title.current?.focus()
  }, [asked])
  const isNone = data === undefined || data.length === 0
  if (isNone && asked === 0) return null
  return (
    <section className={styles.linked}>
      <h2 ref={title} tabIndex={-1} className={styles.linkedTitle}>
        {t('linkedTasks')}
      </h2>
      {data?.length === 0 && <p className={styles.noTasks}>{t('noLinkedTasks')}</p>}
      {data === undefined && isError && <ErrorState onRetry={() => void refetch()} />}
      {!isNone && (
        <ul aria-label={t('linkedTasks')}>
          {data.map((task) => {
            const key = `${task.project_key}-${task.number}`
            return (
              <li key={task.link_id}>
                <Link
                  look="plain"
                  to="."
                  search={(before) => ({ ...before, task: key })}
                  className={styles.linkedTask ?? ''}
                >
                  <span className={styles.key}>{key}</span>
                  <span dir="auto">{task.title}</span>
                  <span className={styles.status}>{task.status_name}</span>
                </Link>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
