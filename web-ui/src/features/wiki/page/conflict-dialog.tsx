import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_SOURCES } from '@/components/editor/sources'
import { Boundary } from '@/components/ui/boundary'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { RadioGroup } from '@/components/ui/radio-group'
import type { DocNode } from '@/lib/doc'
import { conflictsOf, joined } from '@/lib/merge'
import { twice } from '@/lib/new-version'
import { keepLost } from './drafts'
import type { PageConflict } from './page-text'
import styles from './conflict-dialog.module.css'

const Marked = lazy(twice(() => import('@/features/wiki/versions/version-view')))

interface ConflictDialogProps {
  conflict: PageConflict
  title: string
  onResolve: (title: string, doc: DocNode | null) => Promise<void>
  /** Nothing is chosen now. */
  onClose: () => void
}

type Side = 'mine' | 'theirs'

/** Two have written the same block. Nothing is lost: what is not taken stays as a version, or on this device. */
export function ConflictDialog({ conflict, title, onResolve, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('wiki')
  const { theirs, parts, titles } = conflict
  const conflicts = conflictsOf(parts)
  const [chosen, setChosen] = useState<readonly (Side | undefined)[]>([])
  const [titleSide, setTitleSide] = useState<Side | undefined>()
  const person = theirs.last_editor.display_name
  const whole = (side: Side) => joined(parts, (blocks) => blocks[side])
  const resolve = async (resolvedTitle: string, doc: DocNode | null) => {
    const base = { baseTitle: theirs.title, baseDoc: theirs.doc }
    await keepLost(theirs.id, { title, doc: whole('mine'), ...base })
    await onResolve(resolvedTitle, doc)
  }
  const complete = conflicts.every((_, index) => chosen[index]) && (!titles || titleSide !== undefined)
  const options = [
    { id: 'mine' as const, label: t('mine') },
    { id: 'theirs' as const, label: t('theirs') },
  ]
  return (
    <Dialog title={t('conflict', { person })} wide isOpen isDismissable={false} onOpenChange={onClose}>
      <div className={styles.sides}>
        <section aria-label={t('yourText')} className={styles.side}>
          <h3 className={styles.heading}>{t('yourText')}</h3>
          {titles && <p className={styles.title}>{title}</p>}
          {conflicts.map(({ base, mine }, index) => (
            <Blocks key={index} before={base} blocks={mine} nothing={t('nothingThere')} />
          ))}
        </section>
        <section aria-label={t('theirText', { person })} className={styles.side}>
          <h3 className={styles.heading}>{t('theirText', { person })}</h3>
          {titles && <p className={styles.title}>{theirs.title}</p>}
          {conflicts.map(({ base, theirs: blocks }, index) => (
            <Blocks key={index} before={base} blocks={blocks} nothing={t('nothingThere')} />
          ))}
        </section>
      </div>
      <div className={styles.choices}>
        {titles && (
          <RadioGroup
            label={t('pageTitle')}
            value={titleSide ?? null}
            onChange={setTitleSide}
            options={options}
          />
        )}
        {conflicts.map((_, index) => (
          <RadioGroup
            key={index}
            label={t('block', { number: index + 1 })}
            value={chosen[index] ?? null}
            onChange={(side) => setChosen(conflicts.map((_other, at) => (at === index ? side : chosen[at])))}
            options={options}
          />
        ))}
      </div>
      <DialogButtons>
        <Button look="outline" onPress={() => resolve(theirs.title, theirs.doc)}>
          {t('takeTheirs')}
        </Button>
        <Button look="outline" onPress={() => resolve(title, whole('mine'))}>
          {t('keepMine')}
        </Button>
        <Button
          look="filled"
          isDisabled={!complete}
          onPress={() =>
            resolve(
              titles && titleSide === 'theirs' ? theirs.title : title,
              joined(parts, (blocks, index) => blocks[chosen[index] ?? 'mine']),
            )
          }
        >
          {t('saveMerged')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

interface BlocksProps {
  before: DocNode[]
  blocks: DocNode[]
  nothing: string
}

/** One side of a conflict, with what it changed marked. */
function Blocks({ before, blocks, nothing }: BlocksProps) {
  const [docs] = useState(() => [before, blocks].map((content) => ({ type: 'doc', content })))
  const [old = null, doc = null] = docs
  return (
    <div className={styles.blocks}>
      {blocks.length === 0 ? (
        <p className={styles.nothing}>{nothing}</p>
      ) : (
        <Boundary>
          <Suspense>
            <Marked before={old} doc={doc} sources={NO_SOURCES} />
          </Suspense>
        </Boundary>
      )}
    </div>
  )
}
