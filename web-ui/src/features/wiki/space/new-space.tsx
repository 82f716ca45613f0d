import { useNavigate } from '@tanstack/react-router'
import { closeDialog } from '@/lib/app-store'
import { SpaceDialog } from './space-dialog'

/** The dialog for a new space, wherever it is asked for. */
export function NewSpaceDialog({ org }: { org: string }) {
  const navigate = useNavigate()
  const done = (spaceId: string | null) => {
    closeDialog()
    if (spaceId !== null) void navigate({ to: '/org/$org/wiki/$spaceId', params: { org, spaceId } })
  }
  return <SpaceDialog org={org} onDone={done} />
}
