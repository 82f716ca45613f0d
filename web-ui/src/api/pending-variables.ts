import type { MutationFilters, MutationState } from '@tanstack/react-query'

interface Pending<Variables> {
  filters: MutationFilters
  select: (mutation: { state: MutationState }) => Variables
}

/** For `useMutationState`: what the mutations under way with this key were asked for. */
export function pendingVariables<Variables>(mutationKey: readonly string[]): Pending<Variables> {
  return {
    filters: { mutationKey, status: 'pending' },
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- who names the key knows what it is asked for
    select: ({ state }) => state.variables as Variables,
  }
}
