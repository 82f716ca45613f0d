import type { TaskFilter } from '@/api/task/filter'
import { FILTER_FIELDS, type FilterField } from '@/api/task/filter-fields'
import { PRIORITIES } from '@/api/task/types'
import { list, taskSearch as openTask } from '@/lib/search-params'

/** The filter as it stands in the address: comma lists of ids and words. */
export type TaskSearch = Partial<Record<FilterField | 'q' | 'sub', string>>

type OpenTask = ReturnType<typeof openTask>

const LONGEST = 200
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const WORDS: Record<FilterField, { ids: boolean; words: readonly string[] }> = {
  assignee: { ids: true, words: ['me', 'none'] },
  priority: { ids: false, words: PRIORITIES },
  label: { ids: true, words: ['none'] },
  type: { ids: false, words: ['story', 'bug', 'task', 'subtask'] },
  status: { ids: true, words: [] },
  sprint: { ids: true, words: ['active', 'none', 'all'] },
  due: { ids: false, words: ['overdue', 'today', 'week', 'none'] },
}

/** What of an address is a filter; what is none is dropped. */
export function taskSearch(search: Record<string, unknown>): TaskSearch {
  const found: TaskSearch = {}
  for (const field of FILTER_FIELDS) {
    const { ids, words } = WORDS[field]
    const values = list(text(search[field])).filter(
      (value) => words.includes(value) || (ids && ID.test(value)),
    )
    if (values.length > 0) found[field] = values.join(',')
  }
  const q = text(search['q']).slice(0, LONGEST)
  if (q.trim() !== '') found.q = q
  if (text(search['sub']) === '1') found.sub = '1'
  return found
}

/** How a screen shows what fits stays when its filters go. */
export function withoutFilters<Search extends TaskSearch>(search: Search): Search {
  const rest = { ...search }
  for (const field of [...FILTER_FIELDS, 'q']) Reflect.deleteProperty(rest, field)
  return rest
}

/** The filter, and the task that is open over the screen. */
export function screenSearch(search: Record<string, unknown>): TaskSearch & OpenTask {
  return { ...taskSearch(search), ...openTask(search) }
}

export function filterOf(search: TaskSearch): TaskFilter {
  const filter: Record<string, readonly string[]> = {}
  for (const field of FILTER_FIELDS) {
    const values = list(search[field]).filter((value) => value !== 'all')
    if (values.length > 0) filter[field] = values
  }
  return {
    ...filter,
    ...(search.q === undefined ? {} : { q: search.q }),
    ...(search.sub === undefined ? {} : { subtasks: true }),
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
