const keys = new WeakMap<object, string>()

/**
 * The header that makes a write happen once, however often it is sent: the same variables have the same key, so repeats after
 * a lost connection, "Try again" and what waited while offline are one write.
 */
export function once(variables: object): { 'Idempotency-Key': string } {
  let key = keys.get(variables)
  if (key === undefined) {
    key = crypto.randomUUID()
    keys.set(variables, key)
  }
  return { 'Idempotency-Key': key }
}
