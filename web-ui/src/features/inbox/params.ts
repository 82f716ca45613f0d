import { REASONS, type Reason } from '@/api/notification/notification'

export interface InboxParams {
  reason?: Reason
  show?: 'all'
  /** The thing that is open: the key of a task or the id of a page. */
  item?: string
}

/** What the address of the inbox says; a bad value is none. */
export function inboxParams(search: Record<string, unknown>): InboxParams {
  const reason = REASONS.find((one) => one === search['reason'])
  const item = search['item']
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(search['show'] === 'all' ? { show: 'all' as const } : {}),
    ...(typeof item === 'string' && /^[\w-]{1,64}$/.test(item) ? { item } : {}),
  }
}
