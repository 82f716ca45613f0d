import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { sayPlace } from './move-block'

/** The editor takes it from here: it draws the line and moves the block to it. */
export function startDrag(editor: Editor, at: number, transfer: DataTransfer): void {
  const { view, state } = editor
  const selection = NodeSelection.create(state.doc, at)
  view.dispatch(state.tr.setSelection(selection))
  const slice = selection.content()
  const { dom, text } = view.serializeForClipboard(slice)
  transfer.clearData()
  transfer.setData('text/html', dom.innerHTML)
  transfer.setData('text/plain', text)
  transfer.effectAllowed = 'copyMove'
  const shown = view.nodeDOM(at)
  if (shown instanceof HTMLElement) transfer.setDragImage(shown, 0, 0)
  view.dragging = { slice, move: true }
}

export function endDrag(editor: Editor, isMoved: boolean): void {
  editor.view.dragging = null
  if (isMoved) sayPlace(editor, editor.state.selection.from)
}
