import { useNavigate } from '@tanstack/react-router'
import { useApp } from '@/components/ui/use-app'
import { closeDialog } from '@/lib/app-store'
import { SpaceDialog } from './space-dialog'

/** The dialog for a new space, wherever it is asked for. */
export function NewSpace({ org }: { org: string }) {
  const isOpen = useApp((state) => state.dialog?.name === 'new-space')
  const navigate = useNavigate()
  const done = (spaceId: string | null) => {
    closeDialog()
    if (spaceId !== null) void navigate({ to: '/org/$org/wiki/$spaceId', params: { org, spaceId } })
  }
  return isOpen ? <SpaceDialog org={org} onDone={done} /> : null
}
