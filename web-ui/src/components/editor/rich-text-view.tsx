import { useEffect, useRef } from 'react'
import type { DocNode } from '@/lib/doc'
import { schemaOf } from './check'
import { followLink } from './links'
import { readable } from './readable'
import { renderDoc } from './render'
import { NO_SOURCES, type TextSources } from './sources'
import { PROSE } from './prose'

export interface RichTextViewProps {
  doc: DocNode | null
  sources?: TextSources
  /** The name of the field that it stands for, when nobody may write in it. */
  asField?: string
  testId?: string
}

/** A text to read: the same marks on the same paper, without an editor. */
export function RichTextView({ doc, sources = NO_SOURCES, asField, testId }: RichTextViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(sources)
  useEffect(() => {
    latest.current = sources
  })
  useEffect(() => {
    const element = place.current
    if (!element || !doc) return
    const schema = schemaOf('page')
    const shown = renderDoc(readable(schema, doc), schema, () => latest.current)
    element.replaceChildren(shown.fragment)
    const press = (event: MouseEvent) => pressed(event, latest.current)
    element.addEventListener('click', press)
    return () => {
      element.removeEventListener('click', press)
      shown.destroy()
      element.replaceChildren()
    }
  }, [doc])
  const field =
    asField === undefined
      ? {}
      : { role: 'textbox', 'aria-label': asField, 'aria-readonly': true, 'aria-multiline': true, tabIndex: 0 }
  return <div ref={place} {...field} data-testid={testId} className={PROSE} />
}

function pressed(event: MouseEvent, { follow }: TextSources): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]:not([data-chip])') : null
  const href = link?.getAttribute('href')
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || typeof href !== 'string')
    return
  event.preventDefault()
  followLink(href, follow)
}
