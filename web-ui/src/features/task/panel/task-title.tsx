import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { patchOf } from '@/api/task/patch-task'
import type { Task } from '@/api/task/types'
import { useDraft } from '@/components/ui/use-draft'
import { drafts } from '@/lib/drafts'
import { ConflictNote } from './conflict-note'
import styles from './task-title.module.css'
import { useGuardedText } from './use-guarded-text'

const LONGEST = 500

interface TaskTitleProps {
  task: Task
  /** Who has changed it while it was being written. */
  other: string
  size: 'panel' | 'page'
}

/** Saves on `Enter` and when it is left; `Esc` takes back what was typed. A line break has no place in a title. */
export function TaskTitle({ task, other, size }: TaskTitleProps) {
  const { t } = useTranslation('panel')
  const key = `title:${task.id}`
  const kept = useDraft<string>(key)
  const field = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const guarded = useGuardedText<string>(task.id, {
    read: ({ title }) => title,
    same: (one, other) => one === other,
    patch: (value, etag) => patchOf(task.id, { field: 'title', value }, etag),
    onSettled: () => {
      setTyped(null)
      drafts.drop(key)
    },
    onRefused: (value) => drafts.keep(key, value),
  })
  const shown = typed ?? task.title

  const change = (text: string) => {
    const title = text.replaceAll(/[\r\n]+/g, ' ').slice(0, LONGEST)
    setTyped(title)
    guarded.write(title.trim())
  }
  const revert = () => {
    setTyped(null)
    guarded.revert()
    drafts.drop(key)
  }
  const save = () => {
    if (typed === null) return
    if (typed.trim() === '') revert()
    else guarded.save()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault()
      event.stopPropagation()
      revert()
    }
  }

  return (
    <div className={styles.title} data-size={size}>
      <textarea
        ref={field}
        rows={1}
        aria-label={t('title')}
        data-title-of-task
        className={styles.field}
        dir="auto"
        autoComplete="off"
        value={shown}
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
        onBlur={save}
      />
      {typeof kept === 'string' && typed === null && kept !== task.title && (
        <button type="button" className={styles.kept} onClick={() => change(kept)}>
          {t('keptTitle', { title: kept })}
        </button>
      )}
      {guarded.conflict !== null && (
        <ConflictNote
          person={other}
          mine={<p dir="auto">{guarded.conflict.mine}</p>}
          theirs={<p dir="auto">{guarded.conflict.theirs}</p>}
          onKeepMine={guarded.keepMine}
          onTakeTheirs={() => guarded.takeTheirs()}
        />
      )}
    </div>
  )
}
