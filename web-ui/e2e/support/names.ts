import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

type Role = Parameters<Page['getByRole']>[0]

/** Roles that take a press, a text or a choice. Nobody can use one without a name who does not see it. */
const INTERACTIVE = new Set(
  'button checkbox combobox link listbox menuitem menuitemcheckbox menuitemradio option radio searchbox slider spinbutton switch tab textbox'.split(
    ' ',
  ),
)

/**
 * Each of these is there once: `button "New task" · label "Password" · button /^Status: /`. How the guide of the client writes
 * its names.
 */
export async function shows(scope: Page | Locator, names: string): Promise<void> {
  const parts = names.split(' · ')
  const wrong = async () => {
    const counts = await Promise.all(parts.map((part) => find(scope, part).count()))
    return parts.flatMap((part, at) => (counts[at] === 1 ? [] : [`${part}: ${String(counts[at])}`]))
  }
  await expect.poll(wrong, { message: 'names that are not there once', timeout: 10_000 }).toEqual([])
}

function find(scope: Page | Locator, part: string): Locator {
  const [, role = '', exact, pattern] = /^(\w+) (?:"(.*)"|\/(.*)\/)$/u.exec(part) ?? []
  if (exact === undefined && pattern === undefined) throw new Error(`Not a name: ${part}`)
  const name = exact ?? new RegExp(pattern ?? '', 'u')
  return role === 'label'
    ? scope.getByLabel(name, { exact: true })
    : scope.getByRole(role as Role, { name, exact: true })
}

interface AxNode {
  ignored: boolean
  role?: { value?: unknown }
  name?: { value?: unknown }
  backendDOMNodeId?: number
}

/** What can be used on this screen and has no name, in the tree that assistive technology gets. */
export async function nameless(page: Page): Promise<string[]> {
  const protocol = await page.context().newCDPSession(page)
  const { nodes } = (await protocol.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  const found: string[] = []
  for (const { ignored, role, name, backendDOMNodeId } of nodes) {
    const says = typeof name?.value === 'string' ? name.value.trim() : ''
    if (ignored || says !== '' || !INTERACTIVE.has(String(role?.value)) || backendDOMNodeId === undefined)
      continue
    const { outerHTML } = await protocol.send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId })
    found.push(`${String(role?.value)} ${outerHTML.slice(0, 200)}`)
  }
  await protocol.detach()
  return found
}
