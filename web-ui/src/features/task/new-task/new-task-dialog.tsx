import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { projectsQuery } from '@/api/project/list-projects'
import { Dialog } from '@/components/ui/dialog'
import { useDraft } from '@/components/ui/use-draft'
import { NewTaskForm } from './new-task-form'
import type { NewTaskDraft } from './task-draft'

export const NEW_TASK_DRAFT = 'new-task'

interface NewTaskDialogProps {
  org: string
  /** Of the screen, or the one used last. */
  projectKey?: string | undefined
  statusId?: string | undefined
  sprintId?: string | undefined
  onClose: () => void
  onOpen: (taskKey: string) => void
}

/** Makes a task of any project. What was started is there again when it is opened anew. */
export function NewTaskDialog({ org, projectKey, onClose, ...rest }: NewTaskDialogProps) {
  const { t } = useTranslation('panel')
  const { data: projects } = useQuery(projectsQuery(org))
  const draft = useDraft<NewTaskDraft>(`${NEW_TASK_DRAFT}:${org}`)
  const kept = projects?.find(({ id }) => id === draft?.projectId)
  const project = kept ?? projects?.find(({ key }) => key === projectKey) ?? projects?.[0]
  return (
    <Dialog isOpen wide title={t('newTask')} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {draft !== undefined && projects !== undefined && project !== undefined && (
        <NewTaskForm
          {...rest}
          org={org}
          draftKey={`${NEW_TASK_DRAFT}:${org}`}
          projects={projects}
          draft={
            draft !== null && kept !== undefined
              ? draft
              : { projectId: project.id, title: '', description: null, fields: undefined }
          }
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
