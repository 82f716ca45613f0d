import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SCOPES, type Scope } from './action'
import { ROW_KEYS, TASK_KEYS } from './row-keys'
import { useRegisteredActions } from './use-actions'

export interface ListedKeys {
  id: string
  label: string
  scope: Scope
  keys: readonly string[]
}

/** Every key there is, from the widest scope to the innermost. What several parts of a screen offer is one. */
export function useAllKeys(): readonly ListedKeys[] {
  const { t } = useTranslation('actions')
  const { t: board } = useTranslation('board')
  const registered = useRegisteredActions()
  return useMemo(() => {
    const listed = new Map<string, ListedKeys>()
    const add = ({
      id,
      label,
      scope,
      keys = [],
    }: { keys?: readonly string[] } & Omit<ListedKeys, 'keys'>) => {
      const key = `${scope}.${id}`
      if (keys.length > 0 && !listed.has(key)) listed.set(key, { id: key, label, scope, keys })
    }
    registered.forEach(add)
    ROW_KEYS.forEach((row) => add({ ...row, label: t(`rows.${row.id}`) }))
    TASK_KEYS.forEach((row) => add({ ...row, label: board(`actions.${row.id}`) }))
    return [...listed.values()].sort((one, other) => SCOPES.indexOf(one.scope) - SCOPES.indexOf(other.scope))
  }, [t, board, registered])
}
