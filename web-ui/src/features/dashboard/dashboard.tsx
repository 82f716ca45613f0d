import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dashboardQuery } from '@/api/dashboard/get-dashboard'
import { activityQuery } from '@/api/dashboard/list-activity'
import { myTasksQuery } from '@/api/dashboard/list-my-tasks'
import { projectsQuery } from '@/api/project/list-projects'
import { useSession } from '@/api/identity/use-session'
import { TaskRow } from '@/components/fields/task-row'
import { AddSample, RemoveSample } from '@/components/sample/sample-buttons'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Screen } from '@/components/ui/screen'
import { ActiveSprints } from './active-sprints'
import { DashboardSkeleton } from './dashboard-skeleton'
import { Feed } from './feed'
import { NothingYet } from './nothing-yet'
import { Part } from './part'
import { RecentPages } from './recent-pages'
import { Tile } from './tile'
import styles from './dashboard.module.css'

const NEXT = 10
const FEED = 20

export function Dashboard({ org }: { org: string }) {
  const { t } = useTranslation('dashboard')
  const { user } = useSession()
  const dashboard = useQuery(dashboardQuery(org))
  const tasks = useQuery(myTasksQuery(org))
  const activity = useInfiniteQuery(activityQuery(org, FEED))
  const projects = useQuery(projectsQuery(org))
  const parts = [dashboard, tasks, activity, projects]
  const happenings = activity.data?.pages[0]?.data ?? []
  const isReady = parts.every(({ isPending }) => !isPending)
  const failed = parts.filter(({ isError, data }) => isError && data === undefined)
  const summary = dashboard.data

  return (
    <Screen heading={t('heading')} hideHeading isReady={isReady}>
      {failed.length > 0 ? (
        <ErrorState onRetry={() => failed.forEach((part) => void part.refetch())} />
      ) : !isReady || summary === undefined ? (
        <DashboardSkeleton />
      ) : projects.data?.length === 0 && happenings.length === 0 ? (
        <NothingYet org={org} />
      ) : (
        <div className={styles.dashboard}>
          <div className={styles.head}>
            <p className={styles.greeting} dir="auto">
              {t('greeting', { person: user?.display_name ?? '' })}
            </p>
            {projects.data?.length === 0 && <AddSample org={org} />}
            {projects.data?.some((project) => project.is_sample) === true && <RemoveSample org={org} />}
          </div>
          <div className={styles.tiles}>
            <Tile
              to="/org/$org/my-work"
              params={{ org }}
              label={t('openTasks')}
              count={summary.open_tasks_count}
            />
            <Tile
              to="."
              hash="active-sprints"
              label={t('activeSprints')}
              count={summary.active_sprints_count}
            />
            <Tile
              to="/org/$org/inbox"
              params={{ org }}
              label={t('unread')}
              count={summary.unread_notifications_count}
            />
          </div>
          <div className={styles.columns}>
            <div className={styles.column}>
              <Part
                title={t('nextTasks')}
                more={
                  <Link to="/org/$org/my-work" params={{ org }}>
                    {t('allMine')}
                  </Link>
                }
              >
                {tasks.data?.length === 0 ? (
                  <p className={styles.nothing}>{t('nothingMine')}</p>
                ) : (
                  <ul>
                    {tasks.data?.slice(0, NEXT).map((task) => (
                      <li key={task.id}>
                        <TaskRow task={task} />
                      </li>
                    ))}
                  </ul>
                )}
              </Part>
              <Part title={t('activity')}>
                {happenings.length === 0 ? (
                  <p className={styles.nothing}>{t('nothingHappened')}</p>
                ) : (
                  <Feed happenings={happenings} level={3} />
                )}
              </Part>
            </div>
            <div className={styles.column}>
              <div id="active-sprints">
                <Part title={t('activeSprints')}>
                  <ActiveSprints org={org} sprints={summary.active_sprints} />
                </Part>
              </div>
              <Part title={t('recentPages')}>
                <RecentPages org={org} pages={summary.recent_pages} />
              </Part>
            </div>
          </div>
        </div>
      )}
    </Screen>
  )
}
