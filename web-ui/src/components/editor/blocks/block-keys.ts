import { Extension } from '@tiptap/core'
import { blockAt, moveBlock } from './move-block'

/** The twin of the handle: blocks moved by keys. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  addKeyboardShortcuts() {
    const move = (by: 1 | -1) => (): boolean => {
      const at = blockAt(this.editor, this.editor.state.selection.from)
      // At the end there is nowhere to go, and the caret stays.
      if (at !== null) moveBlock(this.editor, at, by)
      return true
    }
    return { 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) }
  },
})
