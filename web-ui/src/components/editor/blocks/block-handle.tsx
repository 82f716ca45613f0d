import type { Editor } from '@tiptap/core'
import { ArrowDown, ArrowUp, GripVertical, Plus, Trash2 } from 'lucide-react'
import { useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu as AriaMenu } from 'react-aria-components'
import { MenuItem } from '@/components/ui/menu'
import { Popover } from '@/components/ui/popover'
import { typeText } from '@/components/editor/suggest/type-text'
import styles from './block-handle.module.css'
import { endDrag, startDrag } from './drag-block'
import { addBlock, deleteBlock, moveBlock } from './move-block'
import { useBlockBeside } from './use-block-beside'

interface BlockHandleProps {
  editor: Editor
  /** What holds the text; the handle stands in its margin. */
  frame: RefObject<HTMLElement | null>
}

/** In the margin of the block under the pointer: adds one below, moves it by drag or by the menu. */
export function BlockHandle({ editor, frame }: BlockHandleProps) {
  const { t } = useTranslation('editor')
  const place = useRef<HTMLDivElement>(null)
  const grip = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const at = useBlockBeside(editor, frame, place, isOpen)
  const act = (run: (block: number) => void) => () => {
    if (at !== null) run(at)
  }
  return (
    <div ref={place} className={styles.handle} hidden={at === null}>
      <button
        type="button"
        aria-label={t('addBlock')}
        title={t('addBlock')}
        tabIndex={-1}
        className={styles.button}
        onClick={act((block) => {
          addBlock(editor, block)
          typeText(editor, '/')
        })}
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <button
        ref={grip}
        type="button"
        draggable
        aria-label={t('moveBlock')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={t('moveBlock')}
        tabIndex={-1}
        className={styles.button}
        onClick={() => setOpen(true)}
        onDragStart={(event) => act((block) => startDrag(editor, block, event.dataTransfer))()}
        onDragEnd={(event) => endDrag(editor, event.dataTransfer.dropEffect !== 'none')}
      >
        <GripVertical size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <Popover triggerRef={grip} isOpen={isOpen} onOpenChange={setOpen} placement="bottom start">
        <AriaMenu aria-label={t('moveBlock')} onAction={() => setOpen(false)}>
          <MenuItem
            icon={ArrowUp}
            label={t('moveUp')}
            keys="Alt+ArrowUp"
            onAction={act((block) => moveBlock(editor, block, -1))}
          />
          <MenuItem
            icon={ArrowDown}
            label={t('moveDown')}
            keys="Alt+ArrowDown"
            onAction={act((block) => moveBlock(editor, block, 1))}
          />
          <MenuItem
            icon={Trash2}
            label={t('deleteBlock')}
            isDanger
            onAction={act((block) => deleteBlock(editor, block))}
          />
        </AriaMenu>
      </Popover>
    </div>
  )
}
