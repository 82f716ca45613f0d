import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { NewProject } from '@/api/project/create-project'
import { drafts } from '@/lib/drafts'
import { proposedKey } from '@/lib/project-key'

export const DRAFT = 'new-project'

/** The key follows the name until it is edited by hand; what is typed is kept until it is sent. */
export function useFollowingKey({ subscribe, setValue, getValues }: UseFormReturn<NewProject>): void {
  const byHand = useRef<boolean>(null)
  useEffect(() => {
    const { name, key } = getValues()
    byHand.current ??= key !== proposedKey(name)
    return subscribe({
      formState: { values: true },
      callback: ({ values, name: changed, type }) => {
        if (changed === 'key' && type === 'change') byHand.current = values.key !== ''
        if (changed === 'name' && byHand.current !== true) setValue('key', proposedKey(values.name))
        if (values.name + values.description === '') drafts.drop(DRAFT)
        else drafts.keep(DRAFT, getValues())
      },
    })
  }, [subscribe, setValue, getValues])
}
