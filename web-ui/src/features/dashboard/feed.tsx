import { Trans, useTranslation } from 'react-i18next'
import type { Happening } from '@/api/dashboard/list-activity'
import { Avatar } from '@/components/fields/avatar'
import { Moment } from '@/components/fields/moment'
import { Link } from '@/components/ui/link'
import { useToday } from '@/components/ui/use-today'
import { withTask } from '@/lib/addresses'
import { dayName, daysOf } from './days'
import { toldOf } from './happening'
import styles from './feed.module.css'

/** What happened, by day, the newest first. */
export function Feed({ happenings, level }: { happenings: readonly Happening[]; level: 2 | 3 }) {
  const { t } = useTranslation('dashboard')
  const today = useToday()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles.feed}>
      {daysOf(happenings).map(({ day, items }) => (
        <section key={day} className={styles.day} aria-label={dayName(day, today, t)}>
          <Heading className={styles.heading}>{dayName(day, today, t)}</Heading>
          <ul className={styles.list}>
            {items.map((item) => (
              <FeedRow key={item.id} happening={item} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function FeedRow({ happening }: { happening: Happening }) {
  const { t } = useTranslation(['dashboard', 'task'])
  const { actor, task } = happening
  const { key, values } = toldOf(happening, t)
  const name = task === null ? t('aTask') : `${task.project_key}-${task.number} ${task.title}`
  return (
    <li className={styles.row}>
      <Avatar person={actor} size={24} />
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey={`did.${key}`}
          values={{ ...values, person: actor.display_name, task: name }}
          components={{
            person: <span className={styles.person} dir="auto" translate="no" />,
            task:
              task === null ? (
                <span />
              ) : (
                <Link
                  to="."
                  search={withTask(`${task.project_key}-${task.number}`)}
                  dir="auto"
                  translate="no"
                />
              ),
          }}
        />
      </p>
      <span className={styles.when}>
        <Moment at={happening.created_at} />
      </span>
    </li>
  )
}
