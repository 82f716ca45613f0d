import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { invite } from '@/api/membership/invite'
import { AuthCard } from '@/components/ui/auth-card'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { TextField } from '@/components/ui/text-field'
import { problemText } from '@/lib/problem-text'

/** Invites several people at once; those whose invitation was refused stay in the field. */
export function InviteTeam({ org, onDone }: { org: string; onDone: () => void }) {
  const { t } = useTranslation('membership')
  const [text, setText] = useState('')
  const [refusals, setRefusals] = useState<string[]>([])
  const [isPending, setPending] = useState(false)
  const { mutateAsync } = useMutation(invite(org, useQueryClient()))
  const emails = [...new Set(text.split(/[\s,;]+/).filter(Boolean))]

  const submit = async () => {
    setPending(true)
    const failed: { email: string; sentence: string }[] = []
    for (const email of emails) {
      await mutateAsync({ email, role: 'member' }).catch((error: unknown) => {
        failed.push({ email, sentence: t('inviteTeam.failed', { email, reason: problemText(error) }) })
      })
    }
    setPending(false)
    setText(failed.map(({ email }) => email).join('\n'))
    setRefusals(failed.map(({ sentence }) => sentence))
    if (failed.length === 0) onDone()
  }

  return (
    <AuthCard title={t('inviteTeam.title')}>
      <Form onSubmit={submit}>
        <FormAlert>{refusals.join(' ')}</FormAlert>
        <TextField
          label={t('inviteTeam.emails')}
          description={t('inviteTeam.hint')}
          rows={4}
          value={text}
          onChange={setText}
          autoFocus
        />
        <Button type="submit" look="filled" wide isPending={isPending} isDisabled={emails.length === 0}>
          {t('inviteTeam.submit')}
        </Button>
        <Button wide onPress={onDone}>
          {t('inviteTeam.skip')}
        </Button>
      </Form>
    </AuthCard>
  )
}
