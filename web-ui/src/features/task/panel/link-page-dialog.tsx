import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Autocomplete, Dialog, DialogTrigger, ListBox, ListBoxItem, Text } from 'react-aria-components'
import { isTaskResult, searchQuery } from '@/api/search/search'
import type { PageToLink } from '@/api/task/link-page'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { SearchField } from '@/components/ui/search-field'
import { useDelayed } from '@/components/ui/use-delayed'
import { cx } from '@/lib/cx'
import styles from './linked-pages.module.css'

const PATIENCE = 150

interface LinkPageDialogProps {
  org: string
  linked: readonly string[]
  onChoose: (page: PageToLink) => void
}

export function LinkPageDialog(props: LinkPageDialogProps) {
  const { t } = useTranslation('panel')
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button>
        <Icon of={Plus} />
        {t('linkPage')}
      </Button>
      <Popover placement="bottom start">
        <Dialog aria-label={t('linkPage')} className={cx(styles.dialog)}>
          <FoundPages {...props} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function FoundPages({ org, linked, onChoose, onDone }: LinkPageDialogProps & { onDone: () => void }) {
  const { t } = useTranslation('panel')
  const [text, setText] = useState('')
  const wanted = useDelayed(text, PATIENCE)
  const { data } = useQuery({ ...searchQuery(org, wanted, 'page'), placeholderData: keepPreviousData })
  const pages = (data?.results ?? []).flatMap((result) =>
    isTaskResult(result) || linked.includes(result.entity_id) ? [] : [result],
  )
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField label={t('findPage')} autoFocus />
      <ListBox
        aria-label={t('linkPage')}
        className={cx(styles.found)}
        onAction={(id) => {
          const page = pages.find((one) => one.entity_id === id)
          if (!page) return
          onChoose({ pageId: page.entity_id, title: page.title })
          onDone()
        }}
        renderEmptyState={() => (
          <p className={styles.nothing}>{text.trim() === '' ? t('typeToFind') : t('noPageFound')}</p>
        )}
      >
        {pages.map((page) => (
          <ListBoxItem
            key={page.entity_id}
            id={page.entity_id}
            textValue={page.title}
            className={cx(styles.option)}
          >
            <Text slot="label" dir="auto" translate="no">
              {page.title}
            </Text>
            <Text slot="description" className={cx(styles.space)} dir="auto" translate="no">
              {page.space_name}
            </Text>
          </ListBoxItem>
        ))}
      </ListBox>
    </Autocomplete>
  )
}
