import { useMemo, useSyncExternalStore } from 'react'
import { watchMedia } from '@/lib/media'

export function useMedia(query: string): boolean {
  const { matches, subscribe } = useMemo(() => watchMedia(query), [query])
  return useSyncExternalStore(subscribe, matches)
}

export const usePhone = (): boolean => useMedia('(width < 640px)')
export const useTouch = (): boolean => useMedia('(pointer: coarse)')
