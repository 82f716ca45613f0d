import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChartNoAxesColumn, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import type { Project } from '@/api/project/put-project'
import { deleteSprint } from '@/api/sprint/delete-sprint'
import type { Sprint } from '@/api/sprint/list-sprints'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { tell } from '@/lib/messages'
import { ask } from '@/lib/questions'
import { reportProblem } from '@/lib/report-problem'

interface SprintMenuProps {
  org: string
  project: Project
  sprint: Sprint
  onEdit: () => void
}

export function SprintMenu({ org, project, sprint, onEdit }: SprintMenuProps) {
  const { t } = useTranslation('sprint')
  const navigate = useNavigate()
  const remove = useMutation(deleteSprint())
  const name = sprint.name
  const askAndDelete = async () => {
    const question = {
      title: t('deleteQuestion', { sprint: name }),
      text: t('deleteText'),
      action: t('delete'),
    }
    if (!(await ask(question))) return
    remove.mutateAsync(sprint).then(
      () => tell({ text: t('deleted', { sprint: name }) }),
      (error: unknown) => reportProblem(error),
    )
  }
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label={t('actionsFor', { sprint: name })} />
      <Menu label={t('actionsFor', { sprint: name })} placement="bottom end">
        <MenuItem icon={Pencil} label={t('edit')} onAction={onEdit} />
        <MenuItem
          icon={ChartNoAxesColumn}
          label={t('openReport')}
          onAction={() =>
            void navigate({
              to: '/org/$org/projects/$key/sprints/$sprintId',
              params: { org, key: project.key, sprintId: sprint.id },
            })
          }
        />
        {sprint.status === 'planned' && (
          <MenuItem icon={Trash2} label={t('delete')} isDanger onAction={() => void askAndDelete()} />
        )}
      </Menu>
    </MenuTrigger>
  )
}
