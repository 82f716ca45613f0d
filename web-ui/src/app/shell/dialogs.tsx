import { useNavigate, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Boundary } from '@/components/ui/boundary'
import { CopyLinkDialog } from '@/components/ui/copy-link-dialog'
import { Dialog } from '@/components/ui/dialog'
import { lazyPart } from '@/components/ui/lazy-part'
import { useApp } from '@/components/ui/use-app'
import { closeDialog } from '@/lib/app-store'

const NewProjectDialog = lazyPart(
  () => import('@/features/project/new-project'),
  (module) => module.NewProjectDialog,
)
const NewSpaceDialog = lazyPart(
  () => import('@/features/wiki/space/new-space'),
  (module) => module.NewSpaceDialog,
)
const NewTaskDialog = lazyPart(
  () => import('@/features/task/new-task/new-task-dialog'),
  (module) => module.NewTaskDialog,
)

/** The dialogs that can be opened from anywhere. */
export function Dialogs({ org }: { org: string }) {
  const { t } = useTranslation()
  const dialog = useApp((state) => state.dialog)
  const { key } = useParams({ strict: false })
  const navigate = useNavigate()
  return (
    <Boundary
      resetKeys={[dialog]}
      frame={(broken) => (
        <Dialog title={t('product')} isOpen={dialog !== null} onOpenChange={closeDialog}>
          {broken}
        </Dialog>
      )}
    >
      <Suspense>
        {dialog?.name === 'new-project' && (
          <NewProjectDialog
            org={org}
            onClose={closeDialog}
            onCreated={(project) => {
              closeDialog()
              void navigate({ to: '/org/$org/projects/$key/board', params: { org, key: project.key } })
            }}
          />
        )}
        {dialog?.name === 'new-space' && <NewSpaceDialog org={org} />}
        {dialog?.name === 'new-task' && (
          <NewTaskDialog
            org={org}
            projectKey={dialog.projectKey ?? key}
            statusId={dialog.statusId}
            sprintId={dialog.sprintId}
            onClose={closeDialog}
            onOpen={(task) => void navigate({ to: '.', search: (search) => ({ ...search, task }) })}
          />
        )}
        <CopyLinkDialog />
      </Suspense>
    </Boundary>
  )
}
