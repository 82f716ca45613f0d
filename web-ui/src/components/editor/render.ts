import { DOMSerializer, type Node, type Schema } from '@tiptap/pm/model'
import { colours, fetchLanguage } from './code/highlighter'
import { contentsList, headingsOf } from './nodes/contents'
import { isReference, referenceChip, type ReferenceName } from './nodes/references'
import type { TextSources } from './sources'

interface Rendered {
  fragment: DocumentFragment
  destroy: () => void
}

/** The DOM of a document, made node by node: nothing in it is ever read as markup. */
export function renderDoc(doc: Node, schema: Schema, sources: () => TextSources): Rendered {
  const ends: (() => void)[] = []
  const base = DOMSerializer.fromSchema(schema)
  const chips = Object.keys(base.nodes)
    .filter(isReference)
    .map((type): [ReferenceName, (node: Node) => HTMLElement] => [
      type,
      (node) => {
        const { dom, destroy } = referenceChip(node, type, sources)
        ends.push(destroy)
        return dom
      },
    ])
  const nodes = {
    ...base.nodes,
    ...Object.fromEntries(chips),
    tableOfContents: () => contents(doc),
    codeBlock: (node: Node) => code(node, ends),
    taskItem: (node: Node) => taskItem(node),
  }
  const fragment = new DOMSerializer(nodes, base.marks).serializeFragment(doc.content)
  const whole = document.createDocumentFragment()
  whole.append(fragment)
  return { fragment: whole, destroy: () => ends.forEach((end) => end()) }
}

function taskItem(node: Node) {
  const item = document.createElement('li')
  const label = document.createElement('label')
  const box = document.createElement('input')
  const content = document.createElement('div')
  item.dataset['checked'] = String(node.attrs['checked'] === true)
  box.type = 'checkbox'
  box.disabled = true
  box.checked = node.attrs['checked'] === true
  box.ariaLabel = node.firstChild?.textContent ?? ''
  label.append(box)
  item.append(label, content)
  return { dom: item, contentDOM: content }
}

function contents(doc: Node): HTMLElement {
  const nav = document.createElement('nav')
  nav.dataset['contents'] = ''
  nav.append(
    contentsList(headingsOf(doc), (at) => {
      const index = headingsOf(doc).findIndex((heading) => heading.at === at)
      const headings = nav.parentElement?.querySelectorAll('h1, h2, h3') ?? []
      const shown = [...headings].filter((heading) => heading.textContent.trim() !== '')
      shown[index]?.scrollIntoView({ block: 'start' })
    }),
  )
  return nav
}

function code(node: Node, ends: (() => void)[]): HTMLElement {
  const pre = document.createElement('pre')
  const inner = document.createElement('code')
  pre.append(inner)
  const text = node.textContent
  const show = () => inner.replaceChildren(...coloured(text, node.attrs['language']))
  show()
  let here = true
  ends.push(() => {
    here = false
  })
  fetchLanguage(node.attrs['language'], () => {
    if (here) show()
  })
  return pre
}

function coloured(text: string, language: unknown): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = []
  let at = 0
  for (const { from, to, className } of colours(text, language) ?? []) {
    if (from > at) parts.push(text.slice(at, from))
    const span = document.createElement('span')
    span.className = className
    span.textContent = text.slice(from, to)
    parts.push(span)
    at = to
  }
  return [...parts, text.slice(at)]
}
