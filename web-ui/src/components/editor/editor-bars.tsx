import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTextSelection } from '@tiptap/core'
import type { EditorHost } from './editor-host'
import { Floating } from './floating'
import { isAllowedImage, linkOf } from './links'
import type { EditorSet } from './sets'
import type { TextSources } from './sources'
import { SuggestMenu } from './suggest/suggest-menu'
import { CodeToolbar } from './toolbar/code-toolbar'
import { TableToolbar } from './toolbar/table-toolbar'
import { AddressForm } from './toolbar/address-form'
import { FormatToolbar } from './toolbar/format-toolbar'
import { hrefAt, inLink, LinkToolbar } from './toolbar/link-toolbar'
import { selectionBox } from './toolbar/selection-box'

interface EditorBarsProps {
  host: EditorHost
  set: EditorSet
  sources: TextSources
}

/** What stands over and under a text while somebody is in it: at most one of these at a time. */
export function EditorBars({ host, set, sources }: EditorBarsProps) {
  const { editor } = host
  const [asking, setAsking] = useState<'link' | 'image' | null>(null)
  const bar = useEditorState({ editor, selector: ({ editor: now }) => barOf(now) })
  const controller = editor.storage.suggest.controller
  useEffect(() => host.asksImage(() => setAsking('image')), [host])
  const end = () => {
    setAsking(null)
    editor.commands.focus()
  }
  if (asking) return <Address {...{ editor, asking, end }} />
  return (
    <>
      {bar === 'format' && <FormatToolbar editor={editor} set={set} onLink={() => setAsking('link')} />}
      {bar === 'link' && <LinkToolbar editor={editor} sources={sources} onEdit={() => setAsking('link')} />}
      {bar === 'table' && <TableToolbar editor={editor} />}
      {bar === 'code' && <CodeToolbar editor={editor} />}
      {controller && (
        <SuggestMenu editor={editor} controller={controller} mentionHint={sources.mentionHint} />
      )}
    </>
  )
}

function barOf(editor: Editor): 'format' | 'link' | 'table' | 'code' | null {
  const { selection } = editor.state
  if (!editor.isEditable) return null
  if (isTextSelection(selection) && !selection.empty && !editor.isActive('codeBlock')) return 'format'
  if (inLink(editor)) return 'link'
  if (editor.isActive('codeBlock')) return 'code'
  return editor.isActive('table') ? 'table' : null
}

interface AddressProps {
  editor: Editor
  asking: 'link' | 'image'
  end: () => void
}

function Address({ editor, asking, end }: AddressProps) {
  const { t } = useTranslation('editor')
  const apply = (address: string) => {
    if (asking === 'image')
      editor
        .chain()
        .focus()
        .insertContent({ type: 'image', attrs: { src: address } })
        .run()
    else editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
    end()
  }
  return (
    <Floating anchor={() => selectionBox(editor)} side="below">
      <AddressForm
        address={asking === 'link' ? hrefAt(editor) : ''}
        check={asking === 'link' ? linkOf : (typed) => (isAllowedImage(typed) ? typed.trim() : null)}
        refusal={t(asking === 'link' ? 'noAddress' : 'noImage')}
        onApply={apply}
        onCancel={end}
      />
    </Floating>
  )
}
