import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { pageTasksQuery } from '@/api/wiki/list-linked-tasks'
import { Link } from '@/components/ui/link'
import styles from './page.module.css'

/** The tasks that this page belongs to; none, and there is nothing to see. */
export function LinkedTasks({ pageId }: { pageId: string }) {
  const { t } = useTranslation('wiki')
  const { data = [] } = useQuery(pageTasksQuery(pageId))
  if (data.length === 0) return null
  return (
    <section className={styles.linked}>
      <h2 className={styles.linkedTitle}>{t('linkedTasks')}</h2>
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
    </section>
  )
}
