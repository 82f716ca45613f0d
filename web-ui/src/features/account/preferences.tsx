import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { updateMe } from '@/api/identity/update-me'
import { useFeature } from '@/api/identity/use-feature'
import { Button } from '@/components/ui/button'
import { Picker } from '@/components/ui/picker'
import { RadioGroup } from '@/components/ui/radio-group'
import { SettingsCard } from '@/components/ui/settings-layout'
import { useChoices } from '@/components/ui/use-choices'
import { choose, DENSITIES, THEMES } from '@/lib/choices'
import { chooseLanguage } from '@/lib/i18n'
import { known, LANGUAGES, type Language } from '@/lib/locale'
import { reportProblem } from '@/lib/report-problem'

/** How it looks for oneself. */
export function Preferences() {
  const { t, i18n } = useTranslation('account')
  const { theme, density } = useChoices((state) => state)
  const isKept = useFeature('E12')
  const { mutateAsync: update } = useMutation(updateMe(useQueryClient()))
  const language = known(i18n.language) ?? 'en'
  const speak = (next: Language) => {
    void chooseLanguage(next)
    if (isKept) update({ locale: next }).catch((error: unknown) => reportProblem(error))
  }
  return (
    <SettingsCard title={t('preferences')}>
      <RadioGroup
        label={t('theme')}
        options={THEMES.map((id) => ({ id, label: t(`themes.${id}`) }))}
        value={theme}
        onChange={(choice) => choose({ theme: choice })}
      />
      <RadioGroup
        label={t('density')}
        options={DENSITIES.map((id) => ({ id, label: t(`densities.${id}`) }))}
        value={density}
        onChange={(choice) => choose({ density: choice })}
      />
      <div>
        <Picker
          label={t('language')}
          options={LANGUAGES.map((id) => ({ id, label: t(`languages.${id}`) }))}
          selected={[language]}
          onChange={([chosen]) => {
            const next = known(chosen)
            if (next !== undefined && next !== language) speak(next)
          }}
        >
          <Button look="outline">{t('languageIs', { language: t(`languages.${language}`) })}</Button>
        </Picker>
      </div>
    </SettingsCard>
  )
}
