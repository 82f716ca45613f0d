import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comment } from '@/api/task/list-comments'
import { patchComment } from '@/api/task/patch-comment'
import type { RichTextHandle } from '@/components/editor/props'
import { RichText } from '@/components/editor/rich-text'
import type { TextSources } from '@/components/editor/sources'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/use-draft'
import { isEmptyDoc, readDoc, type DocNode } from '@/lib/doc'
import { drafts } from '@/lib/drafts'
import { reportProblem } from '@/lib/report-problem'
import styles from './comment-form.module.css'

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

  const end = () => {
    drafts.drop(key)
    onDone()
  }
  const save = () => {
    const body = handle.current?.doc()
    if (body === undefined || isEmptyDoc(body)) return
    const change = { id: comment.id, body }
    const send = () => {
      patch.mutateAsync(change).then(
        () => {
          if (drafts.peek(key) === body) drafts.drop(key)
        },
        (error: unknown) => reportProblem(error, send),
      )
    }
    // It stays a draft until the server has it.
    drafts.keep(key, body)
    send()
    onDone()
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
        onChange={(read) => drafts.keep(key, read())}
        onSubmit={save}
        onLeave={end}
        onReady={(ready) => {
          handle.current = ready
        }}
      />
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
