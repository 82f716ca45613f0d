import { DOMParser as BlockParser, Fragment, Slice } from '@tiptap/pm/model'
import type { EditorProps } from '@tiptap/pm/view'
import { cleaned } from './clean'
import { fromMarkdown, isMarkdown } from './markdown'

/** What comes from elsewhere: cleaned of what its maker put around it, and Markdown as the blocks that it means. */
export function pasteProps(): Pick<EditorProps, 'transformPastedHTML' | 'clipboardTextParser'> {
  return {
    // What an editor of this kind has copied says so, and is right already.
    transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : cleaned(html)),
    clipboardTextParser: (text, context, plain, { state: { schema } }) => {
      if (!plain && isMarkdown(text)) {
        return BlockParser.fromSchema(schema).parseSlice(fromMarkdown(text), { context })
      }
      const marks = context.marks()
      const lines = text.split(/(?:\r\n?|\n)+/).map((line) => (line === '' ? [] : [schema.text(line, marks)]))
      const paragraph = schema.nodes['paragraph']
      return Slice.maxOpen(Fragment.from(lines.flatMap((line) => paragraph?.create(null, line) ?? line)))
    },
  }
}
