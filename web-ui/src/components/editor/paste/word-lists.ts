interface Item {
  element: HTMLElement
  level: number
  ordered: boolean
}

const LIST = /mso-list:\s*l\d+\s+level(\d)/i
const MARKER = 'span[style*="mso-list:Ignore" i]'

/** Word writes lists as paragraphs that say of what level they are; here they become lists. */
export function listsOfWord(body: HTMLElement): void {
  let run: Item[] = []
  for (const element of body.querySelectorAll<HTMLElement>('p, h1, h2, h3')) {
    const item = itemOf(element)
    const last = run.at(-1)?.element
    if (last && (!item || last.nextElementSibling !== element)) {
      gather(run)
      run = []
    }
    if (item) run.push(item)
  }
  gather(run)
}

function itemOf(element: HTMLElement): Item | null {
  const level = LIST.exec(element.getAttribute('style') ?? '')?.[1]
  if (level === undefined) return null
  const marker = element.querySelector(MARKER)
  const ordered = /^[\s(]*([a-z]{1,4}|\d+)[.)]/i.test(marker?.textContent ?? '')
  return { element, level: Number(level), ordered }
}

function gather(items: readonly Item[]): void {
  const open: { list: HTMLElement; level: number }[] = []
  for (const { element, level, ordered } of items) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = element.ownerDocument.createElement(ordered ? 'ol' : 'ul')
      const around = open.at(-1)?.list
      if (around) (around.lastElementChild ?? around).append(list)
      else element.before(list)
      open.push({ list, level })
    }
    element.querySelector(MARKER)?.remove()
    const item = element.ownerDocument.createElement('li')
    item.append(...element.childNodes)
    open.at(-1)?.list.append(item)
    element.remove()
  }
}
