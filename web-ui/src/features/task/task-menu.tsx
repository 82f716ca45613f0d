import { useMutation } from '@tanstack/react-query'
import { Ellipsis, Link as LinkIcon, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import { useSession } from '@/api/identity/use-session'
import { useMayManage } from '@/api/membership/use-role'
import { deleteTask, deletionOf } from '@/api/task/delete-task'
import type { Task } from '@/api/task/types'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { copyLink } from '@/lib/copy-link'
import { tell } from '@/lib/messages'
import { Problem } from '@/lib/problem'
import { ask } from '@/lib/questions'
import { reportProblem } from '@/lib/report-problem'

interface TaskMenuProps {
  org: string
  task: Task
  etag: string | null | undefined
  onDeleted: () => void
}

export function TaskMenu({ org, task, etag, onDeleted }: TaskMenuProps) {
  const { t } = useTranslation('panel')
  const { t: common } = useTranslation()
  const { user } = useSession()
  const mayManage = useMayManage(org)
  const mayDelete = mayManage || task.reporter_id === user?.id
  const remove = useMutation(deleteTask(task))
  const key = task.task_id

  const send = (tag: string | null | undefined) =>
    void remove.mutateAsync(deletionOf(task.id, tag)).then(
      () => tell({ text: t('deleted', { key }) }),
      (error: unknown) => {
        if (error instanceof Problem && error.status === 412) void askAgain()
        else reportProblem(error)
      },
    )
  const askAgain = async () => {
    if (await ask({ title: t('deleteAlthough', { key }), action: common('delete') })) send(null)
  }
  const askAndDelete = async () => {
    if (!(await ask({ title: t('deleteQuestion', { key }), text: task.title, action: common('delete') })))
      return
    send(etag)
    onDeleted()
  }

  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label={t('actionsFor', { key })} />
      <Menu label={t('actionsFor', { key })} placement="bottom end">
        <MenuItem
          icon={LinkIcon}
          label={t('copyLink')}
          onAction={() => copyLink(`/org/${org}/tasks/${key}`)}
        />
        {mayDelete && (
          <MenuItem icon={Trash2} label={common('delete')} isDanger onAction={() => void askAndDelete()} />
        )}
      </Menu>
    </MenuTrigger>
  )
}
