import { Bookmark, Bug, GitBranch, SquareCheck, type LucideIcon } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import type { components } from '@/generated/api'

export type TaskType = components['schemas']['TaskType']

const SHAPES: Record<TaskType, LucideIcon> = {
  story: Bookmark,
  bug: Bug,
  task: SquareCheck,
  subtask: GitBranch,
}

export function TypeIcon({ type }: { type: TaskType }) {
  return <Icon of={SHAPES[type]} />
}
