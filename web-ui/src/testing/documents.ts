import type { DocNode } from '@/lib/doc'

type Inline = string | DocNode

function inline(parts: Inline[]): DocNode[] {
  return parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part))
}

export const block = (type: string, content: DocNode[], attrs?: Record<string, unknown>): DocNode => ({
  type,
  ...(attrs && { attrs }),
  content,
})

export const p = (...parts: Inline[]): DocNode =>
  parts.length === 0 ? { type: 'paragraph' } : block('paragraph', inline(parts))

export const h = (level: number, ...parts: Inline[]): DocNode => block('heading', inline(parts), { level })

export const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })

export const marked = (text: string, type: string, attrs?: Record<string, unknown>): DocNode => ({
  type: 'text',
  marks: [{ type, ...(attrs && { attrs }) }],
  text,
})

export const link = (text: string, href: string): DocNode =>
  marked(text, 'link', { href, target: null, rel: null, class: null, title: null })

const ID = '00000000-0000-4000-8000-00000000000a'
const cell = (type: string, text: string) =>
  block(type, [p(text)], { colspan: 1, rowspan: 1, colwidth: null, align: null })
const list = (type: string, attrs?: Record<string, unknown>) =>
  block(type, [block('listItem', [p('one'), block('bulletList', [block('listItem', [p('deep')])])])], attrs)

/** One of everything a comment may hold. */
export const COMMENT = doc(
  p(
    'Plain ',
    marked('bold', 'bold'),
    marked('italic', 'italic'),
    marked('under', 'underline'),
    marked('struck', 'strike'),
  ),
  p(
    marked('code', 'code'),
    ' and ',
    link('a link', 'https://example.com/x'),
    { type: 'hardBreak' },
    'next line',
  ),
  p({ type: 'mention', attrs: { id: ID, label: 'Ann Lee' } }, ' look'),
  list('bulletList'),
  list('orderedList', { start: 1, type: null }),
  block('blockquote', [p('said')]),
  block('codeBlock', [{ type: 'text', text: 'let x = 1\n' }], { language: 'typescript' }),
  p(),
)

/** And of everything a description may hold besides. */
export const DESCRIPTION = doc(
  h(1, 'One'),
  h(2, 'Two'),
  h(3, 'Three'),
  ...(COMMENT.content ?? []),
  block('taskList', [
    block('taskItem', [p('done')], { checked: true }),
    block('taskItem', [p('open'), block('taskList', [block('taskItem', [p('below')], { checked: false })])], {
      checked: false,
    }),
  ]),
  block('table', [
    block('tableRow', [cell('tableHeader', 'Name'), cell('tableHeader', 'Age')]),
    block('tableRow', [cell('tableCell', 'Ann'), cell('tableCell', '7')]),
  ]),
  block('callout', [p('Mind the gap')], { kind: 'warning' }),
  { type: 'horizontalRule' },
  { type: 'image', attrs: { src: 'https://example.com/a.png', alt: 'A map', title: null } },
)

/** Everything. */
export const PAGE = doc(
  { type: 'tableOfContents' },
  ...(DESCRIPTION.content ?? []),
  p({ type: 'taskRef', attrs: { id: ID, key: 'APP-12' } }, ' and ', {
    type: 'pageRef',
    attrs: { id: ID, title: 'How we release' },
  }),
)
