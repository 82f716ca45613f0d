import type { Editor } from '@tiptap/react'
import {
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Toolbar } from 'react-aria-components'
import { Floating } from '@/components/editor/floating'
import { nodeBox } from './node-box'
import { Tool } from './tool'
import styles from './toolbar.module.css'

type Chain = ReturnType<Editor['chain']>

const TOOLS: readonly [
  name: 'addRow' | 'addColumn' | 'deleteRow' | 'deleteColumn' | 'deleteTable',
  icon: LucideIcon,
  run: (chain: Chain) => Chain,
][] = [
  ['addRow', BetweenHorizontalEnd, (chain) => chain.addRowAfter()],
  ['addColumn', BetweenVerticalEnd, (chain) => chain.addColumnAfter()],
  ['deleteRow', TableRowsSplit, (chain) => chain.deleteRow()],
  ['deleteColumn', TableColumnsSplit, (chain) => chain.deleteColumn()],
  ['deleteTable', Trash2, (chain) => chain.deleteTable()],
]

/** Over the table with the caret in it. */
export function TableToolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  return (
    <Floating anchor={() => nodeBox(editor, 'table')} side="above">
      <Toolbar aria-label={t('table.name')} className={styles.bar ?? ''}>
        {TOOLS.map(([name, icon, run]) => (
          <Tool
            key={name}
            name={t(`table.${name}`)}
            icon={icon}
            onPress={() => run(editor.chain().focus()).run()}
          />
        ))}
      </Toolbar>
    </Floating>
  )
}
