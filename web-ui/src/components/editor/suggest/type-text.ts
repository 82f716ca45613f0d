import type { Editor } from '@tiptap/core'

/** Puts a text in as if it were typed, so that what opens by typing opens. */
export function typeText(editor: Editor, text: string): void {
  for (const sign of text) {
    const { view } = editor
    const at = view.state.selection.from
    const handled = view.someProp('handleTextInput', (handle) =>
      handle(view, at, at, sign, () => view.state.tr),
    )
    if (!handled) view.dispatch(view.state.tr.insertText(sign))
  }
}
