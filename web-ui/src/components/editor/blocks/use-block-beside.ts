import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { blockAt } from './move-block'

/** The block under the pointer, and the handle put beside it. Typing and changes from elsewhere take it away. */
export function useBlockBeside(
  editor: Editor,
  frame: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  isHeld: boolean,
): number | null {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    const around = frame.current
    if (!around || isHeld) return
    const move = (event: MouseEvent) => {
      if (event.target instanceof Node && handle.current?.contains(event.target)) return
      setAt(blockAtHeight(editor, event.clientY))
    }
    const leave = () => setAt(null)
    const typed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) setAt(null)
    }
    around.addEventListener('mousemove', move)
    around.addEventListener('mouseleave', leave)
    editor.on('transaction', typed)
    return () => {
      around.removeEventListener('mousemove', move)
      around.removeEventListener('mouseleave', leave)
      editor.off('transaction', typed)
    }
  }, [editor, frame, handle, isHeld])
  useLayoutEffect(() => {
    const block = at === null ? null : editor.view.nodeDOM(at)
    const around = frame.current
    if (!(block instanceof HTMLElement) || !around || !handle.current) return
    putBeside(handle.current, block, around)
  }, [at, editor, frame, handle])
  return at
}

function putBeside(handle: HTMLElement, block: HTMLElement, around: HTMLElement): void {
  const top = block.getBoundingClientRect().top - around.getBoundingClientRect().top
  handle.style.transform = `translateY(${Math.round(top)}px)`
}

/** Blocks stand below each other, so the height alone says which it is. */
function blockAtHeight(editor: Editor, y: number): number | null {
  const { view } = editor
  const box = view.dom.getBoundingClientRect()
  const found = view.posAtCoords({ left: box.left + box.width / 2, top: y })
  if (!found) return null
  return blockAt(editor, found.inside >= 0 ? found.inside : found.pos)
}
