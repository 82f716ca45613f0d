import {
  ArrowDownToLine,
  ArrowUpToLine,
  CalendarDays,
  CircleDot,
  Ellipsis,
  Link as LinkIcon,
  Maximize2,
  MoveVertical,
  PanelRight,
  Repeat,
  SignalMedium,
  Tag,
  Trash2,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import { useSession } from '@/api/identity/use-session'
import { useMayManage } from '@/api/membership/use-role'
import type { Task } from '@/api/task/types'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, type Point } from '@/components/ui/menu'

export type PickedField = 'status' | 'priority' | 'assignee' | 'labels' | 'sprint' | 'dueDate'

export type TaskAction = PickedField | 'open' | 'page' | 'move' | 'top' | 'bottom' | 'copy' | 'delete'

const ITEMS: readonly { action: TaskAction; icon: LucideIcon; keys?: string }[] = [
  { action: 'open', icon: PanelRight, keys: 'Enter' },
  { action: 'page', icon: Maximize2, keys: 'O' },
  { action: 'status', icon: CircleDot, keys: 'S' },
  { action: 'priority', icon: SignalMedium, keys: 'P' },
  { action: 'assignee', icon: UserRound, keys: 'A' },
  { action: 'labels', icon: Tag, keys: 'L' },
  { action: 'sprint', icon: Repeat, keys: 'R' },
  { action: 'dueDate', icon: CalendarDays, keys: 'D' },
  { action: 'move', icon: MoveVertical, keys: 'M' },
  { action: 'top', icon: ArrowUpToLine },
  { action: 'bottom', icon: ArrowDownToLine },
  { action: 'copy', icon: LinkIcon, keys: 'U' },
  { action: 'delete', icon: Trash2, keys: 'Mod+Backspace' },
]

export const iconOf = (does: string): LucideIcon | undefined =>
  ITEMS.find(({ action }) => action === does)?.icon

interface TaskMenuProps {
  slug: string
  task: Pick<Task, 'task_id' | 'reporter_id'>
  onAction: (action: TaskAction) => void
  /** A tab stop of its own, beside that of the row. */
  isReachable?: boolean
  /** What makes no sense here. */
  without?: readonly TaskAction[]
  size?: 's' | 'm'
  /** Its row was pressed with the other button of the mouse. */
  pressed?: PressedPlace
}

export interface PressedPlace {
  at: Point | null
  onClose: () => void
}

/** All that can be done to a task, for those who do not use keys. */
export function TaskMenu({ slug, task, onAction, isReachable = false, ...look }: TaskMenuProps) {
  const { without = NOTHING, size = 's', pressed = NOT_PRESSED } = look
  const [isOpen, setOpen] = useState(false)
  const { t } = useTranslation('board')
  const label = t('actionsFor', { key: task.task_id })
  return (
    <span data-menu-of-row>
      <MenuTrigger
        isOpen={isOpen || pressed.at !== null}
        onOpenChange={(next) => {
          setOpen(next)
          if (!next) pressed.onClose()
        }}
      >
        <IconButton icon={Ellipsis} size={size} label={label} excludeFromTabOrder={!isReachable} />
        <Menu label={label} at={pressed.at}>
          <Items slug={slug} task={task} without={without} onAction={onAction} />
        </Menu>
      </MenuTrigger>
    </span>
  )
}

const NOTHING: readonly TaskAction[] = []
const NOT_PRESSED: PressedPlace = { at: null, onClose: () => undefined }

function Items({
  slug,
  task,
  without,
  onAction,
}: Required<Omit<TaskMenuProps, 'isReachable' | 'size' | 'pressed'>>) {
  const { t } = useTranslation('board')
  const { user } = useSession()
  const mayManage = useMayManage(slug)
  const mayDelete = mayManage || task.reporter_id === user?.id
  return ITEMS.filter(({ action }) => !without.includes(action) && (mayDelete || action !== 'delete')).map(
    ({ action, icon, keys }) => (
      <MenuItem
        key={action}
        icon={icon}
        keys={keys}
        label={t(`actions.${action}`)}
        isDanger={action === 'delete'}
        onAction={() => onAction(action)}
      />
    ),
  )
}
