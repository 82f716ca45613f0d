import { useTranslation } from 'react-i18next'

/** How long the server wants no further try. */
export function PauseLine({ seconds }: { seconds: number }) {
  const { t } = useTranslation('identity')
  return <p role="status">{seconds > 0 ? t('signIn.again', { count: seconds }) : null}</p>
}
