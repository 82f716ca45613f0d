import type { LucideIcon } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { Tooltip } from '@/components/ui/tooltip'
import styles from './toolbar.module.css'

interface ToolProps {
  name: string
  icon: LucideIcon
  pressed?: boolean
  onPress: () => void
}

/** One button of a bar over the text. The text keeps its selection. */
export function Tool({ name, icon: Icon, pressed, onPress }: ToolProps) {
  return (
    <Tooltip text={name}>
      <ToggleButton
        aria-label={name}
        isSelected={pressed ?? false}
        onChange={onPress}
        preventFocusOnPress
        className={styles.tool ?? ''}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
      </ToggleButton>
    </Tooltip>
  )
}
