import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import i18next from 'i18next'
import { announce } from '@/lib/announce'

/** Where the block of the whole document that holds a position begins; null outside of any. */
export function blockAt(editor: Editor, position: number): number | null {
  const { doc } = editor.state
  if (position > doc.content.size) return null
  const $at = doc.resolve(position)
  if ($at.depth > 0) return $at.before(1)
  return $at.nodeAfter ? position : null
}

/** Moves a block one place up or down, with the caret in it, and says where it is. */
export function moveBlock(editor: Editor, at: number, by: 1 | -1): boolean {
  const { state, view } = editor
  const index = state.doc.resolve(at).index(0)
  const block = state.doc.maybeChild(index)
  const neighbour = state.doc.maybeChild(index + by)
  if (!block || !neighbour) return false
  const target = at + by * neighbour.nodeSize
  const caret = Math.min(Math.max(state.selection.head - at, 0), block.nodeSize)
  const tr = state.tr.delete(at, at + block.nodeSize).insert(target, block)
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(target + caret))).scrollIntoView())
  sayPlace(editor, target)
  return true
}

export function deleteBlock(editor: Editor, at: number): void {
  const block = editor.state.doc.nodeAt(at)
  if (block)
    editor
      .chain()
      .focus()
      .deleteRange({ from: at, to: at + block.nodeSize })
      .run()
}

/** An empty line below a block, or the block itself if it is one. */
export function addBlock(editor: Editor, at: number): void {
  const block = editor.state.doc.nodeAt(at)
  if (!block) return
  const isEmpty = block.type.name === 'paragraph' && block.content.size === 0
  const place = isEmpty ? at : at + block.nodeSize
  const chain = editor.chain()
  if (!isEmpty) chain.insertContentAt(place, { type: 'paragraph' })
  chain
    .setTextSelection(place + 1)
    .focus()
    .run()
}

export function sayPlace(editor: Editor, at: number): void {
  const { doc } = editor.state
  const position = doc.resolve(Math.min(at, doc.content.size)).index(0) + 1
  announce(i18next.t('editor:blockMoved', { position, count: doc.childCount }))
}
