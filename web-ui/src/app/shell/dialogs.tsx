import { useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { CopyLinkDialog } from '@/components/ui/copy-link-dialog'
import { useApp } from '@/components/ui/use-app'
import { closeDialog } from '@/lib/app-store'

const NewProjectDialog = lazy(() =>
  import('@/features/project/new-project').then((module) => ({ default: module.NewProjectDialog })),
)
const NewTaskDialog = lazy(() =>
  import('@/features/task/new-task/new-task-dialog').then((module) => ({ default: module.NewTaskDialog })),
)

/** The dialogs that can be opened from anywhere. */
export function Dialogs({ org }: { org: string }) {
  const dialog = useApp((state) => state.dialog)
  const { key } = useParams({ strict: false })
  const navigate = useNavigate()
  return (
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
  )
}
