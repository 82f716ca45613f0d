import { isAllowedImage, linkOf } from '@/components/editor/links'

type Make = (match: RegExpExecArray, into: HTMLElement) => void

const wrap =
  (name: string): Make =>
  (match, into) => {
    const element = into.ownerDocument.createElement(name)
    inline(match[1] ?? match[2] ?? '', element)
    into.append(element)
  }

/** What may stand within a line, each tried where one of its signs is. Their lengths have limits, so that no text takes long. */
const PARTS: readonly [RegExp, Make][] = [
  [/\\([\\`*_{}[\]()#+\-.!~|>])/y, ([, sign = ''], into) => into.append(sign)],
  [/ {2,}\n|\\\n/y, (_, into) => into.append(into.ownerDocument.createElement('br'))],
  [
    /(`{1,3})([^`].{0,2000}?)\1(?!`)/y,
    (match, into) => {
      const code = into.ownerDocument.createElement('code')
      code.textContent = match[2] ?? ''
      into.append(code)
    },
  ],
  [/!\[([^\]]{0,500})\]\(([^\s)]{1,2000})[^)]{0,300}\)/y, image],
  [/\[([^\]]{1,1000})\]\(<?([^\s)>]{1,2000})>?(?: +["'][^)]{0,300})?\)/y, link],
  [/<((?:https?:\/\/|mailto:)[^\s>]{1,2000})>/y, (match, into) => into.append(match[1] ?? '')],
  [/\*\*(?=\S)(.{1,2000}?\S?)\*\*|(?<![\p{L}\d])__(?=\S)(.{1,2000}?)__(?![\p{L}\d])/uy, wrap('strong')],
  [/~~(?=\S)(.{1,2000}?)~~/y, wrap('s')],
  [/\*(?=[^\s*])(.{1,2000}?)(?<=\S)\*(?!\*)|(?<![\p{L}\d_])_(?=\S)(.{1,2000}?)_(?![\p{L}\d])/uy, wrap('em')],
]

const SIGNS = /[\\`!<*_~[]| {2,}\n/g

/** Adds the parts of a line: marks, code, links, and the text between them. */
export function inline(text: string, into: HTMLElement): void {
  let done = 0
  let at = next(text, 0)
  while (at < text.length) {
    const found = partAt(text, at)
    if (!found) {
      at = next(text, at + 1)
      continue
    }
    plain(text.slice(done, at), into)
    found.make(found.match, into)
    done = at + found.match[0].length
    at = next(text, done)
  }
  plain(text.slice(done), into)
}

function next(text: string, from: number): number {
  SIGNS.lastIndex = from
  return SIGNS.exec(text)?.index ?? text.length
}

function partAt(text: string, at: number): { match: RegExpExecArray; make: Make } | null {
  for (const [pattern, make] of PARTS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { match, make }
  }
  return null
}

function plain(text: string, into: HTMLElement): void {
  if (text !== '') into.append(text.replaceAll('\n', ' '))
}

function image([, alt = '', address = '']: RegExpExecArray, into: HTMLElement): void {
  if (!isAllowedImage(address)) {
    into.append(alt)
    return
  }
  const picture = into.ownerDocument.createElement('img')
  picture.setAttribute('src', address)
  picture.alt = alt
  into.append(picture)
}

function link([, words = '', address = '']: RegExpExecArray, into: HTMLElement): void {
  const href = linkOf(address)
  const place = href === null ? into : into.ownerDocument.createElement('a')
  if (href !== null) {
    place.setAttribute('href', href)
    into.append(place)
  }
  inline(words, place)
}
