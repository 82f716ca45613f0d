import { useTranslation } from 'react-i18next'
import type { components } from '@/generated/api'
import styles from './search-results.module.css'

type Highlight = components['schemas']['Highlight']

/** Where else than in its title something was found, with the words that fit. It is plain text, whatever it says. */
export function FoundIn({ highlight }: { highlight: Highlight | null | undefined }) {
  const { t } = useTranslation('search')
  if (highlight == null || highlight.field === 'title') return null
  return (
    <p className={styles.excerpt} dir="auto">
      <span className={styles.where}>{t(`in.${highlight.field}`)}</span>
      <span translate="no">
        <Marked parts={highlight.parts} />
      </span>
    </p>
  )
}

export function Marked({ parts }: { parts: Highlight['parts'] }) {
  return parts.map(({ text, match }, place) =>
    match ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  )
}
