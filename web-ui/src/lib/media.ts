/** Whether a condition of the screen holds, and when that changes. */
export function watchMedia(query: string): {
  matches: () => boolean
  subscribe: (listener: () => void) => () => void
} {
  const list = matchMedia(query)
  return {
    matches: () => list.matches,
    subscribe: (listener) => {
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
  }
}
