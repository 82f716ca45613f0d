import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canEdit } from './check'
import { BlockHandle } from './blocks/block-handle'
import { EditorBars } from './editor-bars'
import { EditorHost } from './editor-host'
import { Outline } from './outline'
import { useFocusWithin } from './use-focus-within'
import type { RichTextProps } from './props'
import { RichTextView } from './rich-text-view'
import styles from './rich-text.module.css'
import { PROSE } from './prose'

/** A text to write in. What it cannot keep whole it only shows. */
export function RichTextEditor(props: RichTextProps) {
  const { t } = useTranslation('editor')
  const [editable] = useState(() => canEdit(props.set, props.doc))
  if (editable) return <Writable {...props} />
  return (
    <>
      <p role="note" className={styles.note}>
        {t('readOnly')}
      </p>
      <RichTextView {...props} asField={props.label} />
    </>
  )
}

function Writable(props: RichTextProps) {
  const { look = 'field', onReady, onBlur } = props
  const [host] = useState(() => new EditorHost(props))
  const [mounted, setMounted] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const isPage = mounted && props.set === 'page'
  const focus = useFocusWithin(onBlur)

  useEffect(() => host.update(props))
  useEffect(() => {
    if (!place.current) return
    host.editor.mount(place.current)
    setMounted(true)
    return () => {
      setMounted(false)
      host.editor.unmount()
    }
  }, [host])
  useEffect(() => {
    onReady?.(host)
    return () => onReady?.(null)
  }, [host, onReady])

  return (
    <div ref={frame} {...focus.props} className={`${styles.text} ${look === 'field' ? styles.field : ''}`}>
      <div ref={place} className={`${styles.place} ${PROSE}`} data-set={props.set} />
      {isPage && <BlockHandle editor={host.editor} frame={frame} />}
      {isPage && <Outline editor={host.editor} />}
      {mounted && focus.within && <EditorBars host={host} set={props.set} sources={props.sources ?? {}} />}
    </div>
  )
}
