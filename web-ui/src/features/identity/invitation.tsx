import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '@/api/identity/log-out'
import { useSession } from '@/api/identity/use-session'
import { acceptInvitation, type Acceptance } from '@/api/membership/accept-invitation'
import { invitationQuery } from '@/api/membership/get-invitation'
import { AuthCard } from '@/components/ui/auth-card'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { FormAlert } from '@/components/ui/form-alert'
import { Skeleton, Bone } from '@/components/ui/skeleton'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/problem-text'
import { InvitationForms } from './invitation-forms'

interface InvitationProps {
  token: string
  onJoined: (slug: string) => void
}

export function Invitation({ token, onJoined }: InvitationProps) {
  const { t } = useTranslation('identity')
  const { user } = useSession()
  const { data, error, refetch } = useQuery(invitationQuery(token))
  const { mutateAsync, isPending } = useMutation(acceptInvitation(token))
  const [summary, setSummary] = useState<string | null>(null)

  if (error !== null) return <Gone error={error} onRetry={() => void refetch()} />
  if (data === undefined) {
    return (
      <AuthCard title="">
        <Skeleton>
          <Bone size="title" />
        </Skeleton>
      </AuthCard>
    )
  }

  const join = async (body: Acceptance): Promise<void> => {
    try {
      await mutateAsync(body)
    } catch (problem) {
      if (!(problem instanceof Problem && problem.code === 'ALREADY_MEMBER')) throw problem
    }
    onJoined(data.org_slug)
  }
  const title = t('invitation.join', { organization: data.org_name })
  const mine = user !== null && user.email.toLowerCase() === data.email.toLowerCase()

  return (
    <AuthCard title={title}>
      <p dir="auto">
        {t(`invitation.from_${data.role}`, { inviter: data.inviter_name, organization: data.org_name })}
      </p>
      <FormAlert>{summary}</FormAlert>
      {user === null && <InvitationForms email={data.email} join={join} />}
      {mine && (
        <Button
          look="filled"
          wide
          isPending={isPending}
          onPress={() => void join({}).catch((problem: unknown) => setSummary(problemText(problem)))}
        >
          {title}
        </Button>
      )}
      {user !== null && !mine && (
        <>
          <p>{t('invitation.otherAddress', { email: data.email })}</p>
          <Button look="outline" wide onPress={() => void signOut()}>
            {t('invitation.signOutAndTry')}
          </Button>
        </>
      )}
    </AuthCard>
  )
}

function Gone({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('identity')
  const status = error instanceof Problem ? error.status : 0
  if (status === 404) return <AuthCard title={t('invitation.unknown')}>{null}</AuthCard>
  if (status === 410) return <AuthCard title={t('invitation.expired')}>{null}</AuthCard>
  return (
    <main>
      <ErrorState onRetry={onRetry} />
    </main>
  )
}
