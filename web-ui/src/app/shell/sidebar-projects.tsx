import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMayManage } from '@/api/membership/use-role'
import { projectsQuery } from '@/api/project/list-projects'
import { IconButton } from '@/components/ui/icon-button'
import { openDialog } from '@/lib/app-store'
import { SidebarProject } from './sidebar-project'
import styles from './sidebar.module.css'

export function SidebarProjects({ org }: { org: string }) {
  const { t } = useTranslation('shell')
  const { data: projects = [] } = useQuery(projectsQuery(org))
  const mayManage = useMayManage(org)
  return (
    <div className={styles.group}>
      <div className={styles.section}>
        <span>{t('projects')}</span>
        {mayManage && (
          <IconButton
            icon={Plus}
            size="s"
            label={t('newProject')}
            onPress={() => openDialog({ name: 'new-project' })}
          />
        )}
      </div>
      {projects.map((project) => (
        <SidebarProject key={project.id} org={org} project={project} mayManage={mayManage} />
      ))}
    </div>
  )
}
