import { Extension, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { RichTextProps } from './props'

/** The keys of a text that do something around it. */
export function textKeys(props: () => RichTextProps) {
  return Extension.create({
    name: 'textKeys',
    priority: 900,
    addKeyboardShortcuts() {
      return {
        'Mod-Enter': () => {
          const { onSubmit } = props()
          onSubmit?.()
          return onSubmit !== undefined
        },
        'Mod-s': () => {
          const { onSave } = props()
          onSave?.()
          return onSave !== undefined
        },
        Escape: ({ editor }) => {
          const { onLeave } = props()
          if (onLeave) onLeave()
          else leave(editor)
          return true
        },
        'Alt-F10': ({ editor }) => {
          const bar =
            editor.view.dom.parentElement?.parentElement?.querySelector<HTMLElement>('[role=toolbar] button')
          bar?.focus()
          return bar !== null && bar !== undefined
        },
      }
    },
  })
}

/** The focus goes to what is around the text, so that the next key is one of that. */
function leave(editor: Editor): void {
  const around = editor.view.dom.parentElement?.closest<HTMLElement>('[tabindex]')
  if (around) around.focus({ preventScroll: true })
  else editor.commands.blur()
}

/** How the text is named, as its props say at the time. */
export function textAttributes(props: () => RichTextProps) {
  const attributes = () => {
    const { label, placeholder, testId } = props()
    return {
      'aria-label': label,
      'aria-multiline': 'true',
      // A translator's words would be taken for typed ones and saved.
      translate: 'no',
      ...(placeholder !== undefined && { 'aria-placeholder': placeholder }),
      ...(testId !== undefined && { 'data-testid': testId }),
    }
  }
  return Extension.create({
    name: 'textAttributes',
    addProseMirrorPlugins: () => [new Plugin({ props: { attributes } })],
  })
}
