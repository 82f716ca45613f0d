import { createFileRoute, redirect } from '@tanstack/react-router'

export const Route = createFileRoute('/org/$org/')({
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/org/$org/dashboard', params, replace: true })
  },
})
