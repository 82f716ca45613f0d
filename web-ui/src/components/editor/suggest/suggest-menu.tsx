import type { Editor } from '@tiptap/core'
import { useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Floating } from '@/components/editor/floating'
import type { Entry, MenuState, SuggestController } from './controller'
import styles from './suggest-menu.module.css'

interface SuggestMenuProps {
  editor: Editor
  controller: SuggestController
  mentionHint?: string | undefined
}

/** The menu beneath the caret. The focus stays in the text, which names the active entry. */
export function SuggestMenu({ editor, controller, mentionHint }: SuggestMenuProps) {
  const id = useId()
  const state = useSyncExternalStore(controller.subscribe, controller.snapshot)
  const open = state !== null && state.entries.length > 0
  const active = open ? `${id}-${state.active}` : null
  useEffect(() => {
    const { dom } = editor.view
    if (active === null) return
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', active)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, active])
  return open ? <Entries {...{ editor, controller, state, id, mentionHint }} /> : null
}

interface EntriesProps extends SuggestMenuProps {
  state: MenuState
  id: string
}

function Entries({ editor, controller, state, id, mentionHint }: EntriesProps) {
  const { t } = useTranslation('editor')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[state.active]?.scrollIntoView({ block: 'nearest' })
  }, [state.active])
  const anchor = () => editor.view.coordsAtPos(Math.min(state.from, editor.state.doc.content.size))
  return (
    <Floating anchor={anchor} side="below">
      <div className={styles.menu}>
        <div ref={list} id={id} role="listbox" aria-label={t(`menus.${state.kind}`)} className={styles.list}>
          {state.entries.map((entry, index) => (
            // Keys are handled where the focus is, in the text.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={entry.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-label={nameOf(entry, state.entries)}
              aria-describedby={entry.detail === undefined ? undefined : `${id}-${index}-detail`}
              aria-selected={index === state.active}
              className={styles.entry}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => controller.activate(index)}
              onClick={() => controller.choose(editor, index)}
            >
              <span dir="auto" className={styles.label}>
                {entry.label}
              </span>
              {entry.detail !== undefined && (
                <span id={`${id}-${index}-detail`} className={styles.detail}>
                  {entry.detail}
                </span>
              )}
            </div>
          ))}
        </div>
        {state.kind === 'people' && mentionHint !== undefined && <p className={styles.hint}>{mentionHint}</p>}
      </div>
    </Floating>
  )
}

/** Its label alone, unless another has the same. */
function nameOf({ id, label, detail }: Entry, entries: readonly Entry[]): string {
  const twin = entries.some((other) => other.id !== id && other.label === label)
  return twin && detail !== undefined ? `${label} (${detail})` : label
}
