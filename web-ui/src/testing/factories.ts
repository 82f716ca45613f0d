import type { components } from '@/generated/api'

type Schemas = components['schemas']

let count = 0

function id(): string {
  count++
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
}

export function aUser(some: Partial<Schemas['User']> = {}): Schemas['User'] {
  return {
    id: id(),
    email: 'ann@example.com',
    display_name: 'Ann Lee',
    avatar_url: null,
    email_verified: true,
    oauth_provider: null,
    created_at: '2026-01-05T09:00:00Z',
    ...some,
  }
}

export function aToken(some: Partial<Schemas['Token']> = {}): Schemas['Token'] {
  return {
    access_token: `token-${id()}`,
    refresh_token: '',
    token_type: 'bearer',
    expires_in: 900,
    user: aUser(),
    ...some,
  }
}
