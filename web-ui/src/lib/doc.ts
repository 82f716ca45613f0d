/** A document as ProseMirror writes it, which is how the API keeps descriptions, comments and pages. */
export interface DocNode {
  type: string
  attrs?: Record<string, unknown>
  content?: DocNode[]
  marks?: DocMark[]
  text?: string
}

export interface DocMark {
  type: string
  attrs?: Record<string, unknown>
}

/** What the API's types say of documents: an object in which anything may stand. */
export type SentDoc = Record<string, unknown>

/** A document of the API, or null when there is none. */
export function readDoc(value: unknown): DocNode | null {
  return isNode(value) ? value : null
}

export function sentDoc(doc: DocNode): SentDoc {
  return { ...doc }
}

/** Size of a document on the wire, in bytes. */
export function docBytes(doc: DocNode): number {
  return new TextEncoder().encode(JSON.stringify(doc)).length
}

/** Whether two documents say the same in the same form. */
export function sameDoc(one: DocNode | null, other: DocNode | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** Nothing in it that anybody could read or see. */
export function isEmptyDoc(doc: DocNode | null): boolean {
  return doc === null || !holdsSomething(doc)
}

/** The words of a document, a line for each block of text. */
export function docText(doc: DocNode | null): string {
  return doc === null ? '' : lines(doc).join('\n')
}

function lines(node: DocNode): string[] {
  const children = node.content ?? []
  if (children.some((child) => child.type === 'text'))
    return [children.map((child) => child.text ?? ' ').join('')]
  return children.flatMap(lines)
}

const EMPTY_BY_ITSELF = new Set(['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem'])

function holdsSomething(node: DocNode): boolean {
  if (node.type === 'text') return (node.text ?? '').trim() !== ''
  return !EMPTY_BY_ITSELF.has(node.type) || (node.content ?? []).some(holdsSomething)
}

function isNode(value: unknown): value is DocNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
