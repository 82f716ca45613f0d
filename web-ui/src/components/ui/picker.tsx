import { useState, type ReactNode } from 'react'
import { DialogTrigger, type PopoverProps as AriaPopoverProps } from 'react-aria-components'
import { PickerList, type PickerListProps } from './picker-list'
import { Popover } from './popover'

export interface PickerProps extends Omit<PickerListProps, 'onDone'> {
  /** The button that opens it. Without one it is opened by `isOpen`, beside `triggerRef`. */
  children?: ReactNode
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  triggerRef?: AriaPopoverProps['triggerRef']
}

/**
 * Chooses one or several of a list: a dialog with a find field and a list box of the same name. One choice closes it, several
 * leave it open until `Esc`.
 */
export function Picker({ children, isOpen, onOpenChange, triggerRef, ...list }: PickerProps) {
  const [ownOpen, setOwnOpen] = useState(false)
  const open = isOpen ?? ownOpen
  const change = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  const content = <PickerList {...list} onDone={() => change(false)} />
  if (children === undefined) {
    return (
      <Popover
        isOpen={open}
        onOpenChange={change}
        placement="bottom start"
        {...(triggerRef === undefined ? {} : { triggerRef })}
      >
        {content}
      </Popover>
    )
  }
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      {children}
      <Popover placement="bottom start">{content}</Popover>
    </DialogTrigger>
  )
}
