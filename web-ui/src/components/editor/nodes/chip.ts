import type { ChipSource, TextSources } from '@/components/editor/sources'

export interface ChipNode {
  dom: HTMLElement
  destroy: () => void
}

interface Chip {
  kind: 'mention' | 'task' | 'page'
  /** Of what is asked. */
  id: string
  /** As the text has it. */
  name: string
  /** What leads there. */
  named: string
}

/** A chip follows what it names: its title and status as they are now, struck when it is gone. */
export function chip({ kind, id, name, named }: Chip, sources: () => TextSources): ChipNode {
  const dom: HTMLElement = document.createElement(kind === 'mention' ? 'span' : 'a')
  dom.dataset['chip'] = kind
  dom.translate = kind !== 'mention'
  dom.contentEditable = 'false'
  const source = kind === 'mention' ? undefined : sources()[kind]
  const show = () => {
    dom.replaceChildren(...parts(kind, name, named, source, id))
    const state = source?.read(id)
    dom.toggleAttribute('data-deleted', state?.deleted === true)
    const href = state?.deleted === true ? undefined : source?.href(named)
    if (href === undefined) dom.removeAttribute('href')
    else dom.setAttribute('href', href)
  }
  show()
  dom.addEventListener('click', (event) => {
    const href = dom.getAttribute('href')
    const { follow } = sources()
    if (href === null || !follow || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    follow(href)
  })
  return { dom, destroy: source?.watch(id, show) ?? (() => undefined) }
}

function parts(
  kind: Chip['kind'],
  name: string,
  named: string,
  source: ChipSource | undefined,
  id: string,
): Node[] {
  if (kind === 'mention') return [document.createTextNode(`@${name}`)]
  const state = source?.read(id)
  const title = document.createElement(state?.deleted === true ? 's' : 'span')
  title.dir = 'auto'
  title.textContent = state?.title ?? (kind === 'page' ? name : '')
  if (kind === 'page') return [title]
  const key = document.createElement('span')
  key.dataset['key'] = ''
  key.textContent = named
  return [key, ...statusParts(state?.status), ...(title.textContent === '' ? [] : [title])]
}

function statusParts(status: { category: string; name: string } | undefined): Node[] {
  if (!status) return []
  const dot = document.createElement('span')
  dot.dataset['status'] = status.category
  dot.role = 'img'
  dot.ariaLabel = status.name
  return [dot]
}
