import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import type { DocMark, DocNode } from '@/lib/doc'
import { extensionsOf, type EditorSet } from './sets'
import { NO_SOURCES } from './sources'

const schemas = new Map<EditorSet, Schema>()

export function schemaOf(set: EditorSet): Schema {
  const known = schemas.get(set)
  if (known) return known
  const schema = getSchema(extensionsOf(set, () => NO_SOURCES))
  schemas.set(set, schema)
  return schema
}

/** Other editors write these, and nobody reads them. */
const WITHOUT_MEANING = new Set(['mention.mentionSuggestionChar'])

/** Whether this set can edit a document without losing any of it: every node, mark and attribute is known, each in a place for it. */
export function canEdit(set: EditorSet, doc: DocNode | null): boolean {
  if (doc === null) return true
  const schema = schemaOf(set)
  if (!knows(schema, doc)) return false
  try {
    const node = schema.nodeFromJSON(doc)
    node.check()
    return node.type === schema.topNodeType
  } catch {
    return false
  }
}

function knows(schema: Schema, node: DocNode): boolean {
  const type = schema.nodes[node.type]
  return (
    type !== undefined &&
    attributesKnown(node, type.spec.attrs) &&
    (node.marks ?? []).every((mark) => {
      const markType = schema.marks[mark.type]
      return markType !== undefined && attributesKnown(mark, markType.spec.attrs)
    }) &&
    (node.content ?? []).every((child) => knows(schema, child))
  )
}

function attributesKnown(of: DocNode | DocMark, known: object | null | undefined): boolean {
  return Object.entries(of.attrs ?? {}).every(
    ([name, value]) =>
      value === null || (known && Object.hasOwn(known, name)) || WITHOUT_MEANING.has(`${of.type}.${name}`),
  )
}
