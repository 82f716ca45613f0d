import { expect, it } from 'vitest'
import { keyOf, SLUG, slugOf } from './slug'

it('2.3 a web address follows the name', () => {
  expect(slugOf('Acme & Söhne GmbH')).toBe('acme-sohne-gmbh')
  expect(slugOf('  Straße 7  ')).toBe('strasse-7')
  expect(slugOf('x'.repeat(29) + ' y')).toBe('x'.repeat(29))
  expect(SLUG.test(slugOf('Acme & Söhne GmbH'))).toBe(true)
})

it('2.3 a key follows the name', () => {
  expect(keyOf('Website')).toBe('WEB')
  expect(keyOf('Arm controller')).toBe('AC')
  expect(keyOf('Über alle Maßen')).toBe('UAM')
  expect(keyOf('一二三')).toBe('')
})

it.each(['ab', '-abc', 'abc-', 'Abc', 'a b', 'x'.repeat(31)])('2.3 %j is no web address', (slug) => {
  expect(SLUG.test(slug)).toBe(false)
})
