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
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'

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

interface TaskMenuProps {
  taskKey: string
  onAction: (action: TaskAction) => void
  /** A tab stop of its own, beside that of the row. */
  isReachable?: boolean
  /** What makes no sense here. */
  without?: readonly TaskAction[]
}

/** All that can be done to a task in a list, for those who do not use keys. */
export function TaskMenu({ taskKey, onAction, isReachable = false, without = [] }: TaskMenuProps) {
  const { t } = useTranslation('board')
  const label = t('actionsFor', { key: taskKey })
  return (
    <span data-menu-of-row>
      <MenuTrigger>
        <IconButton icon={Ellipsis} size="s" label={label} excludeFromTabOrder={!isReachable} />
        <Menu label={label}>
          {ITEMS.filter(({ action }) => !without.includes(action)).map(({ action, icon, keys }) => (
            <MenuItem
              key={action}
              icon={icon}
              keys={keys}
              label={t(`actions.${action}`)}
              isDanger={action === 'delete'}
              onAction={() => onAction(action)}
            />
          ))}
        </Menu>
      </MenuTrigger>
    </span>
  )
}
