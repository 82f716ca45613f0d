import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { goToHeading, headingsOf } from './nodes/contents'
import styles from './outline.module.css'

/** The headings of a page beside it, where there is room. One alone needs none. */
export function Outline({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const headings = useEditorState({ editor, selector: ({ editor: now }) => headingsOf(now.state.doc) })
  if (headings.length < 2) return null
  return (
    <div className={styles.place}>
      <nav aria-label={t('outline')} className={styles.outline}>
        <ul className={styles.list}>
          {headings.map(({ level, text, at }) => (
            <li key={at} data-level={level} className={styles.item}>
              <button
                type="button"
                dir="auto"
                className={styles.link}
                onClick={() => goToHeading(editor, at)}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
