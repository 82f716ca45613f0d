import type { RootOptions } from 'react-dom/client'

/** Marks the document with the build of this client, which the names of its files hold. */
export function markBuild(entry: string): string {
  const build = /-([\w-]{8})\.js/.exec(entry)?.[1] ?? 'dev'
  document.documentElement.dataset['build'] = build
  return build
}

/** What breaks is logged with the build it broke in, and sent nowhere. */
export const logErrors: RootOptions = { onCaughtError: log, onUncaughtError: log }

function log(error: unknown, { componentStack }: { componentStack?: string | undefined }): void {
  console.error(`WorkScribe ${document.documentElement.dataset['build'] ?? ''}:`, error, componentStack ?? '')
}
