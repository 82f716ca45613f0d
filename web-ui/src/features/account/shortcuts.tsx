import { useTranslation } from 'react-i18next'
import { useAllKeys } from '@/actions/use-all-keys'
import { Rows } from '@/components/rows/rows'
import { Binding } from '@/components/ui/binding'
import { SettingsCard } from '@/components/ui/settings-layout'
import { Switch } from '@/components/ui/switch'
import { useChoices } from '@/components/ui/use-choices'
import { choose } from '@/lib/choices'
import styles from './account.module.css'

/** All keys there are. Those without Ctrl, Cmd or Alt can be switched off. */
export function Shortcuts() {
  const { t } = useTranslation('account')
  const { t: actions } = useTranslation('actions')
  const singleKeys = useChoices((state) => state.singleKeys)
  const all = useAllKeys()
  return (
    <>
      <SettingsCard title={t('tabs.shortcuts')}>
        <Switch
          isSelected={singleKeys === 'on'}
          onChange={(isOn) => choose({ singleKeys: isOn ? 'on' : 'off' })}
        >
          {t('singleKeys')}
        </Switch>
        <p className={styles.note}>{t('singleKeysNote')}</p>
      </SettingsCard>
      <Rows
        label={t('tabs.shortcuts')}
        onOpen={() => undefined}
        rows={all.map(({ id, label, scope, keys }) => ({
          id,
          name: label,
          content: (
            <div className={styles.row}>
              <span className={styles.what}>
                <span className={styles.name}>{label}</span>
                <span className={styles.note}>{actions(`scopes.${scope}`)}</span>
              </span>
              <span className={styles.keys}>
                {keys.map((binding) => (
                  <Binding key={binding} keys={binding} />
                ))}
              </span>
            </div>
          ),
        }))}
      />
    </>
  )
}
