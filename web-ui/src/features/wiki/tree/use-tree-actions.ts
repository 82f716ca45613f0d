import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { createPage, deletePage, movePage, renamePage } from '@/api/wiki/change-tree'
import type { TreeChange } from '@/api/wiki/overlay'
import { below, childrenOf, type TreePage } from '@/api/wiki/tree'
import { markFresh } from '@/features/wiki/fresh'
import { announce } from '@/lib/announce'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { ask } from '@/lib/questions'

type Move = Omit<Extract<TreeChange, { kind: 'move' }>, 'kind'>

const refused = (error: unknown) => tell({ text: problemText(error), isError: true })

/** What can be done with the pages of a space. */
export function useTreeActions(org: string, spaceId: string, pages: readonly TreePage[]) {
  const { t } = useTranslation(['wiki', 'common'])
  const navigate = useNavigate()
  const creation = useMutation(createPage(spaceId))
  const renaming = useMutation(renamePage(spaceId))
  const moving = useMutation(movePage(spaceId))
  const deletion = useMutation(deletePage(spaceId))

  const open = (pageId: string) =>
    navigate({ to: '/org/$org/wiki/$spaceId/$pageId', params: { org, spaceId, pageId } })

  const create = (parent: string | null) =>
    creation.mutate(
      { kind: 'create', id: crypto.randomUUID(), title: t('untitled'), parent },
      {
        onSuccess: (id) => {
          if (id === null) return
          markFresh(id)
          void open(id)
        },
        onError: refused,
      },
    )

  const rename = (page: TreePage, title: string) => {
    if (title.trim() === '' || title === page.title) return
    renaming.mutate(
      { kind: 'rename', id: page.id, title: title.trim(), icon: page.icon },
      { onError: refused },
    )
  }

  const move = (change: Move) =>
    moving.mutate({ kind: 'move', ...change }, { onSuccess: () => announce(moved(change)), onError: refused })

  const moved = ({ id, parent, after, before }: Move): string => {
    const siblings = childrenOf(pages, parent).filter((page) => page.id !== id)
    const at = siblings.findIndex((page) => page.id === (after ?? before))
    const position = after === null ? Math.max(at, 0) + 1 : at + 2
    const words = { title: titleOf(id), position, count: siblings.length + 1 }
    return parent === null ? t('movedToTop', words) : t('movedUnder', { ...words, parent: titleOf(parent) })
  }

  const titleOf = (id: string) => pages.find((page) => page.id === id)?.title ?? ''

  const remove = async (page: TreePage, isOpen: boolean) => {
    const count = below(pages, page.id).length
    const title =
      count === 0 ? t('deletePage', { title: page.title }) : t('deletePageWith', { title: page.title, count })
    if (!(await ask({ title, action: t('common:delete') }))) return
    if (isOpen) {
      const params = { org, spaceId }
      if (page.parent !== null) await open(page.parent)
      else await navigate({ to: '/org/$org/wiki/$spaceId', params })
    }
    deletion.mutate(
      { kind: 'delete', id: page.id, force: count > 0 },
      { onSuccess: () => tell({ text: t('deleted', { title: page.title }) }), onError: refused },
    )
  }

  return { open, create, rename, move, remove }
}
