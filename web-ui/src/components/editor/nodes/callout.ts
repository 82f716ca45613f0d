import { mergeAttributes, Node } from '@tiptap/core'
import i18next from 'i18next'

export const CALLOUTS = ['note', 'tip', 'warning'] as const
export type CalloutKind = (typeof CALLOUTS)[number]

export function calloutKind(kind: unknown): CalloutKind {
  return CALLOUTS.find((known) => known === kind) ?? 'note'
}

/** Blocks that stand out. What kind it is, is said in words and shown by ground and mark. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes() {
    return { kind: { default: 'note', parseHTML: (element) => calloutKind(element.dataset['callout']) } }
  },
  parseHTML() {
    return [{ tag: 'div[data-callout]' }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const kind = calloutKind(node.attrs['kind'])
    const own = { 'data-callout': kind, role: 'group', 'aria-label': i18next.t(`editor:callout.${kind}`) }
    return ['div', mergeAttributes(HTMLAttributes, own), 0]
  },
  addKeyboardShortcuts() {
    return {
      // From the start of its first block it goes out of the callout.
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        const inside = $from.depth > 1 && $from.node(-1).type.name === this.name
        if (!empty || !inside || $from.parentOffset > 0 || $from.index(-1) > 0) return false
        return editor.commands.lift(this.name)
      },
    }
  },
})
