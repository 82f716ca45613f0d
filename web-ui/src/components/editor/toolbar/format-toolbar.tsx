import { useEditorState, type Editor } from '@tiptap/react'
import {
  Bold,
  Code,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  Link,
  Quote,
  Strikethrough,
  Underline,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Toolbar } from 'react-aria-components'
import { Floating } from '@/components/editor/floating'
import type { EditorSet } from '@/components/editor/sets'
import { selectionBox } from './selection-box'
import { Tool } from './tool'
import styles from './toolbar.module.css'

interface FormatToolbarProps {
  editor: Editor
  set: EditorSet
  onLink: () => void
}

type Chain = ReturnType<Editor['chain']>
interface Format {
  id: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'heading1' | 'heading2' | 'heading3' | 'quote'
  icon: LucideIcon
  active: (editor: Editor) => boolean
  run: (chain: Chain) => Chain
}

const mark = (
  id: Format['id'] & ('bold' | 'italic' | 'underline' | 'strike' | 'code'),
  icon: LucideIcon,
): Format => ({
  id,
  icon,
  active: (editor) => editor.isActive(id),
  run: (chain) => chain.toggleMark(id),
})

const heading = (id: 'heading1' | 'heading2' | 'heading3', level: 1 | 2 | 3, icon: LucideIcon): Format => ({
  id,
  icon,
  active: (editor) => editor.isActive('heading', { level }),
  run: (chain) => chain.toggleHeading({ level }),
})

const MARKS = [
  mark('bold', Bold),
  mark('italic', Italic),
  mark('underline', Underline),
  mark('strike', Strikethrough),
  mark('code', Code),
]
const HEADINGS = [
  heading('heading1', 1, Heading1),
  heading('heading2', 2, Heading2),
  heading('heading3', 3, Heading3),
]
const QUOTE: Format = {
  id: 'quote',
  icon: Quote,
  active: (editor) => editor.isActive('blockquote'),
  run: (chain) => chain.toggleBlockquote(),
}

/** Over selected text. `Alt+F10` leads into it, `Esc` back. */
export function FormatToolbar({ editor, set, onLink }: FormatToolbarProps) {
  const { t } = useTranslation('editor')
  const blocks = set === 'comment' ? [QUOTE] : [...HEADINGS, QUOTE]
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      [...MARKS, ...HEADINGS, QUOTE].filter((format) => format.active(now)).map(({ id }) => id),
  })
  const linked = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })
  const tool = (format: Format) => (
    <Tool
      key={format.id}
      name={t(`marks.${format.id}`)}
      icon={format.icon}
      pressed={active.includes(format.id)}
      onPress={() => format.run(editor.chain().focus()).run()}
    />
  )
  return (
    <Floating anchor={() => selectionBox(editor)} side="above">
      <Toolbar aria-label={t('format')} className={styles.bar ?? ''}>
        {MARKS.map(tool)}
        <Tool name={t('marks.link')} icon={Link} pressed={linked} onPress={onLink} />
        <span className={styles.line} />
        {blocks.map(tool)}
      </Toolbar>
    </Floating>
  )
}
