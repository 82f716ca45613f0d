import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import styles from './conflict-note.module.css'

interface ConflictNoteProps {
  /** Null for oneself, in another tab. */
  person: string | null
  /** Both texts, one below the other. */
  mine: ReactNode
  theirs: ReactNode
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody else has changed a text while it was being written here. */
export function ConflictNote({ person, mine, theirs, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
  const { t } = useTranslation('panel')
  const [isShown, setShown] = useState(false)
  const theirsLabel = person === null ? t('theirsByYou') : t('theirs', { person })
  return (
    <div className={styles.conflict}>
      <p role="note" className={styles.note}>
        {person === null ? t('changedMeanwhileByYou') : t('changedMeanwhile', { person })}
      </p>
      {isShown && (
        <div className={styles.both}>
          <section aria-label={t('mine')} className={styles.text}>
            <span className={styles.caption}>{t('mine')}</span>
            {mine}
          </section>
          <section aria-label={theirsLabel} className={styles.text}>
            <span className={styles.caption}>{theirsLabel}</span>
            {theirs}
          </section>
        </div>
      )}
      <div className={styles.buttons}>
        {!isShown && <Button onPress={() => setShown(true)}>{t('showBoth')}</Button>}
        <Button look="outline" onPress={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button look="outline" onPress={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </div>
    </div>
  )
}
