import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commentDraft, createComment, type NewComment as Sent } from '@/api/task/create-comment'
import type { RichTextHandle } from '@/components/editor/props'
import { RichText } from '@/components/editor/rich-text'
import type { TextSources } from '@/components/editor/sources'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/use-draft'
import { isEmptyDoc, sameDoc, type DocNode } from '@/lib/doc'
import { drafts } from '@/lib/drafts'
import { reportProblem } from '@/lib/report-problem'
import styles from './comment-form.module.css'

interface NewCommentProps {
  taskId: string
  sources: TextSources
}

/** The field at the end of the comments. What was started is kept for each task until it is sent or emptied. */
export function NewComment({ taskId, sources }: NewCommentProps) {
  const draft = useDraft<DocNode>(commentDraft(taskId))
  return draft === undefined ? null : <CommentField draft={draft} taskId={taskId} sources={sources} />
}

function CommentField({ draft, taskId, sources }: NewCommentProps & { draft: DocNode | null }) {
  const { t } = useTranslation('panel')
  const key = commentDraft(taskId)
  const handle = useRef<RichTextHandle>(null)
  const refused = useRef<Sent>(null)
  const [isEmpty, setEmpty] = useState(isEmptyDoc(draft))
  const create = useMutation(createComment(taskId))

  const keep = (read: () => DocNode) => {
    const doc = read()
    const nothing = isEmptyDoc(doc)
    setEmpty(nothing)
    if (nothing) drafts.drop(key)
    else drafts.keep(key, doc)
  }

  function send() {
    const body = handle.current?.doc()
    if (body === undefined || isEmptyDoc(body)) return
    // The same text once more is the same comment, should the first have arrived after all.
    const comment =
      refused.current !== null && sameDoc(refused.current.body, body)
        ? refused.current
        : { id: crypto.randomUUID(), body, at: new Date().toISOString() }
    create.mutateAsync(comment).catch((error: unknown) => giveBack(comment, error))
    handle.current?.clear()
    setEmpty(true)
    // It stays a draft until the server has it.
    drafts.keep(key, comment.body)
  }

  function giveBack(comment: Sent, error: unknown) {
    refused.current = comment
    if (isEmptyDoc(handle.current?.doc() ?? null)) {
      handle.current?.apply(comment.body)
      setEmpty(false)
    }
    reportProblem(error, send)
  }

  return (
    <div className={styles.form}>
      <RichText
        set="comment"
        label={t('writeComment')}
        placeholder={t('commentPlaceholder')}
        doc={draft}
        sources={sources}
        onChange={keep}
        onSubmit={send}
        onReady={(ready) => {
          handle.current = ready
        }}
      />
      <div className={styles.buttons}>
        <Button look="outline" isDisabled={isEmpty} onPress={send}>
          {t('sendComment')}
        </Button>
      </div>
    </div>
  )
}
