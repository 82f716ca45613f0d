const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const NAMES: Readonly<Record<string, string>> = {
  mod: MAC ? '⌘' : 'Ctrl',
  shift: MAC ? '⇧' : 'Shift',
  alt: MAC ? '⌥' : 'Alt',
  enter: '⏎',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
  space: 'Space',
}

export const isMac = MAC

/** The caps of a binding such as `Mod+Shift+Z` or `G D`: presses one after the other, each of keys held together. */
export function keyCaps(keys: string): string[][] {
  return keys
    .split(' ')
    .map((press) => press.split('+').map((key) => NAMES[key.toLowerCase()] ?? key.toUpperCase()))
}
