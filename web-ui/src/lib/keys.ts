import { isMac } from './key-names'

/** A key as it was pressed, written as bindings are: `Mod+Shift+Z`, `J`, `?`, `Alt+ArrowUp`. Null: it is typing. */
export function pressOf(event: KeyboardEvent): string | null {
  if (isInputMethod(event) || isAltGraph(event)) return null
  const { key } = event
  if (['Shift', 'Control', 'Alt', 'Meta', 'Dead', 'Unidentified'].includes(key)) return null
  const isLetter = /^\p{L}$/u.test(key)
  const isSign = key.length === 1 && !isLetter && !/^[\d ]$/.test(key)
  const parts: string[] = []
  if (isMac ? event.metaKey : event.ctrlKey) parts.push('Mod')
  if (isMac ? event.ctrlKey : event.metaKey) parts.push('Other')
  if (event.altKey) parts.push('Alt')
  // Signs need Shift on some keyboards and not on others: `/` and `?` are what they are.
  if (event.shiftKey && !isSign) parts.push('Shift')
  parts.push(key === ' ' ? 'Space' : isLetter ? key.toUpperCase() : key)
  return parts.join('+')
}

/** An input method has the say, also for a moment after its end (Safari says 229 then). */
export function isInputMethod(event: KeyboardEvent): boolean {
  // Nothing else tells Safari's last event of an input method.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229
}

export function isAltGraph(event: KeyboardEvent): boolean {
  return !isMac && event.getModifierState('AltGraph')
}

/** Whether the first key of several has been pressed: the next one belongs to it. */
export const chord = { isBegun: false }

/** Without a modifier: such keys can be switched off. */
export function isSingle(binding: string): boolean {
  return !/(Mod|Alt)\+/.test(binding)
}

const TAKEN = new Set(['F', 'L', 'N', 'P', 'R', 'T', 'W'].map((letter) => `Mod+${letter}`))

/** The browser's own keys, which are never taken. */
export function isForbidden(binding: string): boolean {
  return binding
    .split(' ')
    .some(
      (press) =>
        TAKEN.has(press) ||
        /^Alt\+Arrow(Left|Right)$/.test(press) ||
        /^(\w+\+)*F([1357-9]|1[0-2])$/.test(press),
    )
}

export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[contenteditable=true], textarea') !== null) return true
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  )
}

/** Letters jump by name there, or choose. */
export function hasTypeAhead(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=menu], [role=listbox], [role=treegrid]') !== null
}
