import { useQuery } from '@tanstack/react-query'
import { clientConfigQuery } from './get-client-config'

/** Whether the server offers what has this number (E1, H4, …). What it does not offer is absent, not greyed. */
export function useFeature(number: string): boolean {
  const { data } = useQuery(clientConfigQuery())
  return data?.features.includes(number) ?? false
}
