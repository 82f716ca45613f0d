import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { Picker } from '@/components/ui/picker'
import { RadioGroup } from '@/components/ui/radio-group'
import { Screen } from '@/components/ui/screen'
import { SettingsCard, SettingsLayout } from '@/components/ui/settings-layout'
import { chooseLanguage } from '@/lib/i18n'
import { known, LANGUAGES } from '@/lib/locale'
import { chooseDensity, chooseTheme, DENSITIES, density, themeChoice, THEMES } from '@/lib/theme'

/** How it looks for oneself, on this device. */
export function Account() {
  const { t, i18n } = useTranslation('account')
  const [theme, setTheme] = useState(themeChoice)
  const [spacing, setSpacing] = useState(density)
  const language = known(i18n.language) ?? 'en'
  return (
    <Screen heading={t('heading')}>
      <SettingsLayout nav={null}>
        <SettingsCard title={t('preferences')}>
          <RadioGroup
            label={t('theme')}
            options={THEMES.map((id) => ({ id, label: t(`themes.${id}`) }))}
            value={theme}
            onChange={(choice) => {
              chooseTheme(choice)
              setTheme(choice)
            }}
          />
          <RadioGroup
            label={t('density')}
            options={DENSITIES.map((id) => ({ id, label: t(`densities.${id}`) }))}
            value={spacing}
            onChange={(choice) => {
              chooseDensity(choice)
              setSpacing(choice)
            }}
          />
          <div>
            <Picker
              label={t('language')}
              options={LANGUAGES.map((id) => ({ id, label: t(`languages.${id}`) }))}
              selected={[language]}
              onChange={([chosen]) => {
                const next = known(chosen)
                if (next !== undefined) void chooseLanguage(next)
              }}
            >
              <Button look="outline">{t('languageIs', { language: t(`languages.${language}`) })}</Button>
            </Picker>
          </div>
        </SettingsCard>
      </SettingsLayout>
    </Screen>
  )
}
