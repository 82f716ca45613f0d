import type { TFunction } from 'i18next'
import * as z from 'zod/mini'

type T = TFunction<'identity'>

const EMAIL = /^[^\s@]+@[^\s@]+$/

export const filled = (t: T) => z.string().check(z.trim(), z.minLength(1, t('required')))

export const email = (t: T) =>
  z.string().check(z.trim(), z.minLength(1, t('required')), z.regex(EMAIL, t('emailForm')), z.maxLength(255))

/** The server knows more rules, such as common ones; it says so. */
export const newPassword = (t: T) =>
  z.string().check(z.minLength(8, t('passwordForm')), z.maxLength(128), z.regex(/\d/, t('passwordForm')))
