import { expect, it } from 'vitest'
import { versionSearch } from './version-search'

it('reads which version is shown and with which it is compared, and begins to count at 0', () => {
  expect(versionSearch({ versions: 'true', v: '0', with: '12' })).toEqual({
    versions: 'true',
    v: 0,
    with: 12,
  })
  expect(versionSearch({ v: 3 })).toMatchObject({ v: 3 })
})

it.each(['-1', '1.5', 'x', '', ' 1', '1e3', '9'.repeat(16), null, ['1', '2']])(
  'takes %j for no version',
  (v) => {
    expect(versionSearch({ v, versions: 'yes' })).toEqual({
      versions: undefined,
      v: undefined,
      with: undefined,
    })
  },
)
