import { useTranslation } from 'react-i18next'
import { DialogTrigger } from 'react-aria-components'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InviteForm } from './invite-form'

export function InvitePeople({ org }: { org: string }) {
  const { t } = useTranslation('membership')
  return (
    <DialogTrigger>
      <Button look="filled">{t('invite')}</Button>
      <Dialog title={t('invite')}>
        <InviteForm org={org} />
      </Dialog>
    </DialogTrigger>
  )
}
