const ALLOWED = /^(https?:\/\/|mailto:)/i
const BARE_HOST = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#:].*)?$/u
const BARE_MAIL = /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/
const IMAGE = /^https:\/\/[^\s]+$/i

/** Only these lead anywhere: web and mail addresses. */
export function isAllowedLink(href: unknown): href is string {
  return typeof href === 'string' && ALLOWED.test(href.trim())
}

export function isAllowedImage(src: unknown): src is string {
  return typeof src === 'string' && IMAGE.test(src.trim())
}

/** What somebody typed as an address, made whole; null when it is none that is allowed. */
export function linkOf(typed: string): string | null {
  const text = typed.trim()
  if (ALLOWED.test(text)) return text
  if (BARE_MAIL.test(text)) return `mailto:${text}`
  if (BARE_HOST.test(text)) return `https://${text}`
  return null
}

/** The path of an address of this app, null for a foreign one. */
export function ownPath(href: string): string | null {
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  return url.origin === window.location.origin ? url.pathname + url.search + url.hash : null
}

/** An own address stays in this tab, a foreign one opens a new one that knows nothing of this. */
export function followLink(href: string, follow: ((path: string) => void) | undefined): void {
  if (!isAllowedLink(href)) return
  const path = ownPath(href)
  if (path !== null && follow) follow(path)
  else window.open(href, '_blank', 'noopener,noreferrer')
}
