import type { TFunction } from 'i18next'
import { Timer } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import type { PickerOption } from '@/components/ui/picker-list'
import { Avatar, type Person } from './avatar'
import { Dot } from './label-dot'
import { PriorityIcon, type Priority } from './priority-icon'
import { StatusIcon, type StatusCategory } from './status-icon'
import { TypeIcon, type TaskType } from './type-icon'

/** The id of the option that stands for nothing: nobody, no sprint. */
export const NONE = 'none'

export const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'medium', 'low', 'none']
export const TYPES: readonly TaskType[] = ['story', 'bug', 'task', 'subtask']

export interface StatusLike {
  id: string
  name: string
  color: string | null
  category: StatusCategory
}

export interface PersonLike extends Person {
  email: string
}

type T = TFunction<'task'>

/** How far along a status is among those in progress, for its icon. */
export function progressOf(statuses: readonly StatusLike[], status: StatusLike): number {
  const going = statuses.filter(({ category }) => category === 'in_progress')
  return (going.findIndex(({ id }) => id === status.id) + 1) / (going.length + 1)
}

export function statusOptions(statuses: readonly StatusLike[]): PickerOption[] {
  return statuses.map((status) => ({
    id: status.id,
    label: status.name,
    shape: (
      <StatusIcon category={status.category} color={status.color} progress={progressOf(statuses, status)} />
    ),
  }))
}

export function priorityOptions(t: T): PickerOption[] {
  return PRIORITIES.map((priority) => ({
    id: priority,
    label: t(`priorities.${priority}`),
    shape: <PriorityIcon priority={priority} />,
  }))
}

export function typeOptions(t: T): PickerOption[] {
  return TYPES.map((type) => ({ id: type, label: t(`types.${type}`), shape: <TypeIcon type={type} /> }))
}

/** Nobody, oneself, the others; where two have one name, their addresses tell them apart. */
export function peopleOptions(people: readonly PersonLike[], me: string | undefined, t: T): PickerOption[] {
  const mine = people.filter(({ id }) => id === me)
  const others = people.filter(({ id }) => id !== me)
  return [
    { id: NONE, label: t('nobody'), shape: <Avatar person={null} /> },
    ...[...mine, ...others].map((person) => ({
      id: person.id,
      label: personName(person, people),
      shape: <Avatar person={person} />,
      ...(person.id === me ? { description: t('me') } : {}),
    })),
  ]
}

export function personName(person: PersonLike, people: readonly PersonLike[]): string {
  const twin = people.some(({ id, display_name }) => id !== person.id && display_name === person.display_name)
  return twin ? `${person.display_name} (${person.email})` : person.display_name
}

export function labelOptions(labels: readonly { id: string; name: string; color: string }[]): PickerOption[] {
  return labels.map((label) => ({ id: label.id, label: label.name, shape: <Dot color={label.color} /> }))
}

export function sprintOptions(sprints: readonly { id: string; name: string }[], t: T): PickerOption[] {
  const shape = <Icon of={Timer} />
  return [
    { id: NONE, label: t('noSprint'), shape },
    ...sprints.map(({ id, name }) => ({ id, label: name, shape })),
  ]
}
