import { Node, type NodeConfig } from '@tiptap/core'
import type { Node as PmNode } from '@tiptap/pm/model'
import type { TextSources } from '@/components/editor/sources'
import { chip, type ChipNode } from './chip'

export type ReferenceName = 'mention' | 'taskRef' | 'pageRef'

const KINDS = { mention: 'mention', taskRef: 'task', pageRef: 'page' } as const
/** The attribute that says its name in words. */
const WORDS = { mention: 'label', taskRef: 'key', pageRef: 'title' } as const

interface ReferenceOptions {
  sources: () => TextSources
}

function attribute(node: PmNode, name: string): string {
  const value: unknown = node.attrs[name]
  return typeof value === 'string' ? value : ''
}

export function isReference(name: string): name is ReferenceName {
  return name in KINDS
}

/** The chip of a person, task or page that a text names. */
export function referenceChip(node: PmNode, type: ReferenceName, sources: () => TextSources): ChipNode {
  const name = attribute(node, WORDS[type])
  const id = attribute(node, 'id')
  return chip({ kind: KINDS[type], id, name, named: type === 'taskRef' ? name : id }, sources)
}

export function referenceText(node: PmNode, type: ReferenceName): string {
  return (type === 'mention' ? '@' : '') + attribute(node, WORDS[type])
}

function reference(type: ReferenceName) {
  const words = WORDS[type]
  const config: NodeConfig<ReferenceOptions> = {
    name: type,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addOptions: () => ({ sources: () => ({}) }),
    addAttributes: () => ({
      id: { default: null, parseHTML: (element) => element.dataset['id'] ?? null },
      [words]: { default: null, parseHTML: (element: HTMLElement) => element.dataset['name'] ?? null },
    }),
    parseHTML: () => [{ tag: `span[data-reference="${type}"]` }],
    renderHTML: ({ node }) => [
      'span',
      { 'data-reference': type, 'data-id': attribute(node, 'id'), 'data-name': attribute(node, words) },
      referenceText(node, type),
    ],
    renderText: ({ node }) => referenceText(node, type),
    addNodeView() {
      return ({ node }) => referenceChip(node, type, this.options.sources)
    },
  }
  return Node.create<ReferenceOptions>(config)
}

export const Mention = reference('mention')
export const TaskRef = reference('taskRef')
export const PageRef = reference('pageRef')
