import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Collection, Tree, useDragAndDrop, type Key } from 'react-aria-components'
import { childrenOf, mayStandUnder, nest, pathTo, type TreeNode, type TreePage } from '@/api/wiki/tree'
import { cx } from '@/lib/cx'
import { TreeRow } from './tree-row'
import { useTreeActions } from './use-tree-actions'
import styles from './page-tree.module.css'

interface PageTreeProps {
  org: string
  spaceId: string
  pages: readonly TreePage[]
}

/** The pages of a space, to open, to order by drag or by keys, and to name. */
export function PageTree({ org, spaceId, pages }: PageTreeProps) {
  const { t } = useTranslation('wiki')
  const { pageId } = useParams({ strict: false })
  const actions = useTreeActions(org, spaceId, pages)
  const [expanded, setExpanded] = useState<Set<Key>>(() => new Set())
  const [renaming, setRenaming] = useState<string | null>(null)
  const above =
    pageId === undefined
      ? ''
      : pathTo(pages, pageId)
          .slice(0, -1)
          .map(({ id }) => id)
          .join(' ')
  const [shownAbove, setShownAbove] = useState('')
  if (above !== shownAbove) {
    setShownAbove(above)
    setExpanded(new Set([...expanded, ...above.split(' ')]))
  }
  useEffect(() => {
    document.querySelector(`[data-page-row="${pageId ?? ''}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [pageId])

  const { dragAndDropHooks } = useDragAndDrop<TreeNode>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(String(key)), page: String(key) })),
    getDropOperation: (target, _types, allowed) =>
      target.type === 'item' || allowed.length === 0 ? 'move' : 'cancel',
    onMove: ({ keys, target }) => {
      const [key] = keys
      if (key === undefined) return
      drop(String(key), String(target.key), target.dropPosition)
    },
    renderDragPreview: (items) => <div className={styles.preview}>{items[0]?.['text/plain']}</div>,
  })

  const titleOf = (id: string) => pages.find((page) => page.id === id)?.title ?? ''

  const drop = (id: string, target: string, position: 'before' | 'on' | 'after') => {
    const beside = pages.find((page) => page.id === target)
    const parent = position === 'on' ? target : (beside?.parent ?? null)
    if (!mayStandUnder(pages, id, parent)) return
    const last =
      childrenOf(pages, target)
        .filter((page) => page.id !== id)
        .at(-1)?.id ?? null
    const after = position === 'on' ? last : position === 'after' ? target : null
    actions.move({ id, parent, after, before: position === 'before' ? target : null })
  }

  const step = (id: string, by: -1 | 1) => {
    const page = pages.find((other) => other.id === id)
    const siblings = childrenOf(pages, page?.parent ?? null)
    const beside = siblings[siblings.findIndex((other) => other.id === id) + by]
    if (beside) drop(id, beside.id, by === 1 ? 'after' : 'before')
  }

  const renderNode = (node: TreeNode) => (
    <TreeRow
      key={node.id}
      node={node}
      isRenaming={renaming === node.id}
      menu={{ org, spaceId, pages }}
      onRename={() => setRenaming(node.id)}
      onRenamed={(title) => {
        setRenaming(null)
        if (title !== null) actions.rename(node, title)
      }}
      onStep={(by) => step(node.id, by)}
      onCreate={() => {
        setExpanded(new Set([...expanded, node.id]))
        actions.create(node.id)
      }}
    >
      <Collection items={node.children}>{renderNode}</Collection>
    </TreeRow>
  )

  return (
    <Tree
      aria-label={t('pages')}
      className={cx(styles.tree)}
      items={nest(pages)}
      dependencies={[pages, renaming, expanded]}
      expandedKeys={expanded}
      onExpandedChange={setExpanded}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={pageId === undefined ? [] : [pageId]}
      onAction={(key) => void actions.open(String(key))}
      dragAndDropHooks={dragAndDropHooks}
    >
      {renderNode}
    </Tree>
  )
}
