import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { BrokenPart } from './broken-part'

interface BoundaryProps {
  /** When one of these changes, what was broken is tried again. */
  resetKeys?: unknown[]
  /** Around what is shown in its place. */
  frame?: (broken: ReactNode) => ReactNode
  children: ReactNode
}

/** What breaks in it is replaced, and everything around it stays. */
export function Boundary({ resetKeys = [], frame = (broken) => broken, children }: BoundaryProps) {
  return (
    <ErrorBoundary
      resetKeys={resetKeys}
      fallbackRender={({ error, resetErrorBoundary }) =>
        frame(<BrokenPart error={error} onRetry={resetErrorBoundary} />)
      }
    >
      {children}
    </ErrorBoundary>
  )
}
