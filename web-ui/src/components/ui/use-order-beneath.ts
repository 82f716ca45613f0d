import { useEffect, useSyncExternalStore } from 'react'
import { orderBeneath } from '@/lib/order-beneath'

/** The screen says in which order it shows its tasks, for *Previous task* and *Next task* of the panel over it. */
export function usePublishedOrder(keys: readonly string[]): void {
  const order = keys.join(' ')
  useEffect(() => orderBeneath.publish(order.split(' ')), [order])
}

export function useOrderBeneath(): readonly string[] {
  return useSyncExternalStore(orderBeneath.subscribe, orderBeneath.keys)
}

export function neighboursOf(
  order: readonly string[],
  key: string,
): { previous: string | undefined; next: string | undefined } {
  const place = order.indexOf(key)
  return place < 0
    ? { previous: undefined, next: undefined }
    : { previous: order[place - 1], next: order[place + 1] }
}
