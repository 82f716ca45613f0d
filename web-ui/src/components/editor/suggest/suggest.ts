import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { isTyping } from '@/components/editor/typing'
import { SuggestController, type FindEntries } from './controller'
import { queryOf, triggered, type Trigger } from './menus'

interface Open {
  trigger: Trigger
  from: number
}

interface SuggestOptions {
  triggers: readonly Trigger[]
  find: FindEntries
}

const key = new PluginKey<Open | null>('suggest')

declare module '@tiptap/core' {
  interface Storage {
    suggest: { controller: SuggestController | null }
  }
}

/** Menus open by typing their sign, and only so; what stands between it and the caret filters them. */
export const Suggest = Extension.create<SuggestOptions, { controller: SuggestController | null }>({
  name: 'suggest',
  priority: 1000,
  addOptions: () => ({ triggers: [], find: () => Promise.resolve([]) }),
  addStorage: () => ({ controller: null }),
  addProseMirrorPlugins() {
    const { editor } = this
    const { triggers } = this.options
    const controller =
      this.storage.controller ?? new SuggestController(this.options.find, () => closeMenu(editor))
    this.storage.controller = controller
    return [
      new Plugin<Open | null>({
        key,
        state: {
          init: () => null,
          apply: (transaction, open) => {
            const meta: unknown = transaction.getMeta(key)
            if (isOpen(meta)) return meta
            if (meta === null || !open) return null
            const moved = { ...open, from: transaction.mapping.map(open.from, -1) }
            return typedQuery(moved, transaction.selection) === null ? null : moved
          },
        },
        view: () => ({
          update: ({ state }) => follow(controller, state),
          destroy: () => controller.end(),
        }),
        props: {
          handleTextInput: (view, from, to, typed) => {
            const { $from, empty } = view.state.selection
            if (
              !empty ||
              !$from.parent.isTextblock ||
              $from.parent.type.spec.code ||
              key.getState(view.state)
            )
              return false
            const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc')
            const trigger = triggered(triggers, before, typed)
            if (!trigger) return false
            const start = from + typed.length - trigger.text.length
            view.dispatch(view.state.tr.insertText(typed, from, to).setMeta(key, { trigger, from: start }))
            return true
          },
          handleKeyDown: (_, event) =>
            !isTyping(event) && controller.state !== null && pressed(editor, controller, event),
          handleDOMEvents: {
            blur: () => {
              closeMenu(editor)
              return false
            },
          },
        },
      }),
    ]
  },
})

function closeMenu(editor: Editor): void {
  if (!editor.isDestroyed && key.getState(editor.state)) {
    editor.view.dispatch(editor.state.tr.setMeta(key, null).setMeta('addToHistory', false))
  }
}

function isOpen(meta: unknown): meta is Open {
  return typeof meta === 'object' && meta !== null && 'trigger' in meta
}

function typedQuery(open: Open, selection: EditorState['selection']): string | null {
  const { $from, empty } = selection
  const inBlock = open.from >= $from.start() && open.from < $from.pos
  if (!empty || !inBlock) return null
  return queryOf(
    open.trigger,
    $from.parent.textBetween(open.from - $from.start(), $from.parentOffset, '\n', '\ufffc'),
  )
}

function follow(controller: SuggestController, state: EditorState): void {
  const open = key.getState(state)
  const query = open ? typedQuery(open, state.selection) : null
  if (open && query !== null) controller.open(open.trigger.kind, open.from, state.selection.from, query)
  else controller.end()
}

function pressed(editor: Editor, controller: SuggestController, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  switch (event.key) {
    case 'ArrowDown':
      controller.move(1)
      return true
    case 'ArrowUp':
      controller.move(-1)
      return true
    case 'Enter':
    case 'Tab':
      return controller.choose(editor)
    case 'Escape':
      closeMenu(editor)
      event.stopPropagation()
      return true
    default:
      return false
  }
}
