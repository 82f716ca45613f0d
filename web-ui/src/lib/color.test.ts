import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast, readable, type Theme } from './color'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const grounds: Record<Theme, string[]> = {
  light: ['#ffffff', '#f6f7f9', '#f1f3f6'],
  dark: ['#0d1014', '#101318', '#15181e', '#1c2027', '#21262e'],
}

it('3.2 every colour of the server can be told from the grounds of its theme', () => {
  fc.assert(
    fc.property(hex, fc.constantFrom<Theme>('light', 'dark'), (color, theme) => {
      const shown = readable(color, theme)
      expect(shown).toMatch(/^#[0-9a-f]{6}$/)
      for (const ground of grounds[theme]) expect(contrast(shown, ground)).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 2000 },
  )
})

it('3.2 a colour that can be told already stays', () => {
  expect(readable('#6366F1', 'light')).toBe('#6366f1')
  expect(readable('#6366f1', 'dark')).toBe('#6366f1')
})

it('3.2 a colour that is too light becomes darker and keeps its hue', () => {
  const shown = readable('#f59e0b', 'light')
  expect(shown).not.toBe('#f59e0b')
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(shown.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ]
  expect(red).toBeGreaterThan(green)
  expect(green).toBeGreaterThan(blue)
})

it('what is no colour becomes gray', () => {
  for (const odd of ['', 'red', '#fff', 'url(javascript:alert(1))'])
    expect(readable(odd, 'light')).toBe('#7a818d')
})

it('contrast is that of WCAG 2', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#3a58c3', '#ffffff')).toBeCloseTo(6.24, 2)
})
