import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { twice } from '@/lib/new-version'

/** A component in a file of its own, which is fetched when it is shown for the first time. */
export function lazyPart<Module, Props>(
  load: () => Promise<Module>,
  component: (module: Module) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  const fetch = twice(load)
  return lazy(async () => ({ default: component(await fetch()) }))
}
