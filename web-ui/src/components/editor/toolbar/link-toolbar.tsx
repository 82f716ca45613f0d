import { getMarkRange } from '@tiptap/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { Toolbar } from 'react-aria-components'
import { Button } from '@/components/ui/button'
import { Floating } from '@/components/editor/floating'
import { followLink, isAllowedLink } from '@/components/editor/links'
import type { TextSources } from '@/components/editor/sources'
import { selectionBox } from './selection-box'
import styles from './toolbar.module.css'

interface LinkToolbarProps {
  editor: Editor
  sources: TextSources
  onEdit: () => void
}

/** While the caret is in a link: where it leads and what can be done with it. */
export function LinkToolbar({ editor, sources, onEdit }: LinkToolbarProps) {
  const { t } = useTranslation('editor')
  const href = useEditorState({ editor, selector: ({ editor: now }) => hrefAt(now) })
  return (
    <Floating anchor={() => selectionBox(editor)} side="below">
      <Toolbar aria-label={t('link')} className={styles.bar ?? ''}>
        <span dir="ltr" translate="no" className={styles.href}>
          {href}
        </span>
        <Button onPress={() => followLink(href, sources.follow)} isDisabled={!isAllowedLink(href)}>
          {t('open')}
        </Button>
        <Button onPress={onEdit}>{t('edit')}</Button>
        <Button onPress={() => removeLink(editor)}>{t('remove')}</Button>
      </Toolbar>
    </Floating>
  )
}

export function hrefAt(editor: Editor): string {
  const href: unknown = editor.getAttributes('link')['href']
  return typeof href === 'string' ? href : ''
}

/** The caret stands in one link and nothing is selected. */
export function inLink(editor: Editor): boolean {
  const { selection, schema } = editor.state
  const type = schema.marks['link']
  return (
    selection.empty &&
    type !== undefined &&
    getMarkRange(selection.$from, type) !== undefined &&
    editor.isActive('link')
  )
}

function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetLink().run()
}
