import { queryOptions } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import type { components } from '@/generated/api'
import { api, read } from '@/lib/http'

export type MyTask = components['schemas']['TaskSummary']
type Category = components['schemas']['StatusCategory']

const PART = 100
const MOST = 500
const OPEN: Category[] = ['todo', 'in_progress']

/** My tasks in an organization by their due dates, the first {@link MOST} of them: open ones, or with those that are done. */
export const myTasksQuery = (slug: string, { done = false }: { done?: boolean } = {}) =>
  queryOptions({
    queryKey: keys.myTasks(slug, { done }),
    queryFn: async ({ signal }) => {
      const tasks: MyTask[] = []
      let after: string | undefined
      do {
        const part = await read(
          api.GET('/api/v1/organizations/{slug}/my-tasks', {
            params: {
              path: { slug },
              query: {
                sort: 'due_date',
                limit: PART,
                ...(done ? {} : { status_category: OPEN }),
                ...(after === undefined ? {} : { after }),
              },
            },
            signal,
          }),
        )
        tasks.push(...part.tasks)
        after = part.next ?? undefined
      } while (after !== undefined && tasks.length < MOST)
      return tasks
    },
  })
