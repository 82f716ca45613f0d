import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { DocNode } from '@/lib/doc'
import { block, doc, h, link, marked, p } from '@/testing/documents'
import type { RichTextHandle, RichTextProps } from '@/components/editor/props'
import { RichText } from '@/components/editor/rich-text'
import { DOCS, EXCEL, GITHUB, LIBREOFFICE, MARKDOWN, WORD } from '@/testing/clipboards'

async function pasted(data: Record<string, string>, set: RichTextProps['set'] = 'page'): Promise<DocNode> {
  let handle: RichTextHandle | null = null
  render(<RichText set={set} label="Text" doc={null} onReady={(ready) => (handle = ready ?? handle)} />)
  const text = await screen.findByRole('textbox', { name: 'Text' }, { timeout: 20_000 })
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, {
    clipboardData: { getData: (type: string) => data[type] ?? '', files: [], types: Object.keys(data) },
  })
  act(() => {
    text.dispatchEvent(event)
  })
  return plain(handle!.doc())
}

/** Without the attributes that say nothing. */
function plain(node: DocNode): DocNode {
  const attrs = Object.entries(node.attrs ?? {}).filter(
    ([name, value]) => value !== null && !/^(colspan|rowspan|start)$/.test(name),
  )
  return {
    type: node.type,
    ...(attrs.length > 0 && { attrs: Object.fromEntries(attrs) }),
    ...(node.content && { content: node.content.map(plain) }),
    ...(node.marks && { marks: node.marks }),
    ...(node.text !== undefined && { text: node.text }),
  }
}

const item = (...content: DocNode[]) => block('listItem', content)
const bullets = (...items: DocNode[]) => block('bulletList', items)
const numbers = (...items: DocNode[]) => block('orderedList', items)
const row = (type: string, ...cells: string[]) =>
  block(
    'tableRow',
    cells.map((cell) => block(type, [cell === '' ? p() : p(cell)])),
  )

it('4.10 lists of Word stay nested lists, and its empty paragraphs stay away', async () => {
  expect(await pasted({ 'text/html': WORD })).toEqual(
    doc(
      h(1, 'Plan'),
      bullets(item(p('First'), numbers(item(p('Deep')), item(p('Deeper')))), item(p('Second'))),
      p('After it ', marked('bold', 'bold')),
    ),
  )
})

it('4.10 Google Docs makes nothing bold that is not, and its lists are in their items', async () => {
  expect(await pasted({ 'text/html': DOCS })).toEqual(
    doc(
      p('Plain and ', marked('strong', 'bold')),
      bullets(item(p('One'), bullets(item(p('Within')))), item(p('Two'))),
    ),
  )
})

it('4.10 a table of Excel is a table', async () => {
  expect(await pasted({ 'text/html': EXCEL, 'text/plain': 'Name\tAge' })).toEqual(
    doc(block('table', [row('tableCell', 'Name', 'Age'), row('tableCell', 'Ann', '')])),
  )
})

it('4.10 LibreOffice brings headings and text, not its styles', async () => {
  expect(await pasted({ 'text/html': LIBREOFFICE })).toEqual(
    doc(h(2, 'Title'), p('Text ', marked('slanted', 'italic'))),
  )
})

it('4.10 GitHub brings code with its language, tasks, and no link that leads astray', async () => {
  expect(await pasted({ 'text/html': GITHUB })).toEqual(
    doc(
      h(3, 'Deep heading'),
      block('codeBlock', [{ type: 'text', text: 'let x = 1\nlet y' }], { language: 'js' }),
      block('taskList', [
        block('taskItem', [p('done')], { checked: true }),
        block('taskItem', [p('open')], { checked: false }),
      ]),
      p('see here'),
    ),
  )
})

it('4.10 Markdown becomes blocks', async () => {
  expect(await pasted({ 'text/plain': MARKDOWN })).toEqual(
    doc(
      h(2, 'Release ', marked('now', 'italic')),
      p(
        'With ',
        marked('bold', 'bold'),
        ', ',
        marked('a_b_c', 'code'),
        ' and ',
        link('a link', 'https://example.com/x'),
      ),
      bullets(item(p('one'), bullets(item(p('deep')))), item(p('two'))),
      numbers(item(p('first')), item(p('second'))),
      block('taskList', [
        block('taskItem', [p('open')], { checked: false }),
        block('taskItem', [p('done')], { checked: true }),
      ]),
      block('blockquote', [p('said twice')]),
      block('codeBlock', [{ type: 'text', text: '# not a heading\n<b>' }], { language: 'sh' }),
      block('table', [row('tableHeader', 'Name', 'Age'), row('tableCell', 'Ann', '7')]),
      { type: 'horizontalRule' },
      p('<img src=x onerror=alert(1)> 5 * 3 * 2'),
    ),
  )
})

it('4.10 text that is no Markdown stays as it is, line by line', async () => {
  expect(await pasted({ 'text/plain': 'snake_case_name\n5 * 3 # 2' })).toEqual(
    doc(p('snake_case_name'), p('5 * 3 # 2')),
  )
})

it('4.10 an address becomes a link, and a set takes no more than it holds', async () => {
  const found = await pasted({ 'text/plain': 'https://example.com/a' }, 'comment')
  expect(JSON.stringify(found)).toContain('"href":"https://example.com/a"')
})

it('4.10 a comment takes a heading as text', async () => {
  expect(await pasted({ 'text/plain': '# Big\n\n- one' }, 'comment')).toEqual(
    doc(p('Big'), bullets(item(p('one')))),
  )
})

it('8 no text makes pasting wait', async () => {
  const found = await pasted({
    'text/plain': '**'.repeat(20_000) + '[a]('.repeat(10_000) + '`'.repeat(20_000),
  })
  expect(JSON.stringify(found).length).toBeGreaterThan(50_000)
})
