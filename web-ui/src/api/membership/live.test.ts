import { expect, it } from 'vitest'
import { membersAfter, type Member } from './live'

const member = (user_id: string, some: Partial<Member> = {}): Member => ({
  id: `m-${user_id}`,
  user_id,
  email: `${user_id}@example.com`,
  display_name: user_id,
  avatar_url: null,
  role: 'member',
  joined_at: '2026-01-05T09:00:00Z',
  ...some,
})

const members = [member('ann', { role: 'owner' }), member('ben')]
const change = (action: string, id: string, data: unknown = null) => ({
  resource: 'member',
  action,
  id,
  data,
})

it('4.6 who joins is the last', () => {
  const after = membersAfter(members, change('created', 'cem', member('cem')))
  expect(after?.map(({ user_id }) => user_id)).toEqual(['ann', 'ben', 'cem'])
})

it('4.6 who is told twice is there once', () => {
  const once = membersAfter(members, change('created', 'cem', member('cem'))) ?? []
  expect(membersAfter(once, change('created', 'cem', member('cem')))).toEqual(once)
})

it('4.6 a new role or name stays in its place', () => {
  const renamed = member('ann', { role: 'owner', display_name: 'Ann Lee' })
  expect(membersAfter(members, change('updated', 'ann', renamed))).toEqual([renamed, members[1]])
})

it('4.6 who left is gone, and who was not there changes nothing', () => {
  expect(membersAfter(members, change('deleted', 'ben'))).toEqual([members[0]])
  expect(membersAfter(members, change('deleted', 'nobody'))).toEqual(members)
})

it('4.6 without the row the server has to be asked', () => {
  expect(membersAfter(members, change('updated', 'ben'))).toBeUndefined()
})
