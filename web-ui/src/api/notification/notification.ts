import type { components } from '@/generated/api'

export type Notification = components['schemas']['Notification']
export type Reason = 'mentioned' | 'assigned' | 'done'

export const REASONS: readonly Reason[] = ['mentioned', 'assigned', 'done']

const OF_TYPE: Record<Notification['type'], Reason> = {
  MENTION: 'mentioned',
  TASK_ASSIGNED: 'assigned',
  TASK_DONE: 'done',
}
const KEY = /(?:^|\s)([A-Z][A-Z0-9]{0,9}-\d+)(?=\s|$)/g

/** Why somebody was told. */
export function reasonOf({ type }: Pick<Notification, 'type'>): Reason {
  return OF_TYPE[type]
}

/**
 * What it is about, as the address of the inbox names it: the readable key of a task, which the title holds, or the id of a
 * page. Undefined: it cannot be opened.
 */
export function thingOf(notification: Pick<Notification, 'entity_type' | 'entity_id' | 'title' | 'type'>) {
  if (notification.entity_type === 'page') return notification.entity_id
  // The names of people come before the key, except where the title begins with it.
  const keys = [...notification.title.matchAll(KEY)].map(([, key]) => key)
  return notification.type === 'TASK_DONE' ? keys[0] : keys.at(-1)
}
