import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilter } from 'react-aria-components'
import { Binding } from '@/components/ui/binding'
import { SearchField } from '@/components/ui/search-field'
import { SCOPES } from './action'
import { useAllKeys } from './use-all-keys'
import styles from './shortcuts.module.css'

/** All keys, to be searched. */
export function Shortcuts() {
  const { t } = useTranslation('actions')
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const actions = useAllKeys().filter(({ label }) => contains(label, text.trim()))
  const groups = SCOPES.map((scope) => ({
    scope,
    actions: actions.filter((action) => action.scope === scope),
  })).filter((group) => group.actions.length > 0)
  return (
    <>
      <SearchField label={t('findShortcut')} framed autoFocus value={text} onChange={setText} />
      {groups.length === 0 && <p>{t('nothing')}</p>}
      <div className={styles.groups}>
        {groups.map(({ scope, actions: own }) => (
          <section key={scope} aria-label={t(`scopes.${scope}`)}>
            <h3 className={styles.title}>{t(`scopes.${scope}`)}</h3>
            <dl>
              {own.map(({ id, label, keys }) => (
                <div key={id} className={styles.row}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>
                    {keys.map((binding) => (
                      <Binding key={binding} keys={binding} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}
