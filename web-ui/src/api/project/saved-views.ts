/* eslint-disable @tanstack/query/exhaustive-deps -- the id of a project says in which organization it is */
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/api/keys'
import { freshWhile } from '@/api/live/freshness'
import type { components, operations } from '@/generated/api'
import { api, call, read } from '@/lib/http'
import { once } from '@/lib/idempotency'

export type SavedView = components['schemas']['SavedView']
type NewView = operations['postOrganizationProjectViews']['requestBody']['content']['application/json']

/** What is saved of the screens of a project: one's own, and what others share. */
export const savedViewsQuery = (slug: string, projectId: string) =>
  queryOptions({
    queryKey: keys.views(projectId),
    queryFn: async ({ signal }) => {
      const list = await read(
        api.GET('/api/v1/organizations/{slug}/projects/{project_id}/views', {
          params: { path: { slug, project_id: projectId } },
          signal,
        }),
      )
      return list.views
    },
    staleTime: freshWhile('project', projectId),
  })

export const createView = (slug: string, projectId: string) =>
  mutationOptions({
    mutationKey: ['view', 'create', projectId],
    mutationFn: (view: NewView) =>
      call(
        api.POST('/api/v1/organizations/{slug}/projects/{project_id}/views', {
          params: { path: { slug, project_id: projectId } },
          body: view,
          headers: once(view),
        }),
      ),
    onSuccess: ({ data }, _view, _result, { client }) => putView(client, data),
  })

export interface ViewChange {
  view: SavedView
  set: Partial<NewView>
}

export const changeView = (slug: string, projectId: string) =>
  mutationOptions({
    mutationKey: ['view', 'patch', projectId],
    scope: { id: `views:${projectId}` },
    mutationFn: ({ view, set }: ViewChange) =>
      call(
        api.PATCH('/api/v1/organizations/{slug}/projects/{project_id}/views/{view_id}', {
          params: { path: { slug, project_id: projectId, view_id: view.id } },
          body: set,
          headers: { 'Content-Type': 'application/merge-patch+json' },
        }),
      ),
    onSuccess: ({ data }, _change, _result, { client }) => putView(client, data),
  })

export const deleteView = (slug: string, projectId: string) =>
  mutationOptions({
    mutationKey: ['view', 'delete', projectId],
    scope: { id: `views:${projectId}` },
    mutationFn: (view: SavedView) =>
      call(
        api.DELETE('/api/v1/organizations/{slug}/projects/{project_id}/views/{view_id}', {
          params: { path: { slug, project_id: projectId, view_id: view.id } },
        }),
      ),
    onSuccess: (_answer, { id }, _result, { client }) => {
      client.setQueryData<SavedView[]>(keys.views(projectId), (views) =>
        views?.filter((view) => view.id !== id),
      )
    },
  })

function putView(client: QueryClient, view: SavedView): void {
  client.setQueryData<SavedView[]>(keys.views(view.project_id), (views) => {
    const known = views?.find(({ id }) => id === view.id)
    if (views === undefined || (known !== undefined && known.revision > view.revision)) return views
    return known === undefined ? [...views, view] : views.map((other) => (other === known ? view : other))
  })
}
