import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { usePresence } from '@/api/live/use-presence'
import { Avatar } from '@/components/fields/avatar'
import styles from './page.module.css'

const QUIET = 20_000

/** Who else looks at a page, and who writes in it. */
export function HereNow({ pageId, isEditing }: { pageId: string; isEditing: boolean }) {
  const { t } = useTranslation('wiki')
  const { user } = useSession()
  const editing = useLasting(isEditing)
  const people = usePresence('page', pageId, editing ? 'editing' : 'viewing')
  const others = people.filter(({ user_id }) => user_id !== user?.id)
  if (others.length === 0) return null
  const writer = others.find(({ state }) => state === 'editing')
  return (
    <>
      {writer && <span className={styles.editing}>{t('isEditing', { person: writer.display_name })}</span>}
      <ul aria-label={t('hereNow')} className={styles.people}>
        {others.map(({ user_id, state, ...person }) => (
          <li
            key={user_id}
            title={
              state === 'editing' ? t('isEditing', { person: person.display_name }) : person.display_name
            }
          >
            <Avatar person={{ id: user_id, ...person }} size={24} present={state === 'editing'} />
            <span className="visually-hidden">{person.display_name}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Somebody who has just saved is still writing. */
function useLasting(is: boolean): boolean {
  const [until, setUntil] = useState(false)
  if (is && !until) setUntil(true)
  useEffect(() => {
    if (is || !until) return
    const timer = setTimeout(() => setUntil(false), QUIET)
    return () => clearTimeout(timer)
  }, [is, until])
  return is || until
}
