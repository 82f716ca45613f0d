import type { Editor } from '@tiptap/core'
import type { ReferenceName } from '@/components/editor/nodes/references'
import type { EditorSet } from '@/components/editor/sets'
import type { TextSources } from '@/components/editor/sources'
import { blocksOf, fitting } from './blocks'
import type { Entry, FindEntries } from './controller'

function inserts(type: ReferenceName, attrs: Record<string, string>): Entry['run'] {
  return (editor, range) =>
    editor
      .chain()
      .focus()
      .insertContentAt(range, [
        { type, attrs },
        { type: 'text', text: ' ' },
      ])
      .run()
}

/** What the menus offer, from what the sources of a text know. */
export function entriesFrom(
  set: EditorSet,
  sources: () => TextSources,
  askImage: (editor: Editor) => void,
): FindEntries {
  return async (kind, query, signal) => {
    const { people, tasks, pages } = sources()
    switch (kind) {
      case 'blocks':
        return fitting(blocksOf(set, askImage), query)
      case 'people':
        return ((await people?.(query, signal)) ?? []).map(({ id, label, detail }) => ({
          id,
          label,
          ...(detail !== undefined && { detail }),
          run: inserts('mention', { id, label }),
        }))
      case 'tasks':
        return ((await tasks?.(query, signal)) ?? []).map(({ id, key, label }) => ({
          id,
          label: `${key} ${label}`,
          run: inserts('taskRef', { id, key }),
        }))
      case 'pages':
        return ((await pages?.(query, signal)) ?? []).map(({ id, label, detail }) => ({
          id,
          label,
          ...(detail !== undefined && { detail }),
          run: inserts('pageRef', { id, title: label }),
        }))
    }
  }
}
