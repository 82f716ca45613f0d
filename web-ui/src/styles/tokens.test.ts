import { describe, expect, it } from 'vitest'
import { contrast } from '@/lib/color'
import source from './tokens.css?raw'

function tokens(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]))
}

const [before, rest] = source.split('@media screen {') as [string, string]
const [darkBlock, after] = rest.split('/* One value serves both themes. */') as [string, string]
const shared = tokens(after)
const themes = { light: tokens(before), dark: tokens(darkBlock) }

const PLAIN = ['canvas', 'surface', 'sunken', 'raised', 'overlay']
const STATES = ['hover', 'active', 'selected']

const TEXT: [text: string, grounds: string[]][] = [
  ['text', [...PLAIN, ...STATES]],
  ['text-2', [...PLAIN, ...STATES]],
  ['text-3', [...PLAIN, ...STATES]],
  ['accent-text', [...PLAIN, 'hover', 'selected']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-danger', ['danger']],
  ...['danger', 'warn', 'ok', 'info'].map((meaning): [string, string[]] => [
    `${meaning}-text`,
    [`${meaning}-soft`, ...PLAIN, 'hover'],
  ]),
  ...['past', 'added', 'removed', 'mark'].map((name): [string, string[]] => [
    `${name}-text`,
    [`${name}-soft`],
  ]),
  ...['keyword', 'string', 'number', 'name', 'comment'].map((name): [string, string[]] => [
    `code-${name}`,
    ['sunken'],
  ]),
]

const SHAPES: [shape: string, grounds: string[]][] = [
  ['control', PLAIN],
  ['focus', [...PLAIN, ...STATES]],
  ['accent', PLAIN],
  ...['danger', 'warn', 'ok', 'info', 'urgent'].map((name): [string, string[]] => [name, PLAIN]),
  ...['1', '2', '3', '4', '5', 'ideal'].map((name): [string, string[]] => [`series-${name}`, ['surface']]),
]

const pairs = (list: [string, string[]][]) =>
  list.flatMap(([above, grounds]) => grounds.map((ground) => [above, ground] as const))

describe.each(Object.entries(themes))('3.2 colours of the %s theme', (_name, theme) => {
  it.each(pairs(TEXT))('%s can be read on %s', (above, ground) => {
    expect(contrast(theme.get(above)!, theme.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(SHAPES))('%s can be told from %s', (above, ground) => {
    expect(contrast(theme.get(above)!, theme.get(ground)!)).toBeGreaterThanOrEqual(3)
  })

  const labels = [...shared.keys()].filter((name) => name.startsWith('label-'))
  it.each(pairs(labels.map((label) => [label, PLAIN])))('%s can be told from %s', (label, ground) => {
    expect(contrast(shared.get(label)!, theme.get(ground)!)).toBeGreaterThanOrEqual(3)
  })
})

it('3.2 there are twelve label colours and ten avatar grounds, whose initials can be read', () => {
  const grounds = [...shared.entries()].filter(([name]) => name.startsWith('avatar-'))
  expect([...shared.keys()].filter((name) => name.startsWith('label-'))).toHaveLength(12)
  expect(grounds).toHaveLength(10)
  for (const [, ground] of grounds)
    expect(contrast(shared.get('on-avatar')!, ground)).toBeGreaterThanOrEqual(4.5)
})

it('3.2 both themes name the same colours', () => {
  expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort())
})
