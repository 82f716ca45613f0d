import type { EditorProps } from '@tiptap/pm/view'

/** What comes from elsewhere, cleaned of what its maker put around it. */
export function pasteProps(): Pick<EditorProps, 'transformPastedHTML'> {
  return { transformPastedHTML: (html) => html }
}
