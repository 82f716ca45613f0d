import type { MyTask } from '@/api/dashboard/list-my-tasks'
import { addDays, type Day } from '@/lib/dates'
import type { Group } from './params'

export interface TaskGroup {
  /** The project's or status's name, or which span of days. */
  id: string
  name: string | { span: Span }
  tasks: MyTask[]
}

export type Span = 'overdue' | 'today' | 'week' | 'later' | 'none' | 'done'

const SPANS: readonly Span[] = ['overdue', 'today', 'week', 'later', 'none', 'done']
const CATEGORIES = ['in_progress', 'todo', 'done']

/** Tasks in their groups, within each the overdue first, then by due date. Tasks come ordered by it. */
export function groupsOf(
  tasks: readonly MyTask[],
  group: Group,
  today: Day,
  projectName: (id: string) => string,
): TaskGroup[] {
  if (group === 'due') {
    return SPANS.map((span) => ({
      id: span,
      name: { span },
      tasks: tasks.filter((task) => spanOf(task, today) === span),
    })).filter((one) => one.tasks.length > 0)
  }
  const groups = new Map<string, TaskGroup>()
  for (const task of tasks) {
    const name = group === 'project' ? projectName(task.project_id) : task.status.name
    const id = group === 'project' ? task.project_id : `${task.status.category} ${task.status.name}`
    const known = groups.get(id) ?? { id, name, tasks: [] }
    known.tasks.push(task)
    groups.set(id, known)
  }
  const order = (one: TaskGroup) => CATEGORIES.indexOf(one.tasks[0]?.status.category ?? '')
  const all = [...groups.values()]
  return group === 'status' ? all.sort((a, b) => order(a) - order(b)) : all
}

export function spanOf(task: MyTask, today: Day): Span {
  if (task.status.category === 'done') return 'done'
  const due = task.due_date
  if (due === null) return 'none'
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= addDays(today, 7) ? 'week' : 'later'
}
