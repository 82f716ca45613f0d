import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { cx } from '@/lib/cx'
import { IconButton } from './icon-button'
import styles from './dialog.module.css'

interface DialogProps {
  title: string
  /** Room for a text. */
  wide?: boolean
  /** Without these it opens by the `DialogTrigger` around it. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  /** A press outside closes it, unless what is in it would be lost. */
  isDismissable?: boolean
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A modal dialog with its title, a button that closes it, and what is in it. */
export function Dialog({ title, wide = false, isDismissable = true, children, ...open }: DialogProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay {...open} isDismissable={isDismissable} className={cx(styles.overlay)}>
      <Modal className={cx(styles.modal)} data-wide={wide || undefined}>
        <AriaDialog className={cx(styles.dialog)}>
          {({ close }) => (
            <>
              <header className={styles.header}>
                <Heading slot="title" className={cx(styles.title)}>
                  {title}
                </Heading>
                <IconButton icon={X} label={t('close')} onPress={close} />
              </header>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The buttons at the foot of a dialog, the one that goes on at the end. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}
