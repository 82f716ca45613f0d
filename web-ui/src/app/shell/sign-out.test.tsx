import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { drafts } from '@/lib/drafts'
import { session } from '@/lib/session'
import { inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer } from '@/testing/server'

async function signOut() {
  inAcme()
  answer('get', '/api/v1/organizations/{slug}/activity', {
    activity: [],
    total: 0,
    skip: 0,
    limit: 20,
  } as never)
  answer('post', '/api/v1/auth/logout', null, { status: 204 })
  const view = renderRoute('/org/acme/activity')
  await view.user.click(await screen.findByRole('button', { name: 'Account: Ann Lee' }))
  await view.user.click(screen.getByRole('menuitem', { name: 'Sign out' }))
  return view
}

it('4.7 asks before signing out with unsaved text, and stays when the answer is no', async () => {
  drafts.keep('comment:1', { type: 'doc' })
  const { user, router } = await signOut()
  const question = await screen.findByRole('alertdialog', { name: 'Sign out with unsaved text?' })
  expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus()
  await user.click(within(question).getByRole('button', { name: 'Cancel' }))
  expect(session.state().status).toBe('signed-in')
  expect(drafts.peek('comment:1')).toBeDefined()
  expect(router.state.location.pathname).toBe('/org/acme/activity')
})

it('6.4 signing out takes drafts along', async () => {
  drafts.keep('comment:1', { type: 'doc' })
  const { user, router } = await signOut()
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/login'))
  await waitFor(async () => expect(await drafts.any()).toBe(false))
})

it('9 signs out without a question when nothing is lost', async () => {
  const { router } = await signOut()
  await waitFor(() => expect(router.state.location.pathname).toBe('/login'))
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
})
