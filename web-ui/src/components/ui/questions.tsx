import { Suspense, useSyncExternalStore } from 'react'
import { onQuestion, openQuestion } from '@/lib/questions'
import { Boundary } from './boundary'
import { lazyPart } from './lazy-part'

const QuestionDialog = lazyPart(
  () => import('./question-dialog'),
  (module) => module.QuestionDialog,
)

/** Shows what `ask` asks. It stands once, around everything. */
export function Questions() {
  const question = useSyncExternalStore(onQuestion, openQuestion)
  if (question === null) return null
  return (
    <Boundary>
      <Suspense>
        <QuestionDialog question={question} />
      </Suspense>
    </Boundary>
  )
}
