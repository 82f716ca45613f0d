import type { components } from '@/generated/api'

/** How the description of the API calls an object in which anything may stand. */
export type AnyObject = components['schemas']['SavedView']['layout']

export function sentObject(value: object): AnyObject {
  return value as unknown as AnyObject
}
