import i18next from 'i18next'
import { tell } from './messages'
import { origin } from './origin'

const listeners = new Set<() => void>()
let refused: string | null = null

/** Copies the address of a path of this client, within the press that asked for it. Where the browser refuses, a dialog shows it. */
export function copyLink(path: string): void {
  const link = new URL(path, origin()).href
  copied(link).then(
    () => tell({ text: i18next.t('linkCopied') }),
    () => show(link),
  )
}

export const refusedLink = (): string | null => refused

export function onRefusedLink(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function closeRefusedLink(): void {
  show(null)
}

async function copied(link: string): Promise<void> {
  // Not there where the page is not secure.
  await navigator.clipboard.writeText(link)
}

function show(link: string | null): void {
  refused = link
  for (const listener of [...listeners]) listener()
}
