import { createFileRoute } from '@tanstack/react-router'
import { thingOf, type Notification } from '@/api/notification/notification'
import { Inbox } from '@/features/inbox/inbox'
import { inboxParams } from '@/features/inbox/params'
import { withTask } from '@/lib/addresses'

export const Route = createFileRoute('/org/$org/inbox')({
  validateSearch: inboxParams,
  component: Place,
})

function Place() {
  const { org } = Route.useParams()
  const params = inboxParams({ ...Route.useSearch() })
  const navigate = Route.useNavigate()
  const open = (notification: Notification) => {
    const item = thingOf(notification)
    if (item === undefined) return
    const beside = notification.entity_type === 'page' ? {} : withTask(item)({})
    void navigate({ search: { ...params, item, ...beside } })
  }
  return (
    <Inbox
      org={org}
      params={params}
      onShow={(show) =>
        void navigate({
          search: { ...(params.reason && { reason: params.reason }), ...(show === 'all' && { show }) },
          replace: true,
        })
      }
      onOpen={open}
    />
  )
}
