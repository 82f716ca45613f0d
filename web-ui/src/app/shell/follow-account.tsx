import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meQuery } from '@/api/identity/get-me'
import { preferencesQuery, savePreferences } from '@/api/identity/preferences'
import { useFeature } from '@/api/identity/use-feature'
import { follow, onChoice, readChoices, writeChoices } from '@/lib/choices'
import { chooseLanguage } from '@/lib/i18n'
import { interfaceLanguage, known } from '@/lib/locale'
import { reportProblem } from '@/lib/report-problem'

/** Looks and language are those of the account, and what is chosen here is kept with it. */
export function FollowAccount() {
  const queryClient = useQueryClient()
  const hasLanguage = useFeature('E12')
  const hasPreferences = useFeature('E13')
  const { data: me } = useQuery(meQuery())
  const { data: preferences } = useQuery({ ...preferencesQuery(), enabled: hasPreferences })
  const { mutateAsync: save } = useMutation(savePreferences(queryClient))

  useEffect(() => {
    if (preferences !== undefined) follow(readChoices(preferences.client))
  }, [preferences])

  useEffect(() => {
    if (!hasPreferences) return
    return onChoice((made) => void save(writeChoices(made)).catch((error: unknown) => reportProblem(error)))
  }, [hasPreferences, save])

  const language = hasLanguage ? known(me?.locale) : undefined
  useEffect(() => {
    if (language !== undefined && language !== interfaceLanguage()) void chooseLanguage(language)
  }, [language])

  return null
}
