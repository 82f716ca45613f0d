import { useTranslation } from 'react-i18next'
import type { Present } from '@/lib/live/protocol'
import { Avatar } from '@/components/fields/avatar'
import styles from './present-people.module.css'

/** Who else looks at it or writes in it. */
export function PresentPeople({ people }: { people: readonly Present[] }) {
  const { t } = useTranslation('panel')
  if (people.length === 0) return null
  return (
    <ul aria-label={t('hereNow')} className={styles.people}>
      {people.map((person) => {
        const text = t(person.state === 'editing' ? 'isEditing' : 'isViewing', {
          person: person.display_name,
        })
        return (
          <li key={person.user_id} aria-label={person.display_name} title={text}>
            <Avatar person={{ ...person, id: person.user_id }} size={20} present />
            <span className="visually-hidden">{text}</span>
          </li>
        )
      })}
    </ul>
  )
}
