import { inline } from './markdown-inline'

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w#+-]*)/
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/
const RULE = /^ {0,3}([-*_])( *\1){2,} *$/
const QUOTE = /^ {0,3}> ?/
const ITEM = /^ {0,3}([-*+]|\d{1,9}[.)]) +(?=\S)/
const TASK = /^\[([ xX])\] +/
const TABLE_LINE = /^ *\|?( *:?-+:? *\|)+ *(:?-+:? *)?$/
const BLOCKS = [FENCE, HEADING, RULE, QUOTE, ITEM]
const INLINE = /\*\*\S|~~\S|\]\((https?:|mailto:|\/)|(^|\s)`[^`]+`/

/** Longer texts come in as they are, so that nothing waits for them. */
const LONGEST = 200_000

/** Whether a text has signs that only mean something in Markdown. */
export function isMarkdown(text: string): boolean {
  if (text.length > LONGEST) return false
  return (
    INLINE.test(text) ||
    text.split('\n').some((line) => [...BLOCKS, TABLE_LINE].some((sign) => sign.test(line)))
  )
}

/** The blocks that a text means, as elements made one by one: what looks like HTML in it stays text. */
export function fromMarkdown(text: string): HTMLElement {
  // A document of its own loads no pictures.
  const root = document.implementation.createHTMLDocument().body
  blocks(text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), root)
  return root
}

function blocks(lines: readonly string[], into: HTMLElement): void {
  let at = 0
  while (at < lines.length) at += block(lines.slice(at), into)
}

/** Adds the first block and says how many lines it takes. */
function block(lines: readonly string[], into: HTMLElement): number {
  const [first = '', second = ''] = lines
  if (first.trim() === '') return 1
  const fence = FENCE.exec(first)
  if (fence) return fenced(lines, fence[1] ?? '', fence[2] ?? '', into)
  const heading = HEADING.exec(first)
  if (heading) {
    inline(heading[2] ?? '', add(into, `h${Math.min(3, heading[1]?.length ?? 1)}`))
    return 1
  }
  if (RULE.test(first)) {
    add(into, 'hr')
    return 1
  }
  if (QUOTE.test(first)) {
    const quoted = until(lines, (line) => line.trim() === '')
    blocks(
      quoted.map((line) => line.replace(QUOTE, '')),
      add(into, 'blockquote'),
    )
    return quoted.length
  }
  if (ITEM.test(first)) return list(lines, into)
  if (first.includes('|') && TABLE_LINE.test(second)) return table(lines, into)
  const paragraph = until(lines, (line) => line.trim() === '' || BLOCKS.some((sign) => sign.test(line)))
  inline(paragraph.map((line) => line.trimStart()).join('\n'), add(into, 'p'))
  return paragraph.length
}

function fenced(lines: readonly string[], fence: string, language: string, into: HTMLElement): number {
  const inside = until(lines, (line) => line.trimStart().startsWith(fence)).slice(1)
  const code = add(add(into, 'pre'), 'code')
  if (language !== '') code.className = `language-${language}`
  code.textContent = inside.join('\n')
  return Math.min(lines.length, inside.length + 2)
}

function list(lines: readonly string[], into: HTMLElement): number {
  const ordered = /\d/.test(ITEM.exec(lines[0] ?? '')?.[1] ?? '')
  const place = add(into, ordered ? 'ol' : 'ul')
  let at = 0
  let tasks = false
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const sign = ITEM.exec(line)
    if (!sign || /\d/.test(sign[1] ?? '') !== ordered || RULE.test(line)) break
    const rest = lines.slice(at + 1)
    const more = until(
      rest,
      (next, index) => (next.trim() === '' ? !/^ {2,}\S/.test(rest[index + 1] ?? '') : !/^ {2,}/.test(next)),
      0,
    )
    const item = add(place, 'li')
    const text = line.slice(sign[0].length)
    const task = TASK.exec(text)
    if (task) {
      tasks = true
      item.dataset['type'] = 'taskItem'
      item.dataset['checked'] = String(task[1] !== ' ')
    }
    const indent = Math.min(sign[0].length, ...more.filter((next) => next.trim() !== '').map(indentOf))
    blocks([text.replace(TASK, ''), ...more.map((next) => next.slice(indent))], item)
    at += more.length + 1
    while (lines[at]?.trim() === '' && ITEM.test(lines[at + 1] ?? '')) at++
  }
  if (tasks) place.dataset['type'] = 'taskList'
  return Math.max(1, at)
}

function table(lines: readonly string[], into: HTMLElement): number {
  const rows = until(lines, (line) => line.trim() === '' || !line.includes('|'))
  const body = add(add(into, 'table'), 'tbody')
  rows.forEach((line, index) => {
    if (index === 1) return
    const row = add(body, 'tr')
    for (const cell of cells(line)) inline(cell, add(row, index === 0 ? 'th' : 'td'))
  })
  return rows.length
}

function cells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'))
}

/** The lines before the first one that ends them; the very first belongs to them unless told otherwise. */
function until(lines: readonly string[], ends: (line: string, index: number) => boolean, from = 1): string[] {
  const end = lines.findIndex((line, index) => index >= from && ends(line, index))
  return lines.slice(0, end < 0 ? lines.length : end)
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function add(into: HTMLElement, name: string): HTMLElement {
  const element = into.ownerDocument.createElement(name)
  into.append(element)
  return element
}
