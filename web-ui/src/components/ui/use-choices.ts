import { useStore } from 'zustand'
import { choices, type Choices } from '@/lib/choices'

export function useChoices<T>(select: (state: Choices) => T): T {
  return useStore(choices, select)
}
