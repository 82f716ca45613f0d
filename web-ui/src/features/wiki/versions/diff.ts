import { recreateTransform } from '@fellow/prosemirror-recreate-transform'
import { ChangeSet, simplifyChanges } from '@tiptap/pm/changeset'
import { DOMSerializer, type Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export interface MarkedChanges {
  decorations: DecorationSet
  count: number
}

/** What a document has that the one before had not, underlined, and what it no longer has, struck. */
export function markedChanges(before: Node, after: Node): MarkedChanges {
  const transform = recreateTransform(before, after, {
    complexSteps: false,
    wordDiffs: true,
    simplifyDiff: true,
  })
  const maps = transform.steps.map((step) => step.getMap())
  const changes = simplifyChanges(
    ChangeSet.create(before).addSteps(transform.doc, maps, null).changes,
    transform.doc,
  )
  const serializer = DOMSerializer.fromSchema(before.type.schema)
  const marks = changes.flatMap(({ fromA, toA, fromB, toB }, index) => [
    ...(toB > fromB ? inserted(after, fromB, toB, index) : []),
    ...(toA > fromA ? [removed(before, fromA, toA, fromB, index, serializer)] : []),
  ])
  return { decorations: DecorationSet.create(after, marks), count: changes.length }
}

function inserted(doc: Node, from: number, to: number, index: number): Decoration[] {
  const attrs = { nodeName: 'ins', 'data-change': String(index) }
  const marks = [Decoration.inline(from, to, attrs)]
  doc.nodesBetween(from, to, (node, at) => {
    const whole = at >= from && at + node.nodeSize <= to
    if (whole && node.isBlock && node.isAtom) {
      marks.push(Decoration.node(at, at + node.nodeSize, { class: 'added', 'data-change': String(index) }))
    }
  })
  return marks
}

function removed(
  doc: Node,
  from: number,
  to: number,
  at: number,
  index: number,
  serializer: DOMSerializer,
): Decoration {
  const slice = doc.slice(from, to)
  return Decoration.widget(
    at,
    () => {
      const gone = document.createElement('del')
      gone.dataset['change'] = String(index)
      const text = doc.textBetween(from, to, ' ')
      if (slice.content.firstChild?.isInline) gone.append(serializer.serializeFragment(slice.content))
      else gone.append(text === '' ? '¶' : text)
      return gone
    },
    { side: -1, key: `removed-${index}-${from}-${to}` },
  )
}
