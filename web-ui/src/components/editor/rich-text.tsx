import { lazy, Suspense } from 'react'
import { Boundary } from '@/components/ui/boundary'
import { twice } from '@/lib/new-version'
import type { RichTextProps } from './props'
import type { RichTextViewProps } from './rich-text-view'
import styles from './rich-text.module.css'

const load = twice(() => import('./rich-text-editor'))
const loadView = twice(() => import('./rich-text-view'))

const Editor = lazy(() => load().then(({ RichTextEditor }) => ({ default: RichTextEditor })))
const View = lazy(() => loadView().then(({ RichTextView }) => ({ default: RichTextView })))

/** Fetches the editor before anybody needs it, when the browser has nothing else to do. One that cannot say so waits for its use. */
export function fetchEditor(): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void load().catch(() => undefined))
}

/** A text to write in. It is in a file of its own, fetched on use. */
export function RichText(props: RichTextProps) {
  return (
    <Boundary>
      <Suspense fallback={<div className={styles.waiting} data-look={props.look ?? 'field'} />}>
        <Editor {...props} />
      </Suspense>
    </Boundary>
  )
}

/** A text to read. */
export function ReadText(props: RichTextViewProps) {
  return (
    <Boundary resetKeys={[props.doc]}>
      <Suspense fallback={<div className={styles.waiting} data-look="paper" />}>
        <View {...props} />
      </Suspense>
    </Boundary>
  )
}
