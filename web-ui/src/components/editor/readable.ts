import type { Node, Schema } from '@tiptap/pm/model'
import { docText, type DocNode } from '@/lib/doc'

/**
 * A document to look at, whatever it holds: what the schema does not know is left out, and what was in it stays.
 * Nobody can save it.
 */
export function readable(schema: Schema, doc: DocNode): Node {
  const blocks = (doc.content ?? []).flatMap((block) => readableBlock(schema, block))
  const paragraph = schema.nodes['paragraph']
  return schema.topNodeType.create(null, blocks.length > 0 || !paragraph ? blocks : paragraph.create())
}

function readableBlock(schema: Schema, block: DocNode): Node[] {
  const whole = parsed(schema, block)
  if (whole) return [whole]
  const inner = (block.content ?? []).flatMap((child) =>
    child.type === 'text' || schema.nodes[child.type]?.isInline ? [] : readableBlock(schema, child),
  )
  if (inner.length > 0) return inner
  const text = docText(block)
  const paragraph = schema.nodes['paragraph']
  return text === '' || !paragraph ? [] : [paragraph.create(null, schema.text(text))]
}

function parsed(schema: Schema, block: DocNode): Node | null {
  try {
    const node = schema.nodeFromJSON(withKnownMarks(schema, block))
    node.check()
    return node.isBlock ? node : null
  } catch {
    return null
  }
}

function withKnownMarks(schema: Schema, node: DocNode): DocNode {
  return {
    ...node,
    ...(node.marks && { marks: node.marks.filter(({ type }) => type in schema.marks) }),
    ...(node.content && { content: node.content.map((child) => withKnownMarks(schema, child)) }),
  }
}
