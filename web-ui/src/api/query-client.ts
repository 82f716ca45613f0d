import { QueryClient } from '@tanstack/react-query'
import { Problem } from '@/lib/problem'
import { isOfNobody } from './keys'

const FRESH = 30_000
const KEPT = 30 * 60_000
const READ_AGAIN = [2_000, 5_000, 15_000]
const WRITE_AGAIN = [500, 2_000]

/** Reads try again by themselves where another try may help, writes twice at most, and always as the same write. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        gcTime: KEPT,
        retry: (failures, error) =>
          failures < READ_AGAIN.length && (isPassing(error) || isServerError(error)),
        retryDelay: (failures) => READ_AGAIN[failures] ?? FRESH,
      },
      mutations: {
        retry: (failures, error) => failures < WRITE_AGAIN.length && isPassing(error),
        retryDelay: (failures) => WRITE_AGAIN[failures] ?? FRESH,
      },
    },
  })
  // Lists hold ids, the rows lie by themselves and must be there as long as the lists are.
  client.setQueryDefaults(['task'], { gcTime: Infinity })
  return client
}

function isPassing(error: unknown): boolean {
  return error instanceof Problem && error.passing
}

function isServerError(error: unknown): boolean {
  return error instanceof Problem && error.status >= 500
}

/** Takes away what was read and written for an account, and leaves what the screens of nobody show. */
export function forgetAccount(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !isOfNobody(queryKey) })
  queryClient.getMutationCache().clear()
}
