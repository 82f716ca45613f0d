import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { taskDetailQuery } from '@/api/task/get-task'
import { patchTask, type TaskPatch } from '@/api/task/patch-task'
import type { TaskDetail } from '@/api/task/types'
import { Problem } from '@/lib/problem'
import { reportProblem } from '@/lib/report-problem'

export interface GuardedText<T> {
  read: (task: TaskDetail) => T
  same: (one: T, other: T) => boolean
  patch: (value: T, etag: string | null) => TaskPatch
  /** The server has it, or theirs was taken: nothing of mine is left over. */
  onSettled: (value: T) => void
  /** It was refused: what is written has to stay. */
  onRefused: (value: T) => void
}

interface Base<T> {
  value: T
  etag: string | null
}

export interface TextConflict<T> {
  mine: T
  theirs: T
}

/**
 * A text of a task that is written from what was read: what somebody else has written meanwhile is not overwritten. Where only
 * other fields have changed it is sent again; where the text itself has, both are there to choose from.
 */
export function useGuardedText<T>(taskId: string, text: GuardedText<T>) {
  const client = useQueryClient()
  const { data: known } = useQuery(taskDetailQuery(taskId))
  const patch = useMutation(patchTask(taskId))
  const base = useRef<Base<T>>(null)
  const mine = useRef<{ value: T }>(null)
  const sending = useRef<{ value: T }>(null)
  const [conflict, setConflict] = useState<TextConflict<T> | null>(null)
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  })

  // What others save while this one writes is told at once, not only when it is sent.
  useEffect(() => {
    const { read, same } = latest.current
    if (known === undefined || base.current === null || mine.current === null || patch.isPending) return
    const theirs = read(known.task)
    if (same(theirs, base.current.value)) return
    const written = mine.current.value
    if (same(theirs, written)) base.current = { value: theirs, etag: known.etag }
    else setConflict({ mine: written, theirs })
  }, [known, patch.isPending])

  const write = (value: T): void => {
    if (base.current === null && known !== undefined) {
      base.current = { value: latest.current.read(known.task), etag: known.etag }
    }
    mine.current = { value }
  }

  const settle = (value: T): void => {
    base.current = null
    mine.current = null
    setConflict(null)
    latest.current.onSettled(value)
  }

  const send = async (value: T, from: Base<T>, again: boolean): Promise<void> => {
    const { same, read } = latest.current
    sending.current = { value }
    try {
      await patch.mutateAsync(latest.current.patch(value, from.etag))
      if (mine.current === null || same(mine.current.value, value)) settle(value)
      else base.current = null
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412) {
        latest.current.onRefused(value)
        reportProblem(error, () => void send(value, from, true))
        return
      }
      const fresh = await client.query({ ...taskDetailQuery(taskId), staleTime: 0 })
      const theirs = read(fresh.task)
      if (same(theirs, value)) settle(value)
      else if (again && same(theirs, from.value))
        await send(value, { value: theirs, etag: fresh.etag }, false)
      else {
        latest.current.onRefused(value)
        setConflict({ mine: value, theirs })
      }
    } finally {
      sending.current = null
    }
  }

  const save = (): void => {
    if (mine.current === null || base.current === null || conflict !== null) return
    const { value } = mine.current
    // Leaving a text by its own button asks twice.
    if (sending.current !== null && latest.current.same(sending.current.value, value)) return
    if (latest.current.same(value, base.current.value)) {
      settle(value)
      return
    }
    // What others did to other fields has given it a newer tag already.
    const unchanged =
      known !== undefined && latest.current.same(latest.current.read(known.task), base.current.value)
    void send(value, unchanged ? { value: base.current.value, etag: known.etag } : base.current, true)
  }

  const keepMine = (): void => {
    if (conflict === null) return
    setConflict(null)
    base.current = { value: conflict.theirs, etag: known?.etag ?? null }
    void send(conflict.mine, base.current, true)
  }

  const takeTheirs = (): T | undefined => {
    if (conflict !== null) settle(conflict.theirs)
    return conflict?.theirs
  }

  const revert = (): void => {
    base.current = null
    mine.current = null
    setConflict(null)
  }

  return { write, save, revert, conflict, keepMine, takeTheirs, isSaving: patch.isPending }
}
