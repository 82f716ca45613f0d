/** A small number from a text, always the same one. */
export function hash(text: string): number {
  let value = 0
  for (const char of text) value = (Math.imul(value, 31) + (char.codePointAt(0) ?? 0)) | 0
  return Math.abs(value)
}
