import { listsOfWord } from './word-lists'

const NEVER_SHOWN = 'style, script, meta, link, title, colgroup, .Apple-interchange-newline'
const BLOCKS = 'p, div, ul, ol, table, blockquote, pre, h1, h2, h3, h4, h5, h6'
const LANGUAGE = /\b(?:highlight-source-|language-|lang-)([\w+#-]+)/

/** HTML of another program, as it would be if this editor had written it. Nothing of it is shown or loaded meanwhile. */
export function cleaned(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  dropUnseen(body)
  listsOfWord(body)
  unwrapFalseBold(body)
  spreadBreaks(body)
  nestLists(body)
  markTasks(body)
  nameLanguages(body)
  for (const heading of body.querySelectorAll('h4, h5, h6')) rename(heading, 'h3')
  for (const paragraph of body.querySelectorAll('p')) if (isEmpty(paragraph)) paragraph.remove()
  return body.innerHTML
}

export function rename(element: Element, name: string): HTMLElement {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

function dropUnseen(body: HTMLElement): void {
  for (const element of body.querySelectorAll(NEVER_SHOWN)) element.remove()
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

/** Google Docs puts everything into one bold element that is not bold. */
function unwrapFalseBold(body: HTMLElement): void {
  for (const bold of body.querySelectorAll<HTMLElement>('b, strong')) {
    if (/^(normal|[1-4]00)$/.test(bold.style.fontWeight)) bold.replaceWith(...bold.childNodes)
  }
}

/** A break between blocks, or at the end of one, is nobody's line. */
function spreadBreaks(body: HTMLElement): void {
  for (const pre of body.querySelectorAll('pre')) {
    for (const br of pre.querySelectorAll('br')) br.replaceWith('\n')
  }
  for (const br of body.querySelectorAll('br')) {
    const beside = [br.previousElementSibling, br.nextElementSibling]
    const last = br.nextSibling === null && br.parentElement?.matches('p, li, td, th, h1, h2, h3')
    if (last === true || beside.some((element) => element?.matches(BLOCKS))) br.remove()
  }
}

/** A list belongs into the item that it stands behind. */
function nestLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const before = list.previousElementSibling
    if (before?.matches('li') === true) before.append(list)
    else {
      const item = list.ownerDocument.createElement('li')
      list.replaceWith(item)
      item.append(list)
    }
  }
}

function markTasks(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul')) {
    const items = [...list.children].filter((child): child is HTMLElement => child.matches('li'))
    const boxes = items.map((item) =>
      item.querySelector<HTMLInputElement>(
        ':scope > input[type=checkbox], :scope > :is(p, label) > input[type=checkbox]',
      ),
    )
    if (items.length === 0 || !boxes.every((box) => box !== null)) continue
    list.dataset['type'] = 'taskList'
    items.forEach((item, index) => {
      const box = boxes[index]
      item.dataset['type'] = 'taskItem'
      item.dataset['checked'] = String(box?.hasAttribute('checked') === true)
      box?.remove()
    })
  }
}

function nameLanguages(body: HTMLElement): void {
  for (const pre of body.querySelectorAll('pre')) {
    const said = [pre, pre.parentElement, pre.firstElementChild].map((element) => element?.className ?? '')
    const language = pre.getAttribute('lang') ?? LANGUAGE.exec(said.join(' '))?.[1]
    const code = pre.ownerDocument.createElement('code')
    if (language !== undefined) code.className = `language-${language}`
    code.textContent = pre.textContent
    pre.replaceChildren(code)
  }
}

function isEmpty(element: Element): boolean {
  return element.textContent.trim() === '' && element.querySelector('img, input') === null
}
