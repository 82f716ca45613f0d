import { useTranslation } from 'react-i18next'
import { Link } from '@/components/ui/link'
import type { components } from '@/generated/api'
import styles from './project-views.module.css'

interface ProjectViewsProps {
  slug: string
  project: components['schemas']['Project']
}

/** The switch between the screens of a project that show its tasks. */
export function ProjectViews({ slug, project }: ProjectViewsProps) {
  const { t } = useTranslation('shell')
  const params = { org: slug, key: project.key }
  const view = {
    look: 'plain',
    className: styles.view,
    params,
    activeOptions: { includeSearch: false },
  } as const
  return (
    <nav aria-label={t('view')} className={styles.views}>
      <Link {...view} to="/org/$org/projects/$key/board">
        {t('board')}
      </Link>
      <Link {...view} to="/org/$org/projects/$key/list">
        {t('list')}
      </Link>
      {project.type === 'scrum' && (
        <Link {...view} to="/org/$org/projects/$key/backlog">
          {t('backlog')}
        </Link>
      )}
    </nav>
  )
}
