import type { ReactNode } from 'react'
import {
  Modal,
  ModalOverlay,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components'
import { cx } from '@/lib/cx'
import { usePhone } from './use-media'
import styles from './popover.module.css'

export interface PopoverProps extends Pick<
  AriaPopoverProps,
  'isOpen' | 'onOpenChange' | 'triggerRef' | 'placement' | 'offset' | 'getTargetRect'
> {
  children: ReactNode
}

/** Beside what opened it; on a phone a sheet from below. */
export function Popover({ children, isOpen, onOpenChange, ...place }: PopoverProps) {
  const phone = usePhone()
  const open = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  }
  if (phone) {
    return (
      <ModalOverlay {...open} isDismissable className={cx(styles.scrim)}>
        <Modal className={cx(styles.sheet)}>{children}</Modal>
      </ModalOverlay>
    )
  }
  return (
    <AriaPopover offset={4} {...place} {...open} className={cx(styles.popover)}>
      {children}
    </AriaPopover>
  )
}
