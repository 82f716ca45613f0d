/** By what tasks are filtered. */
export const FILTER_FIELDS = ['assignee', 'priority', 'label', 'type', 'status', 'sprint', 'due'] as const

export type FilterField = (typeof FILTER_FIELDS)[number]
