import { Node, type Editor } from '@tiptap/core'
import type { Node as PmNode } from '@tiptap/pm/model'
import i18next from 'i18next'

export interface Heading {
  level: number
  text: string
  at: number
}

export function headingsOf(doc: PmNode): Heading[] {
  const found: Heading[] = []
  doc.descendants((node, at) => {
    const level: unknown = node.attrs['level']
    if (node.type.name === 'heading' && typeof level === 'number' && node.textContent.trim() !== '') {
      found.push({ level, text: node.textContent, at })
    }
    return !node.isTextblock
  })
  return found
}

/** The caret goes to a heading, and the heading to the top. */
export function goToHeading(editor: Editor, at: number): void {
  editor.commands.setTextSelection(at + 1)
  const target = editor.view.nodeDOM(at)
  if (target instanceof HTMLElement) target.scrollIntoView({ block: 'start' })
  editor.view.focus()
}

/** The headings as a list that leads to them. It is computed, the document only says where it stands. */
export const TableOfContents = Node.create({
  name: 'tableOfContents',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML() {
    return [{ tag: 'div[data-contents]' }]
  },
  renderHTML() {
    return ['div', { 'data-contents': '' }]
  },
  addNodeView() {
    return ({ editor }) => {
      const dom = document.createElement('nav')
      dom.dataset['contents'] = ''
      dom.ariaLabel = i18next.t('editor:blocks.contents')
      const go = (at: number) => goToHeading(editor, at)
      const show = () => dom.replaceChildren(contentsList(headingsOf(editor.state.doc), go))
      show()
      editor.on('update', show)
      return {
        dom,
        stopEvent: () => true,
        ignoreMutation: () => true,
        destroy: () => editor.off('update', show),
      }
    }
  },
})

export function contentsList(headings: readonly Heading[], go: (at: number) => void): HTMLElement {
  const list = document.createElement('ul')
  for (const { level, text, at } of headings) {
    const item = document.createElement('li')
    item.dataset['level'] = String(level)
    const button = document.createElement('button')
    button.type = 'button'
    button.dir = 'auto'
    button.textContent = text
    button.addEventListener('click', () => go(at))
    item.append(button)
    list.append(item)
  }
  return list
}
