import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { findForText, peopleQuery } from '@/api/text/find-for-text'
import { fold } from '@/components/editor/fold'
import type { TextSources } from '@/components/editor/sources'
import { pageChips, taskChips } from './chip-feed'

const FEW = 8

/** People, tasks and pages of an organization, for the texts that name them. */
export function useTextSources(org: string, mentionHint?: string): TextSources {
  const client = useQueryClient()
  const router = useRouter()
  return useMemo(
    () => ({
      people: async (query) => {
        const people = await client.query({ ...peopleQuery(org) })
        return people
          .filter(
            ({ name, email }) => fold(name).includes(fold(query)) || fold(email).startsWith(fold(query)),
          )
          .slice(0, FEW)
          .map(({ id, name, email }) => ({ id, label: name, detail: email }))
      },
      tasks: async (query, signal) => {
        if (query.trim() === '') return []
        const found = await findForText(org, 'task', query, signal)
        return found.flatMap((result) =>
          result.type === 'task'
            ? [
                {
                  id: result.entity_id,
                  key: `${result.project_key}-${result.task_number}`,
                  label: result.title,
                },
              ]
            : [],
        )
      },
      pages: async (query, signal) => {
        if (query.trim() === '') return []
        const found = await findForText(org, 'page', query, signal)
        return found.flatMap((result) =>
          result.type === 'page'
            ? [{ id: result.entity_id, label: result.title, detail: result.space_name }]
            : [],
        )
      },
      task: taskChips(client, (key) => `/org/${org}/tasks/${key}`),
      page: pageChips(client, (id) => `/org/${org}/wiki/page/${id}`),
      follow: (href) => router.history.push(href),
      ...(mentionHint !== undefined && { mentionHint }),
    }),
    [client, router, org, mentionHint],
  )
}
