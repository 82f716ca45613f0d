import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy, Suspense } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Boundary } from '@/components/ui/boundary'
import { setReload, twice } from '@/lib/new-version'
import { inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'
import { answer } from '@/testing/server'

afterEach(() => vi.restoreAllMocks())

function quiet(): void {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
}

it('6.3 a part that breaks says so in its place, what is beside it stays, and it can be tried again', async () => {
  quiet()
  let broken = true
  function Part() {
    if (broken) throw new Error('Not for people')
    return <p>Here it is</p>
  }
  render(
    <>
      <p>Beside it</p>
      <Boundary>
        <Part />
      </Boundary>
    </>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('Could not load.')
  expect(screen.getByText('Beside it')).toBeVisible()
  expect(screen.queryByText('Not for people')).not.toBeInTheDocument()
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('Here it is')).toBeVisible()
})

it('6.5 code that is gone is fetched once more, then the newest client is offered in its place', async () => {
  quiet()
  const reload = vi.fn()
  setReload(reload)
  const load = vi.fn(() =>
    Promise.reject<{ default: () => null }>(
      new TypeError('Failed to fetch dynamically imported module: /assets/old.js'),
    ),
  )
  const Part = lazy(twice(load))
  render(
    <Boundary>
      <Suspense>
        <Part />
      </Suspense>
    </Boundary>,
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('A new version is ready.')
  expect(load).toHaveBeenCalledTimes(2)
  expect(reload).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
  expect(reload).toHaveBeenCalledOnce()
})

it('6.3 a screen that breaks leaves the shell around it', async () => {
  quiet()
  inAcme()
  // An answer of a shape that nobody promised.
  answer('get', '/api/v1/organizations/{slug}/activity', { data: [{ id: 'a1' }], next: null } as never)
  renderRoute('/org/acme/activity')
  expect(await screen.findByRole('alert')).toHaveTextContent('Could not load.')
  const main = screen.getByRole('main')
  expect(within(main).getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeVisible()
})
