/** What the editor knows of people, tasks and pages: only what is handed to it. */
export interface Choice {
  id: string
  label: string
  /** Beside the label, such as the key of a task or the space of a page. */
  detail?: string
}

export interface TaskChoice extends Choice {
  key: string
}

/** How something that a text names stands now. */
export interface ChipState {
  title: string
  /** Of tasks: the category of the status, and its name. */
  status?: { category: 'todo' | 'in_progress' | 'done'; name: string }
  deleted?: boolean
}

export interface ChipSource {
  /** Undefined while nobody knows. */
  read: (id: string) => ChipState | undefined
  /** Tells each time when the answer of `read` may have changed; the result ends it. */
  watch: (id: string, changed: () => void) => () => void
  /** Where it is found, given what the text says of it (the key of a task, the id of a page). */
  href: (named: string) => string | undefined
}

type Find<T> = (query: string, signal: AbortSignal) => Promise<readonly T[]>

export interface TextSources {
  people?: Find<Choice>
  tasks?: Find<TaskChoice>
  pages?: Find<Choice>
  task?: ChipSource
  page?: ChipSource
  /** Follows an address of this app. */
  follow?: (href: string) => void
  /** Under the names of people, such as that mentioning them here tells nobody. */
  mentionHint?: string
}

export const NO_SOURCES: TextSources = {}
