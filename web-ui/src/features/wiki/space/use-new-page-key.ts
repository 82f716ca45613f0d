import { FilePlus } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/actions/action'
import { useActions } from '@/actions/use-actions'
import { useTreeActions } from '@/features/wiki/tree/use-tree-actions'

const NONE: readonly never[] = []

/** The key of *New page*, wherever one is in a space. */
export function useNewPageKey(org: string, spaceId: string): void {
  const { t } = useTranslation('wiki')
  // A new page is the last at the top, whatever other pages there are.
  const { create } = useTreeActions(org, spaceId, NONE)
  const latest = useRef(create)
  useEffect(() => {
    latest.current = create
  })
  useActions(
    useMemo(
      (): Action[] => [
        {
          id: 'new-page',
          label: t('newPage'),
          keys: ['N'],
          scope: 'everywhere',
          icon: FilePlus,
          run: () => latest.current(null),
        },
      ],
      [t],
    ),
  )
}
