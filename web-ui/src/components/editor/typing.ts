/** A key that belongs to an input method or makes a sign with AltGr: it is no command to anybody. */
export function isTyping(event: KeyboardEvent): boolean {
  // Safari says only by this code that the key which ended a composition belonged to it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229 || (!isMac() && event.getModifierState('AltGraph'))
}

export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent)
}
