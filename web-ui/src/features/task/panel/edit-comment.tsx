import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comment } from '@/api/task/list-comments'
import { patchComment } from '@/api/task/patch-comment'
import type { RichTextHandle } from '@/components/editor/props'
import { ReadText, RichText } from '@/components/editor/rich-text'
import type { TextSources } from '@/components/editor/sources'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/use-draft'
import { isEmptyDoc, readDoc, sameDoc, type DocNode } from '@/lib/doc'
import { drafts } from '@/lib/drafts'
import { reportProblem } from '@/lib/report-problem'
import styles from './comment-form.module.css'
import { ConflictNote } from './conflict-note'

interface EditCommentProps {
  comment: Comment
  sources: TextSources
  onDone: () => void
}

export function EditComment({ comment, sources, onDone }: EditCommentProps) {
  const { t } = useTranslation('panel')
  const { t: common } = useTranslation()
  const key = `comment-edit:${comment.id}`
  const draft = useDraft<DocNode>(key)
  const handle = useRef<RichTextHandle>(null)
  const patch = useMutation(patchComment(comment.task_id))
  // Only its author edits a comment, so who changes it meanwhile is the same person in another tab.
  const [typed, setTyped] = useState<{ doc: DocNode; base: DocNode | null } | null>(null)
  const theirs = readDoc(comment.body_json)
  const isConflict = typed !== null && !sameDoc(typed.base, theirs) && !sameDoc(typed.doc, theirs)
  const isUntouched = typed === null && draft === null
  useEffect(() => {
    const now = readDoc(comment.body_json)
    if (isUntouched && now !== null && !sameDoc(handle.current?.doc() ?? now, now)) handle.current?.apply(now)
  }, [isUntouched, comment.body_json])

  const end = () => {
    drafts.drop(key)
    onDone()
  }
  const send = () => {
    const body = handle.current?.doc()
    if (body === undefined || isEmptyDoc(body)) return
    const change = { id: comment.id, body }
    const attempt = () => {
      patch.mutateAsync(change).then(
        () => {
          if (drafts.peek(key) === body) drafts.drop(key)
        },
        (error: unknown) => reportProblem(error, attempt),
      )
    }
    // It stays a draft until the server has it.
    drafts.keep(key, body)
    attempt()
    onDone()
  }
  const save = () => {
    if (!isConflict) send()
  }

  if (draft === undefined) return null
  return (
    <div className={styles.form}>
      <RichText
        set="comment"
        label={t('editComment')}
        doc={draft ?? readDoc(comment.body_json)}
        sources={sources}
        autoFocus
        onChange={(read) => {
          const doc = read()
          drafts.keep(key, doc)
          setTyped((before) => ({ doc, base: before === null ? theirs : before.base }))
        }}
        onSubmit={save}
        onLeave={end}
        onReady={(ready) => {
          handle.current = ready
        }}
      />
      {isConflict && (
        <ConflictNote
          person={null}
          mine={<ReadText doc={typed.doc} sources={sources} />}
          theirs={<ReadText doc={theirs} sources={sources} />}
          onKeepMine={send}
          onTakeTheirs={end}
        />
      )}
      <div className={styles.buttons}>
        <Button look="quiet" onPress={end}>
          {common('cancel')}
        </Button>
        <Button look="outline" onPress={save}>
          {t('saveComment')}
        </Button>
      </div>
    </div>
  )
}
