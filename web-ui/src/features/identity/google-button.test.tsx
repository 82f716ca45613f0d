import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { GoogleSignIn } from '@/lib/google'
import { session } from '@/lib/session'
import { aToken } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { answer, refuse } from '@/testing/server'

afterEach(() => vi.unstubAllGlobals())

/** Google's script as it is described, which only Google itself may serve. */
function google(token: string): void {
  let callback: Parameters<GoogleSignIn['initialize']>[0]['callback'] | undefined
  const id: GoogleSignIn = {
    initialize: (options) => {
      expect(options.client_id).toBe('id-of-acme')
      callback = options.callback
    },
    renderButton: (place, looks) => {
      expect(looks.text).toBe('continue_with')
      const button = document.createElement('button')
      button.textContent = 'Continue with Google'
      button.onclick = () => callback?.({ credential: token })
      place.replaceChildren(button)
    },
  }
  vi.stubGlobal('google', { accounts: { id } })
}

function configured(some: { google_client_id?: string }): void {
  answer('get', '/api/v1/client-config', {
    version: '1',
    sign_in: [{ kind: 'password', label: 'Password' }],
    demo: false,
    limits: { body: 524_288, file: 26_214_400 },
    features: [],
    ...some,
  })
}

it('2.3 offers Google only where the server has it', async () => {
  configured({})
  google('x')
  const { queryClient } = renderRoute('/login')
  await screen.findByRole('button', { name: 'Sign in' })
  await waitFor(() => expect(queryClient.getQueryState(['config'])?.status).toBe('success'))
  expect(screen.queryByRole('button', { name: 'Continue with Google' })).not.toBeInTheDocument()
})

it('5.1 signs in with what Google says, and goes on', async () => {
  configured({ google_client_id: 'id-of-acme' })
  google('signed-by-google')
  let sent: unknown
  answer('post', '/api/v1/auth/oauth/google', ({ body }) => {
    sent = body
    return aToken()
  })
  const { user, router } = renderRoute('/login?next=%2Forg%2Facme')
  await user.click(await screen.findByRole('button', { name: 'Continue with Google' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/org/acme/dashboard'))
  expect(sent).toEqual({ id_token: 'signed-by-google' })
  expect(session.state().status).toBe('signed-in')
})

it('2.3 says why Google was not enough', async () => {
  configured({ google_client_id: 'id-of-acme' })
  google('signed-by-nobody')
  refuse('post', '/api/v1/auth/oauth/google', 401, { code: 'INVALID_GOOGLE_TOKEN', message: 'No.' })
  const { user } = renderRoute('/login')
  await user.click(await screen.findByRole('button', { name: 'Continue with Google' }))
  expect(await screen.findByText('No.')).toHaveRole('alert')
})
