import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { statusesQuery } from '@/api/project/list-statuses'
import type { Project } from '@/api/project/put-project'
import { progressOf } from '@/components/fields/options'
import { StatusIcon } from '@/components/fields/status-icon'
import { ErrorState } from '@/components/ui/error-state'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import styles from './settings-list.module.css'

export function StatusSettings({ org, project }: { org: string; project: Project }) {
  const { t } = useTranslation('project')
  const { data, isError, refetch } = useQuery(statusesQuery(org, project.id))
  if (isError) return <ErrorState onRetry={() => void refetch()} />
  if (data === undefined) {
    return (
      <Skeleton>
        <BoneRows count={3} />
      </Skeleton>
    )
  }
  return (
    <ul aria-label={t('tabs.statuses')} className={styles.list}>
      {data.map((status) => (
        <li key={status.id} aria-label={status.name} className={styles.row}>
          <StatusIcon category={status.category} color={status.color} progress={progressOf(data, status)} />
          <span dir="auto" translate="no" className={styles.name}>
            {status.name}
          </span>
          <span className={styles.meta}>{t(`categories.${status.category}`)}</span>
        </li>
      ))}
    </ul>
  )
}
