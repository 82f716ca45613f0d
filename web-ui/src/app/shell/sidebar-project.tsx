import { useParams } from '@tanstack/react-router'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '@/generated/api'
import { SavedViews } from '@/features/task/views/saved-views'
import { NavButton, NavLink } from './nav-item'
import styles from './sidebar.module.css'

interface SidebarProjectProps {
  org: string
  project: components['schemas']['Project']
  mayManage: boolean
}

/** A project: a press shows where one can go in it. That of the screen is open. */
export function SidebarProject({ org, project, mayManage }: SidebarProjectProps) {
  const { t } = useTranslation('shell')
  const { key } = useParams({ strict: false })
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isOpen = chosen ?? key === project.key
  const inner = useId()
  const params = { org, key: project.key }
  return (
    <>
      <NavButton
        icon={isOpen ? ChevronDown : ChevronRight}
        label={project.name}
        isExpanded={isOpen}
        controls={inner}
        onPress={() => setChosen(!isOpen)}
      />
      {isOpen && (
        <div id={inner} role="group" aria-label={project.name} className={styles.inner}>
          <NavLink label={t('board')} to="/org/$org/projects/$key/board" params={params} />
          <NavLink label={t('list')} to="/org/$org/projects/$key/list" params={params} />
          {project.type === 'scrum' && (
            <>
              <NavLink label={t('backlog')} to="/org/$org/projects/$key/backlog" params={params} />
              <NavLink label={t('sprints')} to="/org/$org/projects/$key/sprints" params={params} />
            </>
          )}
          <SavedViews slug={org} project={project} />
          {mayManage && (
            <NavLink
              label={t('projectSettings')}
              to="/org/$org/projects/$key/settings/$tab"
              params={{ ...params, tab: 'general' }}
            />
          )}
        </div>
      )}
    </>
  )
}
