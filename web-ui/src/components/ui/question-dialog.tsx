import { useTranslation } from 'react-i18next'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { cx } from '@/lib/cx'
import type { Asked } from '@/lib/questions'
import { Button } from './button'
import { DialogButtons } from './dialog'
import styles from './dialog.module.css'

export function QuestionDialog({ question }: { question: Asked }) {
  const { t } = useTranslation()
  return (
    <ModalOverlay isOpen onOpenChange={() => question.answer(false)} className={cx(styles.overlay)}>
      <Modal className={cx(styles.modal)}>
        <Dialog role="alertdialog" className={cx(styles.dialog)}>
          <Heading slot="title" className={cx(styles.title)}>
            {question.title}
          </Heading>
          {question.text !== undefined && <p>{question.text}</p>}
          <DialogButtons>
            <Button look="outline" autoFocus onPress={() => question.answer(false)}>
              {question.safe ?? t('cancel')}
            </Button>
            <Button look="danger" onPress={() => question.answer(true)}>
              {question.action}
            </Button>
          </DialogButtons>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
