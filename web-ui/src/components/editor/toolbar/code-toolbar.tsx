import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { Toolbar } from 'react-aria-components'
import { languageOf, LANGUAGE_NAMES } from '@/components/editor/code/languages'
import { Floating } from '@/components/editor/floating'
import { nodeBox } from './node-box'
import styles from './toolbar.module.css'

/** Over the block of code with the caret in it: in which language it is. A list of the browser's, which works everywhere. */
export function CodeToolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const named = useEditorState({
    editor,
    selector: ({ editor: now }): unknown => now.getAttributes('codeBlock')['language'],
  })
  // One that has no colours here stays as it is until another is chosen.
  const unknown = typeof named === 'string' && languageOf(named) === null ? named : null
  return (
    <Floating anchor={() => nodeBox(editor, 'codeBlock')} side="above">
      <Toolbar aria-label={t('codeBlock')} className={styles.bar ?? ''}>
        <select
          aria-label={t('language')}
          className={styles.language}
          translate="no"
          value={unknown ?? languageOf(named) ?? ''}
          onChange={({ target: { value } }) =>
            editor
              .chain()
              .focus()
              .updateAttributes('codeBlock', { language: value === '' ? null : value })
              .run()
          }
        >
          <option value="">{t('plainText')}</option>
          {unknown !== null && <option value={unknown}>{unknown}</option>}
          {Object.entries(LANGUAGE_NAMES).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Toolbar>
    </Floating>
  )
}
