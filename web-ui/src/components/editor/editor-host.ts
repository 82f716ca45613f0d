import { Editor } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import type { Node } from '@tiptap/pm/model'
import { readDoc, type DocNode } from '@/lib/doc'
import { BlockKeys } from './blocks/block-keys'
import { blocksBetween } from './blocks-between'
import { textAttributes, textKeys } from './keys'
import { followLink } from './links'
import { pasteProps } from './paste/paste'
import type { RichTextProps } from './props'
import { extensionsOf } from './sets'
import type { TextSources } from './sources'
import { entriesFrom } from './suggest/entries'
import { triggersOf } from './suggest/menus'
import { Suggest } from './suggest/suggest'

const written = new WeakMap<Node, DocNode>()

/** One editor and what surrounds it, alive as long as the component. */
export class EditorHost {
  readonly editor: Editor
  private askImage: () => void = () => undefined
  private props: RichTextProps

  constructor(props: RichTextProps) {
    this.props = props
    const sources = (): TextSources => this.props.sources ?? {}
    this.editor = new Editor({
      element: null,
      injectCSS: false,
      enableContentCheck: true,
      // Those of marks make something of "5 * 3 * 2"; Markdown is read as a whole.
      enablePasteRules: ['link'],
      content: props.doc,
      autofocus: props.autoFocus === true ? 'end' : false,
      extensions: [
        ...extensionsOf(props.set, sources),
        Placeholder.configure({ placeholder: () => this.props.placeholder ?? '', showOnlyCurrent: false }),
        Suggest.configure({
          triggers: triggersOf(props.set),
          find: entriesFrom(props.set, sources, () => this.askImage()),
        }),
        ...(props.set === 'page' ? [BlockKeys] : []),
        textKeys(() => this.props),
        textAttributes(() => this.props),
      ],
      editorProps: {
        handleClickOn: (_view, _at, _node, _nodeAt, event) => this.pressed(event),
        ...pasteProps(),
      },
      onUpdate: ({ transaction }) => {
        if (transaction.docChanged && transaction.getMeta('outside') !== true) this.props.onChange?.(this.doc)
      },
    })
  }

  /** Who asks for the address of an image, as long as the result is not called. */
  readonly asksImage = (ask: () => void): (() => void) => {
    this.askImage = ask
    return () => {
      this.askImage = () => undefined
    }
  }

  update(props: RichTextProps): void {
    this.props = props
  }

  /** The document as it is now; the same object as long as nothing changes. */
  readonly doc = (): DocNode => docOf(this.editor.state.doc)

  /** Takes over what others wrote: only the blocks that differ, behind the back of the history, so that caret and undo stay. */
  readonly apply = (doc: DocNode): void => {
    const { state } = this.editor
    const next = state.schema.nodeFromJSON(doc)
    const { tr } = state
    for (const { from, to, content } of blocksBetween(state.doc, next)) tr.replaceWith(from, to, content)
    if (tr.docChanged) this.dispatch(tr.setMeta('addToHistory', false).setMeta('outside', true))
  }

  readonly normal = (doc: DocNode | null): DocNode => {
    const { schema } = this.editor
    const empty = schema.topNodeType.createAndFill()
    return docOf(doc === null && empty ? empty : schema.nodeFromJSON(doc))
  }

  readonly clear = (): void => {
    this.editor.commands.clearContent(true)
  }

  readonly focus = (): void => {
    this.editor.commands.focus()
  }

  readonly composing = (): boolean => this.editor.isInitialized && this.editor.view.composing

  private dispatch(tr: Editor['state']['tr']): void {
    this.editor.view.dispatch(tr)
  }

  /** A press on a link follows it, once; with the caret in it already it only moves the caret. */
  private pressed(event: MouseEvent): boolean {
    const link = event.target instanceof Element ? event.target.closest('a[href]:not([data-chip])') : null
    if (!link || event.button !== 0 || !this.editor.view.dom.contains(link)) return false
    const href = link.getAttribute('href')
    if (href === null) return false
    event.preventDefault()
    followLink(href, this.props.sources?.follow)
    return true
  }
}

function docOf(node: Node): DocNode {
  const known = written.get(node)
  if (known) return known
  const doc = readDoc(node.toJSON()) ?? { type: 'doc' }
  written.set(node, doc)
  return doc
}
