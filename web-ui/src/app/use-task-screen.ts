import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

type Address = Readonly<Record<string, string | undefined>>

/** What of an address is the screen's own; a task that is open over it is not. */
export function ownSearch<Search extends { task?: string | undefined }>(
  search: Search,
): Omit<Search, 'task'> {
  const own: Omit<Search, 'task'> = { ...search }
  Reflect.deleteProperty(own, 'task')
  return own
}

/** How a screen changes its address and opens tasks over itself. */
export function useTaskScreen() {
  const navigate = useNavigate()
  const onSearch = useCallback(
    (next: Address) =>
      void navigate({
        to: '.',
        search: ({ task }: { task?: string | undefined }) => ({ ...next, task }),
        replace: true,
      }),
    [navigate],
  )
  return { onSearch }
}
