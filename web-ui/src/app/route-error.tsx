import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { BrokenPart } from '@/components/ui/broken-part'

/** In place of a screen that broke, in the shell if there is one. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <main id="content" tabIndex={-1}>
      <BrokenPart error={error} onRetry={retry} />
    </main>
  )
}
