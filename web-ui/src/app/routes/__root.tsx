import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { NotFound } from '@/app/not-found'
import type { RouterContext } from '@/app/router'

export const Route = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFound,
})
