import type { EditorSet } from '@/components/editor/sets'

/** The menus that open while typing: blocks, people, tasks, pages. */
export type MenuKind = 'blocks' | 'people' | 'tasks' | 'pages'

export interface Trigger {
  kind: MenuKind
  /** What opens it. */
  text: string
}

const TRIGGERS: readonly (Trigger & { sets: readonly EditorSet[] })[] = [
  { kind: 'blocks', text: '/', sets: ['description', 'page'] },
  { kind: 'people', text: '@', sets: ['comment', 'description', 'page'] },
  { kind: 'tasks', text: '#', sets: ['page'] },
  { kind: 'pages', text: '[[', sets: ['page'] },
]

export function triggersOf(set: EditorSet): Trigger[] {
  return TRIGGERS.filter(({ sets }) => sets.includes(set))
}

/** Which menu opens when `typed` comes behind `before`, the text of the block up to the caret. */
export function triggered(triggers: readonly Trigger[], before: string, typed: string): Trigger | null {
  const text = before + typed
  const found = triggers.find(({ text: trigger }) => text.endsWith(trigger) && trigger.endsWith(typed))
  if (!found) return null
  const ahead = text.slice(0, -found.text.length)
  return ahead === '' || /[\s(\ufffc]$/.test(ahead) ? found : null
}

/** What was typed since the menu opened; null when it is over. */
export function queryOf(trigger: Trigger, text: string): string | null {
  if (!text.startsWith(trigger.text)) return null
  const query = text.slice(trigger.text.length)
  const blank = trigger.kind === 'blocks' ? /\s/ : /^\s|\s\s|\ufffc/
  return blank.test(query) || query.length > 60 ? null : query
}
