import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { chooseLanguage } from '@/lib/i18n'
import { inAcme } from '@/testing/organization'
import { renderRoute } from '@/testing/render-route'

afterEach(() => chooseLanguage('en'))

it('5.6 theme, density and language change at once and are kept', async () => {
  inAcme()
  const { user } = renderRoute('/org/acme/account/preferences')
  await user.click(await screen.findByRole('radio', { name: 'Dark' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  await user.click(screen.getByRole('radio', { name: 'Compact' }))
  expect(document.documentElement).toHaveAttribute('data-density', 'compact')
  await user.click(screen.getByRole('button', { name: 'Language: English' }))
  await user.click(screen.getByRole('option', { name: 'Deutsch' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Konto' })).toBeVisible()
  expect(document.documentElement).toHaveAttribute('lang', 'de')
  expect(localStorage.getItem('workscribe.theme')).toBe('dark')
})
