import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { BookOpen, CircleDot, Folder, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Autocomplete, Collection, Header, ListBox, ListBoxSection, useFilter } from 'react-aria-components'
import { projectsQuery } from '@/api/project/list-projects'
import { isTaskResult, searchQuery } from '@/api/search/search'
import { SearchField } from '@/components/ui/search-field'
import { useSettled } from '@/components/ui/use-settled'
import { closeDialog } from '@/lib/app-store'
import { cx } from '@/lib/cx'
import type { Action } from './action'
import { boundActions } from './open-palette'
import { PaletteRow, type PaletteEntry } from './palette-row'
import { useRegisteredActions } from './use-actions'
import styles from './palette.module.css'

const PAUSE = 120

const shown = (action: Action): PaletteEntry => ({
  id: `action:${action.scope}:${action.id}`,
  label: action.label,
  run: action.run,
  ...(action.icon && { icon: action.icon }),
  ...(action.keys?.[0] !== undefined && { keys: action.keys[0] }),
})

export default function Palette({ org }: { org: string }) {
  const { t } = useTranslation('palette')
  const { contains } = useFilter({ sensitivity: 'base' })
  const navigate = useNavigate()
  const router = useRouter()
  const [text, setText] = useState('')
  const wanted = text.trim()
  const settled = useSettled(wanted, PAUSE)
  const { data: projects = [] } = useQuery(projectsQuery(org))
  const { data: found } = useQuery(searchQuery(org, settled))

  const [atHand] = useState(boundActions)
  const onTask = atHand
    .filter(({ action }) => contains(action.label, wanted))
    .map(({ action, run }): PaletteEntry => ({ ...shown(action), id: `on:${action.id}`, run }))
  const commands = useRegisteredActions()
    .filter(
      (action) => action.isHidden !== true && (action.when?.() ?? true) && contains(action.label, wanted),
    )
    .map(shown)
  const places = projects
    .filter(({ name, key }) => contains(name, wanted) || contains(key, wanted))
    .map(({ id, name, key }): PaletteEntry => ({
      id: `project:${id}`,
      label: name,
      icon: Folder,
      run: () => void navigate({ to: '/org/$org/projects/$key/board', params: { org, key } }),
    }))
  // An answer is shown for the text that stands in the field only.
  const results =
    found === undefined || settled !== wanted
      ? []
      : found.results.map((result): PaletteEntry => {
          if (isTaskResult(result)) {
            const key = `${result.project_key}-${result.task_number}`
            return {
              id: `task:${result.id}`,
              label: `${key} ${result.title}`,
              icon: CircleDot,
              run: () => router.history.push(`/org/${org}/tasks/${key}`),
            }
          }
          return {
            id: `page:${result.id}`,
            label: result.title,
            icon: BookOpen,
            run: () => router.history.push(`/org/${org}/wiki/${result.space_id}/${result.id}`),
          }
        })
  const everything: PaletteEntry[] =
    wanted === ''
      ? []
      : [
          {
            id: 'everything',
            label: t('everything', { text: wanted }),
            icon: Search,
            run: () => void navigate({ to: '/org/$org/search', params: { org }, search: { q: wanted } }),
          },
        ]

  const sections = [
    { id: 'atHand', title: atHand[0]?.on ?? '', entries: onTask },
    { id: 'found', title: t('found'), entries: results },
    { id: 'commands', title: t('commands'), entries: [...commands, ...everything] },
    { id: 'projects', title: t('projects'), entries: places },
  ].filter(({ entries }) => entries.length > 0)
  const run = (id: string) => {
    const entry = sections.flatMap(({ entries }) => entries).find((candidate) => candidate.id === id)
    closeDialog()
    entry?.run()
  }

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField label={t('field')} autoFocus />
      <ListBox
        aria-label={t('results')}
        className={cx(styles.list)}
        items={sections}
        onAction={(id) => run(String(id))}
        renderEmptyState={() => <p className={styles.nothing}>{t('nothing', { text: wanted })}</p>}
      >
        {(section) => (
          <ListBoxSection id={section.id}>
            <Header className={cx(styles.header)}>{section.title}</Header>
            <Collection items={section.entries}>{(entry) => <PaletteRow entry={entry} />}</Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  )
}
