import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine'
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge'
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge'
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useEffect, useState, type RefObject } from 'react'

export type Edge = 'top' | 'bottom'

interface Dropped {
  id: string
  columnId: string
  beside: { id: string; edge: Edge } | null
}

interface DragOptions {
  isOff: boolean
  /** Whether another one can lie beside it. */
  accepts?: (other: string) => boolean
}

const ANY = () => true

/** A row can be picked up, and shows at which of its edges one that is held over it would drop. */
export function useRowDrag(
  element: RefObject<HTMLElement | null>,
  id: string,
  { isOff, accepts = ANY }: DragOptions,
) {
  const [isHeld, setHeld] = useState(false)
  const [edge, setEdge] = useState<Edge | null>(null)
  useEffect(() => {
    const card = element.current
    if (card === null || isOff) return
    return combine(
      draggable({
        element: card,
        getInitialData: () => ({ task: id }),
        onDragStart: () => setHeld(true),
        onDrop: () => setHeld(false),
      }),
      dropTargetForElements({
        element: card,
        canDrop: ({ source }) => typeof source.data['task'] === 'string' && accepts(source.data['task']),
        getData: ({ input, element: over }) =>
          attachClosestEdge({ card: id }, { input, element: over, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) =>
          setEdge(source.data['task'] === id ? null : asEdge(extractClosestEdge(self.data))),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    )
  }, [accepts, element, id, isOff])
  return { isHeld, edge }
}

/** A column or section takes what is dropped anywhere in it, and scrolls when something is held at its edge. */
export function useColumnDrop(element: RefObject<HTMLElement | null>, columnId: string): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const column = element.current
    if (column === null) return
    const scroller = column.querySelector<HTMLElement>('[data-scroll]')
    return combine(
      dropTargetForElements({
        element: column,
        getData: () => ({ column: columnId }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
      scroller === null ? () => undefined : autoScrollForElements({ element: scroller }),
    )
  }, [columnId, element])
  return isOver
}

interface RowDrop {
  onStart: (id: string) => void
  onDrop: (dropped: Dropped) => void
  onCancel: (id: string) => void
}

/** What becomes of rows that are dropped within an element. */
export function useRowDrop(element: RefObject<HTMLElement | null>, on: RowDrop): void {
  useEffect(() => {
    const board = element.current
    return combine(
      board === null ? () => undefined : autoScrollForElements({ element: board }),
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data['task'] === 'string',
        onDragStart: ({ source }) => on.onStart(String(source.data['task'])),
        onDrop: ({ source, location }) => {
          const id = String(source.data['task'])
          const targets = location.current.dropTargets
          const column = targets.find(({ data }) => typeof data['column'] === 'string')
          const card = targets.find(({ data }) => typeof data['card'] === 'string')
          if (column === undefined) {
            on.onCancel(id)
            return
          }
          const edge = card && asEdge(extractClosestEdge(card.data))
          on.onDrop({
            id,
            columnId: String(column.data['column']),
            beside: card && edge ? { id: String(card.data['card']), edge } : null,
          })
        },
      }),
    )
  }, [element, on])
}

function asEdge(edge: string | null): Edge | null {
  return edge === 'top' || edge === 'bottom' ? edge : null
}
