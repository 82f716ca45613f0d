import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { colours, fetchLanguage, type Coloured } from './highlighter'

const key = new PluginKey<DecorationSet>('highlight')

/** A block that nobody touches is read once: ProseMirror keeps its node as it is. */
const known = new WeakMap<Node, Coloured[]>()

function coloursOf(block: Node): Coloured[] {
  const before = known.get(block)
  if (before) return before
  const found = colours(block.textContent, block.attrs['language'])
  if (found) known.set(block, found)
  return found ?? []
}

function decorations(doc: Node): DecorationSet {
  const all: Decoration[] = []
  doc.descendants((node, at) => {
    if (node.type.name === 'codeBlock') {
      for (const { from, to, className } of coloursOf(node)) {
        all.push(Decoration.inline(at + 1 + from, at + 1 + to, { class: className }))
      }
    }
    return !node.isTextblock
  })
  return DecorationSet.create(doc, all)
}

function touchesCode(before: Node, after: Node): boolean {
  if (before === after) return false
  const blocks = new Set<Node>()
  const collect = (doc: Node, found: (node: Node) => void) =>
    doc.descendants((node) => {
      if (node.type.name === 'codeBlock') found(node)
      return !node.isTextblock
    })
  collect(before, (node) => blocks.add(node))
  const fresh: Node[] = []
  collect(after, (node) => {
    if (!blocks.delete(node)) fresh.push(node)
  })
  return fresh.length > 0 || blocks.size > 0
}

/** Colours in code blocks. Languages arrive after the text and colour it then. */
export const Highlight = Extension.create({
  name: 'highlight',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => decorations(doc),
          apply: (transaction, set, before, after) =>
            transaction.getMeta(key) === true || touchesCode(before.doc, after.doc)
              ? decorations(after.doc)
              : set.map(transaction.mapping, after.doc),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          fetchLanguages(view)
          return { update: (next, before) => before.doc !== next.state.doc && fetchLanguages(next) }
        },
      }),
    ]
  },
})

function fetchLanguages(view: EditorView): void {
  const arrived = () => {
    if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
  }
  const asked = new Set<unknown>()
  view.state.doc.descendants((node) => {
    const language: unknown = node.attrs['language']
    if (node.type.name === 'codeBlock' && !asked.has(language)) {
      asked.add(language)
      fetchLanguage(language, arrived)
    }
    return !node.isTextblock
  })
}
