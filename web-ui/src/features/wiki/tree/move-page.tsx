import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Autocomplete, ListBox, ListBoxItem, useFilter } from 'react-aria-components'
import { childrenOf, mayStandUnder, type TreePage } from '@/api/wiki/tree'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { Picker } from '@/components/ui/picker'
import { SearchField } from '@/components/ui/search-field'
import { cx } from '@/lib/cx'
import styles from './move-page.module.css'

interface MovePageProps {
  page: TreePage
  pages: readonly TreePage[]
  onMove: (move: { id: string; parent: string | null; after: string | null; before: string | null }) => void
  onClose: () => void
}

const TOP = 'top'
const FIRST = 'first'

/** Another parent and a place there, without dragging. */
export function MovePage({ page, pages, onMove, onClose }: MovePageProps) {
  const { t } = useTranslation(['wiki', 'common'])
  const { contains } = useFilter({ sensitivity: 'base' })
  const [parent, setParent] = useState(page.parent ?? TOP)
  const [place, setPlace] = useState<string | null>(null)
  const parentId = parent === TOP ? null : parent
  const siblings = childrenOf(pages, parentId).filter(({ id }) => id !== page.id)
  const chosen = place ?? siblings.at(-1)?.id ?? FIRST
  const parents = pages.filter(({ id }) => id !== page.id && mayStandUnder(pages, page.id, id))
  const places = [
    { id: FIRST, label: t('first') },
    ...siblings.map(({ id, title }) => ({ id, label: t('after', { title }) })),
  ]
  const submit = () => {
    const after = chosen === FIRST ? null : chosen
    onMove({
      id: page.id,
      parent: parentId,
      after,
      before: after === null ? (siblings[0]?.id ?? null) : null,
    })
    onClose()
  }
  return (
    <Dialog
      title={t('moveTitle', { title: page.title })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Autocomplete filter={contains}>
        <SearchField label={t('findPage')} framed autoFocus />
        <ListBox
          aria-label={t('newParent')}
          className={cx(styles.list)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[parent]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            if (key !== undefined) setParent(String(key))
            setPlace(null)
          }}
        >
          <ListBoxItem id={TOP} textValue={t('topOfSpace')} className={cx(styles.option)}>
            {t('topOfSpace')}
          </ListBoxItem>
          {parents.map(({ id, title, icon }) => (
            <ListBoxItem key={id} id={id} textValue={title} aria-label={title} className={cx(styles.option)}>
              <span aria-hidden="true">{icon}</span>
              <span dir="auto">{title}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
      <Picker
        label={t('placeName')}
        options={places}
        selected={[chosen]}
        onChange={([next]) => setPlace(next ?? null)}
      >
        <Button look="outline">
          {t('place', { place: places.find(({ id }) => id === chosen)?.label ?? t('first') })}
        </Button>
      </Picker>
      <DialogButtons>
        <Button look="outline" onPress={onClose}>
          {t('common:cancel')}
        </Button>
        <Button look="filled" onPress={submit}>
          {t('movePage')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
