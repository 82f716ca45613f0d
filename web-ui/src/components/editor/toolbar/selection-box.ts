import type { Editor } from '@tiptap/core'
import type { Box } from '@/components/editor/floating'

/** Where the selection is in the window. */
export function selectionBox(editor: Editor): Box | null {
  if (editor.isDestroyed) return null
  const { from, to } = editor.state.selection
  try {
    const start = editor.view.coordsAtPos(from)
    const end = editor.view.coordsAtPos(to, -1)
    return {
      top: Math.min(start.top, end.top),
      bottom: Math.max(start.bottom, end.bottom),
      left: Math.min(start.left, end.left),
    }
  } catch {
    return null
  }
}
