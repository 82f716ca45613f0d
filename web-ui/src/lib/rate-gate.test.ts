import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RateGate } from './rate-gate'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function task(log: string[], name: string) {
  let end: () => void = () => undefined
  const run = () =>
    new Promise<string>((resolve) => {
      log.push(name)
      end = () => resolve(name)
    })
  return { run, end: () => end() }
}

it('2.5 lets six run at once, the rest in their order', async () => {
  const gate = new RateGate(2)
  const log: string[] = []
  const tasks = ['a', 'b', 'c', 'd'].map((name) => task(log, name))
  const done = tasks.map(({ run }) => gate.run(run))
  expect(log).toEqual(['a', 'b'])
  tasks[1]!.end()
  await done[1]
  await vi.advanceTimersByTimeAsync(0)
  expect(log).toEqual(['a', 'b', 'c'])
  for (const { end } of tasks) end()
  await vi.advanceTimersByTimeAsync(0)
  tasks[3]!.end()
  expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd'])
})

it('2.4 nothing runs during a pause, and nothing fails', async () => {
  const gate = new RateGate()
  const told = vi.fn()
  gate.subscribe(told)
  gate.pause(5)
  const run = vi.fn(() => Promise.resolve('done'))
  const result = gate.run(run)
  expect(gate.pausedUntil()).toBe(Date.now() + 5000)
  await vi.advanceTimersByTimeAsync(4_999)
  expect(run).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await result).toBe('done')
  expect(gate.pausedUntil()).toBe(0)
  expect(told).toHaveBeenCalledTimes(2)
})

it('a call that is no longer wanted leaves the queue', async () => {
  const gate = new RateGate(1)
  const log: string[] = []
  const first = task(log, 'a')
  const running = gate.run(first.run)
  const unwanted = new AbortController()
  const waiting = gate.run(task(log, 'b').run, unwanted.signal)
  unwanted.abort()
  await expect(waiting).rejects.toThrow('abort')
  first.end()
  await running
  await gate.run(() => Promise.resolve(log.push('c')))
  expect(log).toEqual(['a', 'c'])
})

it('a task that fails makes room for the next', async () => {
  const gate = new RateGate(1)
  await expect(gate.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await gate.run(() => Promise.resolve('next'))).toBe('next')
})
