import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList } from 'react-aria-components'
import { statusesQuery } from '@/api/project/list-statuses'
import type { Project } from '@/api/project/put-project'
import type { Sprint } from '@/api/sprint/list-sprints'
import { createTask, newTaskOf } from '@/api/task/create-task'
import type { ListParams } from '@/api/task/known-lists'
import { readOn } from '@/api/task/list-tasks'
import { knownTask } from '@/api/task/store'
import type { TaskList } from '@/api/task/task-list'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Icon } from '@/components/ui/icon'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { QuickAdd } from '@/features/task/quick-add'
import { cx } from '@/lib/cx'
import { attempt } from '@/lib/report-problem'
import { BacklogRow } from './backlog-row'
import styles from './backlog.module.css'

interface TaskSectionProps {
  org: string
  project: Project
  name: string
  /** New tasks begin in it; null: in none. */
  sprint: Sprint | null
  list: TaskList | undefined
  params: ListParams
  isFailed: boolean
  onRetry: () => void
  empty: string
  head?: ReactNode
  actions?: ReactNode
  onOpen: (taskKey: string) => void
  onOrder: (keys: readonly string[]) => void
}

/** A sprint or the backlog: its tasks by rank, and a field for new ones. */
export function TaskSection(props: TaskSectionProps) {
  const { org, project, name, sprint, list, params, isFailed, onRetry, empty, head, actions } = props
  const { onOpen, onOrder } = props
  const { t } = useTranslation('sprint')
  const client = useQueryClient()
  const heading = useId()
  const [isAdding, setAdding] = useState(false)
  const { data: statuses = [] } = useQuery(statusesQuery(org, project.id))
  const create = useMutation(createTask(org, project.id))
  const more = useMutation(readOn(org, project.id, params))
  const first = statuses.find(({ category }) => category === 'todo') ?? statuses[0]

  useEffect(() => {
    const keys = (list?.ids ?? []).flatMap((id) => knownTask(client, id)?.task_id ?? [])
    onOrder(keys)
  }, [client, list, onOrder])

  const add = (title: string) => {
    if (first === undefined) return
    const variables = newTaskOf(project.id, { title, status: first, sprintId: sprint?.id ?? null })
    attempt(() => create.mutateAsync(variables))
  }

  return (
    <section aria-labelledby={heading} className={styles.section} data-total={list?.total}>
      <header className={styles.head}>
        <h2 id={heading} className={styles.title} dir="auto">
          {name}
        </h2>
        {head}
        <span className={styles.count}>{list !== undefined && t('tasks', { count: list.total })}</span>
        <span className={styles.actions}>{actions}</span>
      </header>
      {isFailed && <ErrorState onRetry={onRetry} />}
      {list === undefined && !isFailed && (
        <Skeleton>
          <BoneRows count={3} />
        </Skeleton>
      )}
      {list !== undefined && (
        <GridList
          aria-label={name}
          className={cx(styles.grid)}
          onAction={(id) => {
            const key = knownTask(client, String(id))?.task_id
            if (key !== undefined) onOpen(key)
          }}
          renderEmptyState={() => <p className={styles.empty}>{empty}</p>}
        >
          {list.ids.map((id) => (
            <BacklogRow key={id} id={id} org={org} projectId={project.id} />
          ))}
        </GridList>
      )}
      {list !== undefined && list.next !== null && (
        <div>
          <Button isPending={more.isPending} onPress={() => attempt(() => more.mutateAsync(list))}>
            {t('loadMore')}
          </Button>
        </div>
      )}
      {isAdding ? (
        <QuickAdd label={t('taskTitle')} onCreate={add} onEnd={() => setAdding(false)} />
      ) : (
        <div>
          <Button aria-label={t('newTaskIn', { section: name })} onPress={() => setAdding(true)}>
            <Icon of={Plus} />
            {t('newTask')}
          </Button>
        </div>
      )}
    </section>
  )
}
