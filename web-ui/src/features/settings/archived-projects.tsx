import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { archivedProjectsQuery, restoreProject } from '@/api/project/archived-projects'
import { Button } from '@/components/ui/button'
import { SettingsCard } from '@/components/ui/settings-layout'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import styles from './settings.module.css'

export function ArchivedProjects({ org }: { org: string }) {
  const { t } = useTranslation('membership')
  const { data: projects = [] } = useQuery(archivedProjectsQuery(org))
  const { mutate } = useMutation(restoreProject(org))
  if (projects.length === 0) return null
  return (
    <SettingsCard title={t('archived')}>
      <ul aria-label={t('archived')}>
        {projects.map((project) => (
          <li key={project.id} className={styles.row}>
            <span className={styles.name} dir="auto" translate="no">
              {project.name}
            </span>
            <Button
              look="outline"
              onPress={() =>
                mutate(project.id, {
                  onSuccess: () => tell({ text: t('restored', { project: project.name }) }),
                  onError: (error) => tell({ text: problemText(error), isError: true }),
                })
              }
            >
              {t('restore', { project: project.name })}
            </Button>
          </li>
        ))}
      </ul>
    </SettingsCard>
  )
}
