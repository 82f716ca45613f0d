import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useCallback, useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { statusesQuery } from '@/api/project/list-statuses'
import type { Project } from '@/api/project/put-project'
import type { Sprint } from '@/api/sprint/list-sprints'
import type { TaskFilter } from '@/api/task/filter'
import type { ListParams } from '@/api/task/known-lists'
import { readOn } from '@/api/task/list-tasks'
import type { TaskList } from '@/api/task/task-list'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { FocusKeeper } from '@/components/virtual-grid/focus-keeper'
import { VirtualGrid } from '@/components/virtual-grid/virtual-grid'
import { QuickAdd } from '@/features/task/quick-add'
import type { TaskAction } from '@/features/task/shared/task-menu'
import { draftOf, useCreateTask } from '@/features/task/shared/use-create-task'
import { useColumnDrop } from '@/features/task/shared/use-row-drag'
import type { Selection } from '@/features/task/shared/use-selection'
import { cx } from '@/lib/cx'
import { BacklogRow } from './backlog-row'
import { NO_SPRINT } from './use-backlog-drop'
import styles from './backlog.module.css'

/** What every section is given. */
export interface SectionProps {
  slug: string
  project: Project
  filter: TaskFilter
  list: TaskList
  params: ListParams
  keeper: FocusKeeper
  selection: Selection
  accepts: (other: string, beside: string) => boolean
  onAction: (action: TaskAction, ids: readonly string[], at?: HTMLElement) => void
}

interface TaskSectionProps extends SectionProps {
  name: string
  /** New tasks begin in it; null: in none. */
  sprint: Sprint | null
  empty: string
  head?: ReactNode
  actions?: ReactNode
}

const ROW = 40
/** So many rows are shown all at once; more of them scroll by themselves. */
const ALL = 100

/** A sprint or the backlog: its tasks by rank, and a field for new ones. */
export function TaskSection(props: TaskSectionProps) {
  const { slug, project, filter, name, sprint, list, params, empty, head, actions } = props
  const { keeper, selection, accepts, onAction } = props
  const { t } = useTranslation('sprint')
  const heading = useId()
  const element = useRef<HTMLElement>(null)
  const isOver = useColumnDrop(element, sprint?.id ?? NO_SPRINT)
  const [isAdding, setAdding] = useState(false)
  const { data: statuses = [] } = useQuery(statusesQuery(slug, project.id))
  const create = useCreateTask(slug, project.id, params.filter)
  const { mutate, isPending } = useMutation(readOn(slug, project.id, params))
  const more = useCallback(() => {
    if (!isPending && list.next !== null) mutate(list)
  }, [isPending, list, mutate])
  const first = statuses.find(({ category }) => category === 'todo') ?? statuses[0]

  return (
    <section
      ref={element}
      aria-labelledby={heading}
      className={styles.section}
      data-total={list.total}
      data-over={isOver || undefined}
    >
      <header className={styles.head}>
        <h2 id={heading} className={styles.title} dir="auto" translate={sprint === null ? undefined : 'no'}>
          {name}
        </h2>
        {head}
        <span className={styles.count}>{t('tasks', { count: list.total })}</span>
        <span className={styles.actions}>{actions}</span>
      </header>
      <VirtualGrid
        label={name}
        ids={list.ids}
        total={list.total}
        estimate={ROW}
        keeper={keeper}
        className={cx(styles.grid, list.total > ALL && styles.long)}
        onExtend={selection.extend}
        onNearEnd={more}
        footer={list.ids.length === 0 && <p className={styles.empty}>{empty}</p>}
      >
        {(id, row) => (
          <BacklogRow
            key={id}
            slug={slug}
            id={id}
            row={row}
            statuses={statuses}
            selection={selection}
            accepts={accepts}
            onAction={onAction}
          />
        )}
      </VirtualGrid>
      {isAdding ? (
        <QuickAdd
          label={t('taskTitle')}
          onCreate={(title) => {
            if (first !== undefined)
              create(
                { ...draftOf(filter, undefined), title, status: first, sprintId: sprint?.id ?? null },
                null,
              )
          }}
          onEnd={() => setAdding(false)}
        />
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
