import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Boundary } from '@/components/ui/boundary'
import { Dialog } from '@/components/ui/dialog'
import { lazyPart } from '@/components/ui/lazy-part'
import { useApp } from '@/components/ui/use-app'
import { closeDialog } from '@/lib/app-store'

const Shortcuts = lazyPart(
  () => import('./shortcuts'),
  (module) => module.Shortcuts,
)

/** Every key there is. */
export function ShortcutsDialog() {
  const { t } = useTranslation('actions')
  const isOpen = useApp(({ dialog }) => dialog?.name === 'shortcuts')
  return (
    <Dialog
      title={t('shortcuts')}
      wide
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) closeDialog()
      }}
    >
      <Boundary>
        <Suspense>
          <Shortcuts />
        </Suspense>
      </Boundary>
    </Dialog>
  )
}
