import { beforeEach, expect, it } from 'vitest'
import { forgetSteps, pushStep, redo, undo } from './undo'

let value = 0
const change = (to: number) => {
  const from = value
  value = to
  pushStep({ undo: () => (value = from), redo: () => (value = to) })
}

beforeEach(() => {
  value = 0
  forgetSteps()
})

it('4.7 the last change goes back first, and forward again', () => {
  change(1)
  change(2)
  undo()
  expect(value).toBe(1)
  undo()
  undo()
  expect(value).toBe(0)
  redo()
  redo()
  redo()
  expect(value).toBe(2)
})

it('4.7 a new change ends what could be made again', () => {
  change(1)
  undo()
  change(5)
  redo()
  expect(value).toBe(5)
})

it('4.7 fifty changes are remembered', () => {
  for (let step = 1; step <= 60; step++) change(step)
  for (let step = 0; step < 60; step++) undo()
  expect(value).toBe(10)
})

it('4.7 a change that its message has taken back is not taken back again by the key', () => {
  change(1)
  let shown = 2
  const takeBack = pushStep({ undo: () => (shown -= 1), redo: () => (shown += 1) })
  takeBack()
  takeBack()
  expect(shown).toBe(1)
  undo()
  expect(value).toBe(0)
  expect(shown).toBe(1)
})
