import type { components } from '@/generated/api'

type Schemas = components['schemas']

/** A task as lists show it. */
export type Task = Schemas['TaskSummary']
export type TaskDetail = Schemas['TaskDetail']
export type Priority = Schemas['Priority']
export type TaskType = Schemas['TaskType']
export type Status = Schemas['Status']
export type StatusSummary = Schemas['StatusSummary']
export type Label = Schemas['LabelSummary']
export type Person = Schemas['UserSummary']

export const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'medium', 'low', 'none']
