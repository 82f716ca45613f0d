import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Moment } from '@/components/fields/moment'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { components } from '@/generated/api'
import { pagePath } from '@/lib/addresses'
import styles from './lists.module.css'

type RecentPage = components['schemas']['RecentPage']

export function RecentPages({ org, pages }: { org: string; pages: readonly RecentPage[] }) {
  const { t } = useTranslation('dashboard')
  if (pages.length === 0) return <p className={styles.nothing}>{t('noPage')}</p>
  return (
    <ul className={styles.list}>
      {pages.map((page) => (
        <li key={page.id} className={styles.row}>
          <Icon of={FileText} />
          <Link
            to={pagePath(org, page.space_id, page.id)}
            className={styles.name ?? ''}
            dir="auto"
            translate="no"
          >
            {page.title}
          </Link>
          <span className={styles.meta} dir="auto" translate="no">
            {page.space_name}
          </span>
          <span className={styles.end}>
            <Moment at={page.updated_at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
