import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/identity/use-feature'
import { useSession } from '@/api/identity/use-session'
import { useMayManage } from '@/api/membership/use-role'
import type { Project } from '@/api/project/put-project'
import {
  changeView,
  deleteView,
  savedViewsQuery,
  type SavedView,
  type ViewChange,
} from '@/api/project/saved-views'
import { Link } from '@/components/ui/link'
import { tell } from '@/lib/messages'
import { ask } from '@/lib/questions'
import { attempt } from '@/lib/report-problem'
import { openedScreen, savedScreen } from './screen-now'
import { ViewMenu, type ViewAction } from './view-menu'
import { ViewName } from './view-name'
import styles from './saved-views.module.css'

interface SavedViewsProps {
  slug: string
  project: Project
}

/** The saved views of a project, in the sidebar. */
export function SavedViews({ slug, project }: SavedViewsProps) {
  const { t } = useTranslation('views')
  const isOffered = useFeature('E17')
  const { data: views = [] } = useQuery({ ...savedViewsQuery(slug, project.id), enabled: isOffered })
  if (views.length === 0) return null
  return (
    <nav aria-label={t('savedViews')} className={styles.views}>
      {views.map((view) => (
        <ViewRow key={view.id} slug={slug} project={project} view={view} />
      ))}
    </nav>
  )
}

function ViewRow({ slug, project, view }: SavedViewsProps & { view: SavedView }) {
  const { t } = useTranslation(['views', 'common'])
  const { user } = useSession()
  const mayManage = useMayManage(slug)
  const { pathname, search } = useLocation()
  const [isNaming, setNaming] = useState(false)
  const change = useMutation(changeView(slug, project.id))
  const remove = useMutation(deleteView(slug, project.id))
  const mayChange = view.owner_id === user?.id || (view.shared && mayManage)
  const { screen, search: saved } = openedScreen(view.layout)
  const name = change.isPending ? (change.variables.set.name ?? view.name) : view.name

  const set = (values: ViewChange['set']) => attempt(() => change.mutateAsync({ view, set: values }))
  const askAndDelete = async () => {
    const title = t('deleteQuestion', { view: view.name })
    if (!(await ask({ title, action: t('common:delete') }))) return
    attempt(async () => {
      await remove.mutateAsync(view)
      tell({ text: t('deleted', { view: view.name }) })
    })
  }
  const run = (action: ViewAction) => {
    const now = savedScreen(pathname, { ...search })
    if (action === 'rename') setNaming(true)
    else if (action === 'update' && now !== null) set({ ...now })
    else if (action === 'share') set({ shared: !view.shared })
    else if (action === 'delete') void askAndDelete()
  }

  if (remove.isPending) return null
  if (isNaming) {
    return (
      <ViewName
        name={view.name}
        onEnd={(next) => {
          setNaming(false)
          if (next !== null && next !== view.name) set({ name: next })
        }}
      />
    )
  }
  return (
    <div className={styles.row} data-pending={change.isPending || undefined}>
      <Link
        look="plain"
        className={styles.link ?? ''}
        to={`/org/$org/projects/$key/${screen}`}
        params={{ org: slug, key: project.key }}
        search={saved}
        activeOptions={{ exact: true, includeSearch: true }}
      >
        <span dir="auto" translate="no">
          {name}
        </span>
      </Link>
      {mayChange && <ViewMenu view={view} isOnScreen={savedScreen(pathname, {}) !== null} onAction={run} />}
    </div>
  )
}
