/** One own change, with what takes it back and what makes it again. */
export interface Step {
  undo: () => void
  redo: () => void
}

const DEEP = 50

let done: Step[] = []
let undone: Step[] = []

/** Remembers an own change of this tab, so that it can be taken back by a key; what is returned takes back this one. */
export function pushStep(step: Step): () => void {
  done = [...done, step].slice(-DEEP)
  undone = []
  return () => {
    if (!done.includes(step)) return
    done = done.filter((one) => one !== step)
    undone = [...undone, step]
    step.undo()
  }
}

export function undo(): void {
  const step = done.at(-1)
  if (!step) return
  done = done.slice(0, -1)
  undone = [...undone, step]
  step.undo()
}

export function redo(): void {
  const step = undone.at(-1)
  if (!step) return
  undone = undone.slice(0, -1)
  done = [...done, step]
  step.redo()
}

export function forgetSteps(): void {
  done = []
  undone = []
}
