import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useApp } from '@/components/ui/use-app'
import { closeDialog } from '@/lib/app-store'
import { cx } from '@/lib/cx'
import styles from './palette.module.css'

const Palette = lazy(() => import('./palette'))

/** Finds and runs everything. What is in it is loaded when it is opened for the first time. */
export function PaletteDialog({ org }: { org: string }) {
  const { t } = useTranslation('palette')
  const isOpen = useApp(({ dialog }) => dialog?.name === 'palette')
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) closeDialog()
      }}
      isDismissable
      className={cx(styles.overlay)}
    >
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={t('title')} className={cx(styles.dialog)}>
          <Suspense>
            <Palette org={org} />
          </Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
