import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/cx'
import styles from './skeleton.module.css'

const PATIENCE = 300

/** The geometry of what comes, shown only when it takes longer than a glance. */
export function Skeleton({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div role="progressbar" aria-label={t('loading')}>
      {children}
    </div>
  )
}

type Size = 'line' | 'title' | 'row' | 'card' | 'block'

/** One block of a skeleton. */
export function Bone({ size = 'line', short = false }: { size?: Size; short?: boolean }) {
  return <div className={cx(styles.bone)} data-size={size} data-short={short || undefined} />
}

export function BoneRows({ count }: { count: number }) {
  return (
    <div className={styles.rows}>
      {Array.from({ length: count }, (_, place) => (
        <Bone key={place} size="row" />
      ))}
    </div>
  )
}
