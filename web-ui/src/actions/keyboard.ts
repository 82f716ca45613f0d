import { chord, hasTypeAhead, isEditable, isSingle, pressOf } from '@/lib/keys'
import { settings } from '@/lib/storage'
import type { Action } from './action'
import { availableActions } from './registry'

const CHORD = 1_500

type Told = (begun: string | null) => void

/** The one listener for keys. It knows what was pressed before, for chords such as `G D`. */
export class Keyboard {
  readonly #tell: Told
  #begun: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(tell: Told) {
    this.#tell = tell
  }

  readonly handle = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isCovered(event.target)) return
    const press = pressOf(event)
    if (press === null) return
    const editable = isEditable(event.target)
    const pressed = this.#begun === null ? press : `${this.#begun} ${press}`
    this.#end()
    const candidates = availableActions().filter((action) => mayRun(action, editable))
    const action = candidates.find(({ keys = [] }) =>
      keys.some((key) => key === pressed && isOn(key, event.target)),
    )
    if (action) {
      event.preventDefault()
      action.run(pressed)
    } else if (
      candidates.some(({ keys = [] }) =>
        keys.some((key) => key.startsWith(`${pressed} `) && isOn(key, event.target)),
      )
    ) {
      event.preventDefault()
      this.#begin(pressed)
    }
  }

  #begin(pressed: string): void {
    this.#begun = pressed
    chord.isBegun = true
    this.#tell(pressed)
    this.#timer = setTimeout(() => this.#end(), CHORD)
  }

  #end(): void {
    clearTimeout(this.#timer)
    if (this.#begun === null) return
    this.#begun = null
    chord.isBegun = false
    this.#tell(null)
  }
}

function mayRun(action: Action, editable: boolean): boolean {
  return !editable || action.inText === true
}

/** Single keys can be switched off, and are letters to jump by in trees, menus and lists of choices. */
function isOn(key: string, target: EventTarget | null): boolean {
  return !isSingle(key) || (settings.get('single-keys') !== 'off' && !hasTypeAhead(target))
}

/** A dialog, a menu or a picker is open: it has its own keys. */
function isCovered(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('[role=dialog], [role=alertdialog]')) return true
  // A message is no such thing, although it says that it is not modal.
  const open = '[data-rac][aria-modal=true], [role=dialog][data-rac], [role=menu][data-rac]'
  return document.querySelector(open) !== null
}
