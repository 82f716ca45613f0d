import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskDetail } from '@/api/task/types'
import type { RichTextHandle } from '@/components/editor/props'
import { ReadText, RichText } from '@/components/editor/rich-text'
import type { TextSources } from '@/components/editor/sources'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/use-draft'
import { isEmptyDoc, readDoc, sameDoc, sentDoc, type DocNode } from '@/lib/doc'
import { drafts } from '@/lib/drafts'
import { ConflictNote } from './conflict-note'
import styles from './task-description.module.css'
import { useGuardedText } from './use-guarded-text'

interface TaskDescriptionProps {
  task: TaskDetail
  other: string
  sources: TextSources
}

const descriptionDraft = (taskId: string) => `description:${taskId}`

export function TaskDescription({ task, other, sources }: TaskDescriptionProps) {
  const draft = useDraft<DocNode>(descriptionDraft(task.id))
  return draft === undefined ? null : (
    <DescriptionField key={task.id} task={task} other={other} sources={sources} draft={draft} />
  )
}

/** Reading and writing are one. It saves when it is left, on `Mod+Enter` and by its button; refused, it stays as a draft. */
function DescriptionField({ task, other, sources, draft }: TaskDescriptionProps & { draft: DocNode | null }) {
  const { t } = useTranslation('panel')
  const key = descriptionDraft(task.id)
  const handle = useRef<RichTextHandle>(null)
  const [isDirty, setDirty] = useState(draft !== null)
  const theirs = readDoc(task.description_json)
  const guarded = useGuardedText<DocNode | null>(task.id, {
    read: ({ description_json }) => readDoc(description_json),
    same: (one, other) => sameDoc(one, other) || (isEmptyDoc(one) && isEmptyDoc(other)),
    patch: (doc, etag) => ({
      overlays: [],
      body: { description_json: doc === null || isEmptyDoc(doc) ? null : sentDoc(doc) },
      etag,
    }),
    onSettled: () => {
      setDirty(false)
      drafts.drop(key)
    },
    onRefused: (doc) => {
      setDirty(true)
      drafts.keep(key, doc)
    },
  })

  const { write, save } = guarded
  useEffect(() => {
    if (draft !== null) write(draft)
    // Once: the draft is what it began with.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    if (!isDirty && handle.current?.composing() === false && !sameDoc(handle.current.doc(), theirs)) {
      handle.current.apply(theirs ?? EMPTY)
    }
  }, [isDirty, theirs])

  const change = (read: () => DocNode) => {
    const doc = read()
    setDirty(true)
    write(doc)
    drafts.keep(key, doc)
  }

  return (
    <div className={styles.description}>
      <RichText
        set="description"
        label={t('description')}
        placeholder={t('addDescription')}
        look="paper"
        doc={draft ?? theirs}
        sources={sources}
        onChange={change}
        onBlur={save}
        onSubmit={save}
        onSave={save}
        onReady={(ready) => {
          handle.current = ready
        }}
      />
      {guarded.conflict !== null && (
        <ConflictNote
          person={other}
          mine={<ReadText doc={guarded.conflict.mine} sources={sources} />}
          theirs={<ReadText doc={guarded.conflict.theirs} sources={sources} />}
          onKeepMine={guarded.keepMine}
          onTakeTheirs={() => handle.current?.apply(guarded.takeTheirs() ?? EMPTY)}
        />
      )}
      {isDirty && guarded.conflict === null && (
        <div className={styles.buttons}>
          <Button look="outline" isPending={guarded.isSaving} onPress={save}>
            {t('saveDescription')}
          </Button>
        </div>
      )}
    </div>
  )
}

const EMPTY: DocNode = { type: 'doc', content: [{ type: 'paragraph' }] }
