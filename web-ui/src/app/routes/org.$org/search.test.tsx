import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer } from '@/testing/server'

const SEARCH = '/api/v1/organizations/{slug}/search'
const AT = '2026-03-01T09:00:00Z'

const task = {
  type: 'task' as const,
  id: 't1',
  title: 'Fix <b>the</b> login',
  subtitle: 'APP-12 · To Do',
  entity_id: 't1',
  project_key: 'APP',
  task_number: 12,
  status: 'To Do',
  updated_at: AT,
  highlight: {
    field: 'comment' as const,
    parts: [
      { text: 'the ', match: false },
      { text: 'login', match: true },
    ],
  },
}
const page = {
  type: 'page' as const,
  id: 'p1',
  title: 'Login',
  subtitle: 'Engineering',
  entity_id: 'p1',
  space_id: 'sp',
  space_name: 'Engineering',
  updated_at: AT,
  highlight: { field: 'title' as const, parts: [{ text: 'Login', match: true }] },
}

it('5.2 finds while typing, marks what fits and says where, and the address keeps it', async () => {
  inAcme()
  const asked: (string | null)[] = []
  answer('get', SEARCH, ({ query }) => {
    asked.push(query.get('type'))
    return {
      results: query.get('type') === 'page' ? [page] : [task, page],
      total: 2,
      q: query.get('q') ?? '',
    }
  })
  const { user, router } = renderRoute('/org/acme/search')
  await user.type(await screen.findByRole('searchbox', { name: 'Search everything' }), 'login')
  const results = await screen.findByRole('list', { name: 'Search results' })
  const link = within(results).getByRole('link', { name: 'APP-12 Fix <b>the</b> login' })
  expect(link).toHaveTextContent('Fix <b>the</b> login')
  expect(within(results).getAllByText('login', { selector: 'mark' })).toHaveLength(1)
  expect(results).toHaveTextContent('Comment')
  expect(router.state.location.searchStr).toBe('?q=login')

  await user.click(screen.getByRole('radio', { name: 'Pages' }))
  expect(router.state.location.searchStr).toBe('?q=login&type=page')
  expect(await within(results).findByRole('link', { name: 'Login' })).toHaveAttribute(
    'href',
    '/org/acme/wiki/sp/p1',
  )
  expect(asked.at(-1)).toBe('page')
})

it('2.3 says so when nothing was found', async () => {
  inAcme()
  answer('get', SEARCH, { results: [], total: 0, q: 'zzz' })
  renderRoute('/org/acme/search?q=zzz')
  expect(await screen.findByText('Nothing found for “zzz”.')).toBeVisible()
  expect(screen.getByRole('searchbox', { name: 'Search everything' })).toHaveValue('zzz')
})

it('2.3 before typing it offers what was looked for last', async () => {
  inAcme()
  localStorage.setItem('workscribe.searches.acme', '["login","release"]')
  answer('get', SEARCH, ({ query }) => ({ results: [page], total: 1, q: query.get('q') ?? '' }))
  const { user, router } = renderRoute('/org/acme/search')
  await user.click(await screen.findByRole('button', { name: 'release' }))
  expect(await screen.findByRole('link', { name: 'Login' })).toBeVisible()
  expect(router.state.location.searchStr).toBe('?q=release')
  expect(screen.getByRole('searchbox', { name: 'Search everything' })).toHaveValue('release')
})
