import { expect, it } from 'vitest'
import de from './de/all'
import en from './en/all'

type Tree = { [key: string]: string | Tree }

function texts(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value, `${path}${key}.`),
  )
}

const placeholders = (text: string) => [...text.matchAll(/\{\{[^}]+\}\}|<\/?\w+>/g)].map(String).sort()

it('6.3 German has the keys and placeholders of English', () => {
  const english = new Map(texts(en))
  const german = new Map(texts(de))
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
  for (const [key, text] of english) {
    expect([key, placeholders(german.get(key) ?? '')]).toEqual([key, placeholders(text)])
  }
})

it('6.3 no text is empty', () => {
  for (const [key, text] of [...texts(en), ...texts(de)]) expect([key, text.trim()]).not.toEqual([key, ''])
})
