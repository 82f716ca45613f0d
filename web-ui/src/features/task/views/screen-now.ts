import { filterParameters } from '@/api/task/list-parameters'
import { sortParameter } from '@/api/task/order'
import { listSearch, sortOf, type ListSearch } from '@/features/task/shared/list-search'
import { filterOf } from '@/features/task/shared/task-search'

const SCREENS = ['board', 'list', 'backlog'] as const
export type TaskScreen = (typeof SCREENS)[number]

interface SavedScreen {
  filter: Record<string, unknown>
  sort: string | null
  layout: Record<string, unknown>
}

/** What a view keeps of an address; null: it is not that of a screen of tasks. */
export function savedScreen(pathname: string, search: Record<string, unknown>): SavedScreen | null {
  const screen = SCREENS.find((name) => pathname.endsWith(`/${name}`))
  if (screen === undefined) return null
  const own = listSearch(search)
  return {
    filter: { ...filterParameters(filterOf(own)) },
    sort: own.sort === undefined ? null : sortParameter(sortOf(own)),
    layout: { screen, search: own },
  }
}

/** Where a view leads. What cannot be read of it is left out. */
export function openedScreen(layout: object): { screen: TaskScreen; search: ListSearch } {
  const kept: Readonly<Record<string, unknown>> = { ...layout }
  const { search } = kept
  return {
    screen: SCREENS.find((name) => name === kept['screen']) ?? 'list',
    search: listSearch(typeof search === 'object' ? { ...search } : {}),
  }
}
