import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { RichTextHandle, RichTextProps } from '@/components/editor/props'
import { RichText } from '@/components/editor/rich-text'
import type { DocNode } from '@/lib/doc'
import { block, doc, h, p } from '@/testing/documents'

async function write(content: DocNode, props: Partial<RichTextProps> = {}) {
  const user = userEvent.setup({ delay: null })
  let handle: RichTextHandle | null = null
  render(
    <RichText
      set="page"
      label="Page text"
      doc={content}
      autoFocus
      onReady={(ready) => (handle = ready ?? handle)}
      {...props}
    />,
  )
  const text = await screen.findByRole('textbox', { name: 'Page text' }, { timeout: 20_000 })
  await waitFor(() => expect(text).toHaveFocus())
  return { user, text, doc: () => handle!.doc() }
}

const code = (language: string | null) =>
  block('codeBlock', [{ type: 'text', text: 'let x = 1' }], { language })
const cell = (type: string, text: string) =>
  block(type, [p(text)], { colspan: 1, rowspan: 1, colwidth: null, align: null })
const table = block('table', [
  block('tableRow', [cell('tableHeader', 'Name'), cell('tableHeader', 'Age')]),
  block('tableRow', [cell('tableCell', 'Ann'), cell('tableCell', '7')]),
])

it('4.10 6 a block is moved by keys, and it is said where it is', async () => {
  const { user, doc: now } = await write(doc(p('one'), p('two'), p('three')))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(now()).toEqual(doc(p('one'), p('three'), p('two')))
  expect(await screen.findByText('Block moved to position 2 of 3.')).toBeInTheDocument()
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}')
  expect(now()).toEqual(doc(p('one'), p('two'), p('three')))
  await user.keyboard('!')
  expect(JSON.stringify(now())).toContain('two')
})

it('4.10 the bar of a block of code says and changes its language', async () => {
  const { user, doc: now } = await write(doc(code('js')))
  const bar = await screen.findByRole('toolbar', { name: 'Code block' })
  const language = within(bar).getByRole('combobox', { name: 'Language' })
  expect(language).toHaveDisplayValue('JavaScript')
  await user.selectOptions(language, 'Python')
  expect(now()).toEqual(doc(code('python')))
})

it('4.10 a language without colours stays as it is until another is chosen', async () => {
  const { doc: now } = await write(doc(code('brainfuck')))
  expect(await screen.findByRole('combobox', { name: 'Language' })).toHaveDisplayValue('brainfuck')
  expect(now()).toEqual(doc(code('brainfuck')))
})

it('4.10 the bar of a table adds and takes rows and columns, and the table', async () => {
  const { user, text } = await write(doc(table))
  const bar = await screen.findByRole('toolbar', { name: 'Table' })
  const press = (name: string) => user.click(within(bar).getByRole('button', { name }))
  await press('Add row')
  expect(within(text).getAllByRole('row')).toHaveLength(3)
  await press('Add column')
  expect(within(text).getAllByRole('columnheader')).toHaveLength(3)
  await press('Delete row')
  await press('Delete column')
  expect(within(text).getAllByRole('row')).toHaveLength(2)
  expect(within(text).getAllByRole('columnheader')).toHaveLength(2)
  await press('Delete table')
  expect(within(text).queryByRole('table')).not.toBeInTheDocument()
})

it('3.5 the outline has the headings of a page and leads to them; a comment has none', async () => {
  const { user, text } = await write(doc(h(1, 'One'), p('text'), h(2, 'Two'), p('end')))
  const outline = await screen.findByRole('navigation', { name: 'Outline' })
  expect(
    within(outline)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['One', 'Two'])
  await user.click(within(outline).getByRole('button', { name: 'Two' }))
  await waitFor(() => expect(text).toHaveFocus())
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(text).toHaveTextContent('OneTwotextend')
})

it('6.3 no translator writes into a text', async () => {
  const { text } = await write(doc(p('one')))
  expect(text).toHaveAttribute('translate', 'no')
})
