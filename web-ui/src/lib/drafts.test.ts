import { afterEach, expect, it } from 'vitest'
import { drafts } from './drafts'

afterEach(() => drafts.clear())

it('8 keeps what was typed until it is dropped', async () => {
  expect(await drafts.load('comment:1')).toBeUndefined()
  drafts.keep('comment:1', { text: 'half a thought' })
  expect(drafts.peek('comment:1')).toEqual({ text: 'half a thought' })
  expect(await drafts.load('comment:1')).toEqual({ text: 'half a thought' })
  expect(await drafts.any()).toBe(true)
  drafts.drop('comment:1')
  expect(await drafts.load('comment:1')).toBeUndefined()
  expect(await drafts.any()).toBe(false)
})

it('knows nothing more after signing out', async () => {
  drafts.keep('a', 1)
  await drafts.clear()
  expect(drafts.peek('a')).toBeUndefined()
})
