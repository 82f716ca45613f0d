import type { AnyExtension } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import i18next from 'i18next'
import { Highlight } from './code/highlight'
import { isAllowedLink } from './links'
import { Callout } from './nodes/callout'
import { TableOfContents } from './nodes/contents'
import { Image } from './nodes/image'
import { Mention, PageRef, TaskRef } from './nodes/references'
import type { TextSources } from './sources'

/** What a text may hold: a comment little, a description more, a page everything. */
export type EditorSet = 'comment' | 'description' | 'page'

const HEADINGS: (1 | 2 | 3)[] = [1, 2, 3]
const AUTO = { HTMLAttributes: { dir: 'auto' } }

const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
})

/** Nodes and marks of a set. Documents come out as they went in, so nothing adds to them by itself. */
export function extensionsOf(set: EditorSet, sources: () => TextSources): AnyExtension[] {
  const everywhere: AnyExtension[] = [
    StarterKit.configure({
      heading: set === 'comment' ? false : { levels: HEADINGS, ...AUTO },
      paragraph: AUTO,
      bulletList: AUTO,
      orderedList: AUTO,
      blockquote: AUTO,
      horizontalRule: set === 'comment' ? false : {},
      trailingNode: false,
      dropcursor: { color: false, class: 'drop-line' },
      link: {
        openOnClick: false,
        autolink: true,
        linkOnPaste: true,
        defaultProtocol: 'https',
        HTMLAttributes: { target: null, rel: null, class: null },
        isAllowedUri: (url) => isAllowedLink(url),
      },
    }),
    Highlight,
    Mention.configure({ sources }),
    TaskRef.configure({ sources }),
    PageRef.configure({ sources }),
  ]
  if (set === 'comment') return everywhere
  const described: AnyExtension[] = [
    TaskList.configure(AUTO),
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => node.firstChild?.textContent || i18next.t('editor:emptyItem') },
    }),
    PlainTable.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
    Callout,
    Image,
  ]
  return set === 'description'
    ? [...everywhere, ...described]
    : [...everywhere, ...described, TableOfContents]
}
