import { useMutation } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFeature } from '@/api/identity/use-feature'
import { createView } from '@/api/project/saved-views'
import { Button } from '@/components/ui/button'
import { ButtonLabel } from '@/components/ui/button-label'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { Icon } from '@/components/ui/icon'
import { TextField } from '@/components/ui/text-field'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { savedScreen } from './screen-now'

interface SaveViewProps {
  slug: string
  projectId: string
}

const LONGEST = 100

/** Saves how the screen is set, under a name. */
export function SaveView(props: SaveViewProps) {
  const { t } = useTranslation('views')
  const isOffered = useFeature('E17')
  const [isOpen, setOpen] = useState(false)
  if (!isOffered) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Icon of={Bookmark} />
        <ButtonLabel>{t('saveView')}</ButtonLabel>
      </Button>
      {isOpen && <NewView {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function NewView({ slug, projectId, onClose }: SaveViewProps & { onClose: () => void }) {
  const { t } = useTranslation(['views', 'common'])
  const { pathname, search } = useLocation()
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const create = useMutation(createView(slug, projectId))
  const wanted = name.trim()
  const submit = () => {
    const screen = savedScreen(pathname, { ...search })
    if (wanted === '' || screen === null) return
    create.mutate(
      { name: wanted, shared: isShared, ...screen },
      {
        onSuccess: () => {
          tell({ text: t('created', { view: wanted }) })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog isOpen title={t('newView')} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form onSubmit={submit}>
        <FormAlert>{create.isError ? problemText(create.error) : undefined}</FormAlert>
        <TextField label={t('viewName')} value={name} maxLength={LONGEST} autoFocus onChange={setName} />
        <Checkbox isSelected={isShared} onChange={setShared}>
          {t('shareWithProject')}
        </Checkbox>
        <DialogButtons>
          <Button look="outline" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" look="filled" isPending={create.isPending} isDisabled={wanted === ''}>
            {t('createView')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
