import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { recentSearches } from './recent'
import styles from './search.module.css'

/** Before anything is typed: what was looked for before. */
export function RecentSearches({ org, onChoose }: { org: string; onChoose: (text: string) => void }) {
  const { t } = useTranslation('search')
  const recent = recentSearches(org)
  if (recent.length === 0) return <p className={styles.hint}>{t('hint')}</p>
  return (
    <section aria-label={t('recent')} className={styles.recent}>
      <h2 className={styles.title}>{t('recent')}</h2>
      <ul className={styles.chips}>
        {recent.map((text) => (
          <li key={text}>
            <Button look="outline" onPress={() => onChoose(text)}>
              <Icon of={History} />
              <span dir="auto" translate="no" className={styles.chip}>
                {text}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
