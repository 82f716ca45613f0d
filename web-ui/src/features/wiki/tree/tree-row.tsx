import { ChevronRight, GripVertical, Plus } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { MAX_DEPTH, type TreeNode, type TreePage } from '@/api/wiki/tree'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { cx } from '@/lib/cx'
import { PageMenu } from './page-menu'
import styles from './page-tree.module.css'

interface TreeRowProps {
  node: TreeNode
  isRenaming: boolean
  menu: { org: string; spaceId: string; pages: readonly TreePage[] }
  onRename: () => void
  /** With null it keeps its title. */
  onRenamed: (title: string | null) => void
  onStep: (by: -1 | 1) => void
  onCreate: () => void
  children: ReactNode
}

/** One page in the tree. Its buttons show when it is pointed at or has the focus. */
export function TreeRow({
  node,
  isRenaming,
  menu,
  onRename,
  onRenamed,
  onStep,
  onCreate,
  children,
}: TreeRowProps) {
  const { t } = useTranslation('wiki')
  const { title, icon, depth } = node
  const pressed = (event: KeyboardEvent) => {
    if (isRenaming) return
    if (event.key === 'F2') onRename()
    else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      event.stopPropagation()
      onStep(event.key === 'ArrowUp' ? -1 : 1)
    }
  }
  return (
    <TreeItem
      id={node.id}
      textValue={title}
      className={cx(styles.item)}
      data-page-id={node.id}
      data-page-row={node.id}
      data-pending={node.pending || undefined}
    >
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          // The keys belong to the row, which holds the focus.
          <div className={styles.row} data-depth={depth} onKeyDownCapture={pressed}>
            {hasChildItems ? (
              <Button
                slot="chevron"
                aria-label={t(isExpanded ? 'collapse' : 'expand')}
                className={cx(styles.chevron)}
              >
                <Icon of={ChevronRight} size={14} />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            {icon !== null && (
              <span aria-hidden="true" className={styles.icon}>
                {icon}
              </span>
            )}
            {isRenaming ? (
              <RenameField title={title} label={t('pageTitle')} onDone={onRenamed} />
            ) : (
              <span dir="auto" className={styles.title}>
                {title}
              </span>
            )}
            <span className={styles.actions}>
              <IconButton
                icon={Plus}
                size="s"
                label={t('newSubpageOf', { title })}
                isDisabled={depth + 1 >= MAX_DEPTH}
                onPress={onCreate}
              />
              <PageMenu {...menu} page={node} label={t('actionsFor', { title })} onRename={onRename} />
              <Button slot="drag" aria-label={t('drag', { title })} className={cx(styles.drag)}>
                <Icon of={GripVertical} size={14} />
              </Button>
            </span>
          </div>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  )
}

interface RenameFieldProps {
  title: string
  label: string
  onDone: (title: string | null) => void
}

function RenameField({ title, label, onDone }: RenameFieldProps) {
  const [typed, setTyped] = useState(title)
  return (
    <input
      aria-label={label}
      autoFocus
      autoComplete="off"
      dir="auto"
      maxLength={500}
      value={typed}
      className={styles.rename}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onDone(typed)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') onDone(typed)
        else if (event.key === 'Escape') onDone(null)
      }}
    />
  )
}
