import { useNavigate, useParams } from '@tanstack/react-router'
import {
  BookOpen,
  CircleCheck,
  CircleHelp,
  Folder,
  Inbox,
  Kanban,
  LayoutDashboard,
  List,
  ListTodo,
  PanelLeft,
  Plus,
  Search,
  Settings,
  Undo2,
} from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '@/lib/app-store'
import { choices, choose } from '@/lib/choices'
import { settings } from '@/lib/storage'
import { redo, undo } from '@/lib/undo'
import type { Action } from './action'
import { openPalette } from './open-palette'
import { useActions } from './use-actions'

/** What can be done on every screen of an organization. */
export function useGlobalActions(org: string): void {
  const { t } = useTranslation('actions')
  const navigate = useNavigate()
  const { key } = useParams({ strict: false })
  const kept = `project.${org}`
  useEffect(() => {
    if (key !== undefined) settings.set(kept, key)
  }, [key, kept])

  const actions = useMemo((): Action[] => {
    const project = () => settings.get(kept)
    const inProject = (to: 'board' | 'list' | 'backlog' | 'sprints') => () => {
      const last = project()
      if (last !== null) void navigate({ to: `/org/$org/projects/$key/${to}`, params: { org, key: last } })
    }
    const when = () => project() !== null
    const everywhere = (action: Omit<Action, 'scope'>): Action => ({ ...action, scope: 'everywhere' })
    const go = (action: Omit<Action, 'scope'>): Action => ({ ...action, scope: 'goTo' })
    return [
      everywhere({
        id: 'palette',
        label: t('palette'),
        keys: ['Mod+K'],
        inText: true,
        isHidden: true,
        icon: Search,
        run: openPalette,
      }),
      everywhere({
        id: 'search',
        label: t('search'),
        keys: ['/'],
        icon: Search,
        run: () => void navigate({ to: '/org/$org/search', params: { org } }),
      }),
      everywhere({
        id: 'shortcuts',
        label: t('shortcuts'),
        keys: ['?'],
        icon: CircleHelp,
        run: () => openDialog({ name: 'shortcuts' }),
      }),
      everywhere({
        id: 'new-task',
        label: t('newTask'),
        keys: ['C'],
        icon: Plus,
        when,
        run: () => openDialog({ name: 'new-task', ...(key !== undefined && { projectKey: key }) }),
      }),
      everywhere({ id: 'undo', label: t('undo'), keys: ['Mod+Z'], icon: Undo2, run: undo }),
      everywhere({ id: 'redo', label: t('redo'), keys: ['Mod+Shift+Z'], run: redo }),
      everywhere({
        id: 'fold',
        label: t('foldSidebar'),
        keys: ['B'],
        icon: PanelLeft,
        run: () => choose({ sidebar: choices.getState().sidebar === 'folded' ? 'open' : 'folded' }),
      }),
      go({
        id: 'dashboard',
        label: t('goDashboard'),
        keys: ['G D'],
        icon: LayoutDashboard,
        run: () => void navigate({ to: '/org/$org/dashboard', params: { org } }),
      }),
      go({
        id: 'my-work',
        label: t('goMyWork'),
        keys: ['G M'],
        icon: CircleCheck,
        run: () => void navigate({ to: '/org/$org/my-work', params: { org } }),
      }),
      go({
        id: 'inbox',
        label: t('goInbox'),
        keys: ['G I'],
        icon: Inbox,
        run: () => void navigate({ to: '/org/$org/inbox', params: { org } }),
      }),
      go({
        id: 'project',
        label: t('goProject'),
        keys: ['G P'],
        icon: Folder,
        isHidden: true,
        run: openPalette,
      }),
      go({ id: 'board', label: t('goBoard'), keys: ['G B'], icon: Kanban, when, run: inProject('board') }),
      go({ id: 'list', label: t('goList'), keys: ['G L'], icon: List, when, run: inProject('list') }),
      go({
        id: 'backlog',
        label: t('goBacklog'),
        keys: ['G K'],
        icon: ListTodo,
        when,
        run: inProject('backlog'),
      }),
      go({ id: 'sprints', label: t('goSprints'), keys: ['G R'], when, run: inProject('sprints') }),
      go({
        id: 'wiki',
        label: t('goWiki'),
        keys: ['G W'],
        icon: BookOpen,
        run: () => void navigate({ to: '/org/$org/wiki', params: { org } }),
      }),
      go({
        id: 'settings',
        label: t('goSettings'),
        keys: ['G S'],
        icon: Settings,
        run: () => void navigate({ to: '/org/$org/settings/$tab', params: { org, tab: 'general' } }),
      }),
      go({
        id: 'activity',
        label: t('goActivity'),
        run: () => void navigate({ to: '/org/$org/activity', params: { org } }),
      }),
      go({
        id: 'account',
        label: t('goAccount'),
        run: () => void navigate({ to: '/org/$org/account/$tab', params: { org, tab: 'profile' } }),
      }),
    ]
  }, [t, navigate, org, key, kept])
  useActions(actions)
}
