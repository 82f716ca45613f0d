import type { DocNode } from '@/lib/doc'
import type { EditorSet } from './sets'
import type { TextSources } from './sources'

/** What can be done with a text from outside, handed over by `onReady`. */
export interface RichTextHandle {
  doc: () => DocNode
  /** Takes over what did not come from these hands: not in the undo history, and `onChange` is not called. */
  apply: (doc: DocNode) => void
  /** A document as this editor would write it. */
  normal: (doc: DocNode | null) => DocNode
  clear: () => void
  focus: () => void
  /** Whether a word is being composed by an input method. */
  composing: () => boolean
}

export interface RichTextProps {
  set: EditorSet
  /** Its accessible name. */
  label: string
  /** What it begins with; later changes from outside come in by {@link RichTextHandle.apply}. */
  doc: DocNode | null
  sources?: TextSources
  placeholder?: string
  autoFocus?: boolean
  testId?: string
  /** Looks like a field, or like the paper it stands on. */
  look?: 'field' | 'paper'
  /** Something was typed; `read` gives the document when it is needed. */
  onChange?: (read: () => DocNode) => void
  /** The focus has left the text and its bars. */
  onBlur?: () => void
  /** `Mod+Enter`. */
  onSubmit?: () => void
  /** `Mod+S`. */
  onSave?: () => void
  /** `Esc`. */
  onLeave?: () => void
  onReady?: (handle: RichTextHandle | null) => void
}
