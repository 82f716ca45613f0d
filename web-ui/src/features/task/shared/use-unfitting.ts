import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { fits, type TaskFilter } from '@/api/task/filter'
import { filterContext } from '@/api/task/known-lists'
import type { Task } from '@/api/task/types'
import type { Message } from '@/lib/messages'

/** What a message says of a task that the filters of the screen hide now, and the way to it; of any other nothing. */
export function useUnfitting(filter: TaskFilter | undefined) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { t } = useTranslation(['board', 'common'])
  return useCallback(
    (message: Message, task: Task | undefined, before?: Task): Message => {
      if (filter === undefined || task === undefined) return message
      const shown = fits(filter, filterContext(client, task.project_id))
      if (shown(task) || (before !== undefined && !shown(before))) return message
      const label = t('common:show')
      const run = () => void navigate({ to: '.', search: (search) => ({ ...search, task: task.task_id }) })
      return { ...message, text: t('unfitting', { what: message.text }), also: { label, run } }
    },
    [client, filter, navigate, t],
  )
}
