import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { DocNode } from '@/lib/doc'
import { COMMENT, DESCRIPTION, doc, h, link, p, PAGE } from '@/testing/documents'
import type { RichTextHandle, RichTextProps } from './props'
import { RichText } from './rich-text'

async function write(props: Partial<RichTextProps> = {}) {
  const user = userEvent.setup({ delay: null })
  let handle: RichTextHandle | null = null
  const onReady = (ready: RichTextHandle | null) => {
    handle = ready ?? handle
  }
  render(<RichText set="page" label="Page text" doc={null} onReady={onReady} {...props} />)
  const text = await screen.findByRole('textbox', { name: props.label ?? 'Page text' }, { timeout: 20_000 })
  return { user, text, handle: () => handle! }
}

it.each<[RichTextProps['set'], DocNode]>([
  ['comment', COMMENT],
  ['description', DESCRIPTION],
  ['page', PAGE],
])('4.10 a %s comes out as it went in', async (set, document) => {
  const { handle, text } = await write({ set, doc: document })
  expect(text).not.toHaveAttribute('aria-readonly')
  expect(handle().doc()).toEqual(document)
})

it('4.10 a document with what nobody knows opens read only, and what can be read is shown', async () => {
  const strange = doc(p('before'), { type: 'video', attrs: { src: 'x' }, content: [p('inside')] })
  const { text } = await write({ doc: strange })
  expect(text).toHaveAttribute('aria-readonly', 'true')
  expect(screen.getByRole('note')).toHaveTextContent('This page holds something this version cannot edit')
  expect(text).toHaveTextContent('beforeinside')
})

it('4.10 an attribute or a mark that would be lost makes it read only, too', async () => {
  const { text } = await write({ doc: doc({ ...h(1, 'Title'), attrs: { level: 1, color: 'red' } }) })
  expect(text).toHaveAttribute('aria-readonly', 'true')
})

it('4.10 a set holds no more than it should', async () => {
  const { text } = await write({ set: 'comment', label: 'Write a comment', doc: doc(h(1, 'Too big')) })
  expect(text).toHaveAttribute('aria-readonly', 'true')
})

it('says what was typed, and leaves alone what others wrote', async () => {
  const onChange = vi.fn<(read: () => DocNode) => void>()
  const { user, text, handle } = await write({ doc: doc(p('mine'), p('theirs')), onChange })
  handle().apply(doc(p('mine'), p('theirs, longer')))
  expect(text).toHaveTextContent('minetheirs, longer')
  expect(onChange).not.toHaveBeenCalled()
  await user.click(within(text).getByText('mine'))
  await user.keyboard('x')
  await waitFor(() => expect(onChange).toHaveBeenCalled())
  expect(JSON.stringify(onChange.mock.lastCall?.[0]())).toContain('x')
})

it('4.10 nothing leads where it should not', async () => {
  const { text } = await write({
    doc: doc(p(link('trap', 'javascript:alert(1)')), {
      type: 'image',
      attrs: { src: 'http://x/a.png', alt: 'no', title: null },
    }),
  })
  expect(within(text).queryByRole('link')).toBeNull()
  expect(text).toHaveTextContent('trap')
  expect(within(text).getByRole('img', { name: 'no' })).not.toHaveAttribute('src')
})

it('4.10 Mod+Enter sends, Escape leaves', async () => {
  const onSubmit = vi.fn()
  const onLeave = vi.fn()
  const { user, text } = await write({ set: 'comment', label: 'Write a comment', onSubmit, onLeave })
  act(() => text.focus())
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(onSubmit).toHaveBeenCalledOnce()
  await user.keyboard('{Escape}')
  expect(onLeave).toHaveBeenCalledOnce()
})
