import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { invitationLink } from '@/api/membership/invitations'
import { invite, type NewInvitation } from '@/api/membership/invite'
import { Button } from '@/components/ui/button'
import { DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { formProblem } from '@/lib/form-problem'
import { tell } from '@/lib/messages'
import { origin } from '@/lib/origin'

const ROLES = ['member', 'admin'] as const

/** Sends an invitation by mail, and shows its link for other ways. */
export function InviteForm({ org }: { org: string }) {
  const { t } = useTranslation('membership')
  const queryClient = useQueryClient()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<NewInvitation['role']>('member')
  const [isTried, setTried] = useState(false)
  const { mutate, data, isPending, error, reset } = useMutation(invite(org, queryClient))
  const problem = error === null ? null : formProblem(error, ['email'], { ALREADY_MEMBER: 'email' })
  const isBad = !/^\S+@\S+$/.test(email.trim())
  const link = data === undefined ? null : invitationLink(data.data, origin())
  const submit = () => {
    setTried(true)
    if (!isBad) mutate({ email: email.trim(), role })
  }
  const copy = () => {
    if (link === null) return
    navigator.clipboard.writeText(link).then(
      () => tell({ text: t('linkCopied') }),
      () => tell({ text: t('notCopied'), isError: true }),
    )
  }
  return (
    <Form onSubmit={submit}>
      <FormAlert>{problem?.summary}</FormAlert>
      <TextField
        label={t('email')}
        type="email"
        autoFocus
        value={email}
        onChange={(next) => {
          setEmail(next)
          reset()
        }}
        error={isTried && isBad ? t('emailForm') : problem?.fields[0]?.message}
      />
      <RadioGroup
        label={t('role')}
        options={ROLES.map((id) => ({ id, label: t(`roles.${id}`) }))}
        value={role}
        onChange={setRole}
      />
      {link !== null && <TextField label={t('link')} value={link} isReadOnly description={t('linkNote')} />}
      <DialogButtons>
        {link !== null && (
          <Button look="outline" onPress={copy}>
            {t('copyLink')}
          </Button>
        )}
        <Button type="submit" look="filled" isPending={isPending}>
          {t('send')}
        </Button>
      </DialogButtons>
    </Form>
  )
}
