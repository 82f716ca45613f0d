import { useStore } from 'zustand'
import { appStore } from '@/lib/app-store'

type AppState = ReturnType<typeof appStore.getState>

export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(appStore, select)
}
