import { createFileRoute } from '@tanstack/react-router'
import { Account } from '@/features/account/account'

export const Route = createFileRoute('/org/$org/account/$tab')({ component: Account })
