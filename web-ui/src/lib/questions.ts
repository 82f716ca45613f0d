export interface Question {
  /** The name of the dialog, a question of ui-guide 4.7. */
  title: string
  text?: string
  /** The verb of the button that goes on. */
  action: string
  /** The safe button, which has the focus; "Cancel" where no other is named. */
  safe?: string
}

export interface Asked extends Question {
  answer: (goOn: boolean) => void
}

const listeners = new Set<() => void>()
let asked: Asked | null = null

/** Asks before what cannot be undone today. True: go on. */
export function ask(question: Question): Promise<boolean> {
  asked?.answer(false)
  return new Promise((resolve) => {
    asked = {
      ...question,
      answer: (goOn) => {
        asked = null
        notify()
        resolve(goOn)
      },
    }
    notify()
  })
}

export const openQuestion = (): Asked | null => asked

export function onQuestion(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function notify(): void {
  for (const listener of [...listeners]) listener()
}
