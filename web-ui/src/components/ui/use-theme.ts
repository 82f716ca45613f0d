import { useSyncExternalStore } from 'react'
import type { Theme } from '@/lib/color'

/** The theme that is shown, also when it is the system's. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, shown)
}

function shown(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
