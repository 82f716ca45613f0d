import { findParentNode, type Editor } from '@tiptap/core'
import type { Box } from '@/components/editor/floating'

/** Where the node of this type around the caret is in the window. */
export function nodeBox(editor: Editor, type: string): Box | null {
  if (editor.isDestroyed) return null
  const found = findParentNode((node) => node.type.name === type)(editor.state.selection)
  const dom = found && editor.view.nodeDOM(found.pos)
  return dom instanceof HTMLElement ? dom.getBoundingClientRect() : null
}
