import { Extension, Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { useEffect, useRef } from 'react'
import { schemaOf } from '@/components/editor/check'
import { PROSE } from '@/components/editor/prose'
import { readable } from '@/components/editor/readable'
import { extensionsOf } from '@/components/editor/sets'
import type { TextSources } from '@/components/editor/sources'
import { cx } from '@/lib/cx'
import { readDoc, type DocNode } from '@/lib/doc'
import { markedChanges } from './diff'
import styles from './versions.module.css'

interface VersionViewProps {
  doc: DocNode | null
  /** What it is compared with. */
  before: DocNode | null
  sources: TextSources
  onCount?: (changes: number) => void
  testId?: string
}

const EMPTY: DocNode = { type: 'doc', content: [{ type: 'paragraph' }] }

/** A text as it was, with its changes against another marked. */
export default function VersionView({ doc, before, sources, onCount, testId }: VersionViewProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const schema = schemaOf('page')
    const editor = new Editor({
      element: place.current,
      editable: false,
      injectCSS: false,
      content: readDoc(readable(schema, doc ?? EMPTY).toJSON()) ?? EMPTY,
      extensions: [...extensionsOf('page', () => sources), marking(before ?? EMPTY, onCount)],
      editorProps: { attributes: { role: 'document', tabindex: '0' } },
    })
    return () => editor.destroy()
  }, [doc, before, sources, onCount])
  return <div ref={place} className={cx(PROSE, styles.view)} data-testid={testId} />
}

function marking(before: DocNode, onCount: ((changes: number) => void) | undefined): Extension {
  return Extension.create({
    name: 'changes',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          state: {
            init: (_, { doc }) => {
              const old = readable(doc.type.schema, before)
              const { decorations, count } = markedChanges(old, doc)
              queueMicrotask(() => onCount?.(count))
              return decorations
            },
            apply: (_transaction, marks) => marks,
          },
          props: {
            decorations(state) {
              return this.getState(state)
            },
          },
        }),
      ]
    },
  })
}
