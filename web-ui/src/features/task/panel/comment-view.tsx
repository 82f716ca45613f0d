import { useMutation } from '@tanstack/react-query'
import { Ellipsis, Link as LinkIcon, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import { deleteComment } from '@/api/task/delete-comment'
import type { Comment } from '@/api/task/list-comments'
import { ReadText } from '@/components/editor/rich-text'
import type { TextSources } from '@/components/editor/sources'
import { Avatar } from '@/components/fields/avatar'
import { Moment } from '@/components/fields/moment'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { readDoc } from '@/lib/doc'
import { attempt } from '@/lib/report-problem'
import { ask } from '@/lib/questions'
import { copyLink } from '@/lib/copy-link'
import styles from './comment-view.module.css'
import { EditComment } from './edit-comment'

interface CommentViewProps {
  comment: Comment
  isPending: boolean
  isMine: boolean
  mayDelete: boolean
  sources: TextSources
  address: string
}

export function CommentView({ comment, isPending, isMine, mayDelete, sources, address }: CommentViewProps) {
  const { t } = useTranslation('panel')
  const { t: common } = useTranslation()
  const [isEdited, setEdited] = useState(false)
  const remove = useMutation(deleteComment(comment.task_id))
  const askAndRemove = async () => {
    const goOn = await ask({ title: t('deleteCommentQuestion'), action: common('delete') })
    if (goOn) attempt(() => remove.mutateAsync(comment.id))
  }
  const person = comment.author.display_name
  return (
    <article
      id={`comment-${comment.id}`}
      aria-label={t('commentBy', { person })}
      className={styles.comment}
      data-pending={isPending || undefined}
    >
      <Avatar person={comment.author} size={24} />
      <div className={styles.content}>
        <header className={styles.head}>
          <span className={styles.person} translate="no" dir="auto">
            {person}
          </span>
          <span className={styles.when}>
            <Moment at={comment.created_at} />
          </span>
          {comment.is_edited && <span className={styles.when}>{t('edited')}</span>}
          <span className={styles.actions}>
            <MenuTrigger>
              <IconButton icon={Ellipsis} size="s" label={t('commentActions')} />
              <Menu label={t('commentActions')} placement="bottom end">
                {isMine && <MenuItem icon={Pencil} label={t('edit')} onAction={() => setEdited(true)} />}
                {mayDelete && (
                  <MenuItem
                    icon={Trash2}
                    label={common('delete')}
                    isDanger
                    onAction={() => void askAndRemove()}
                  />
                )}
                <MenuItem
                  icon={LinkIcon}
                  label={t('copyLink')}
                  onAction={() => copyLink(`${address}#comment-${comment.id}`)}
                />
              </Menu>
            </MenuTrigger>
          </span>
        </header>
        {isEdited ? (
          <EditComment comment={comment} sources={sources} onDone={() => setEdited(false)} />
        ) : (
          <ReadText doc={readDoc(comment.body_json)} sources={sources} />
        )}
      </div>
    </article>
  )
}
