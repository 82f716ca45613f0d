import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { invitationsQuery } from '@/api/membership/invitations'
import { takeBackInvitation } from '@/api/membership/take-back-invitation'
import { Rows } from '@/components/rows/rows'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import styles from './settings.module.css'

/** Invitations that were sent since this tab was opened. */
export function Invitations({ org }: { org: string }) {
  const { t } = useTranslation('membership')
  const queryClient = useQueryClient()
  const { data: sent = [] } = useQuery(invitationsQuery(org))
  const { mutate } = useMutation(takeBackInvitation(org, queryClient))
  if (sent.length === 0) return <EmptyState>{t('noInvitations')}</EmptyState>
  return (
    <Rows
      label={t('headings.invitations')}
      onOpen={() => undefined}
      rows={sent.map((invitation) => ({
        id: invitation.id,
        name: invitation.email,
        content: (
          <div className={styles.row}>
            <span className={styles.name} translate="no">
              {invitation.email}
            </span>
            <span className={styles.note}>{t(`roles.${invitation.role}`)}</span>
            <Button
              look="outline"
              onPress={() =>
                mutate(invitation, { onError: (error) => tell({ text: problemText(error), isError: true }) })
              }
            >
              {t('takeBack')}
            </Button>
          </div>
        ),
      }))}
    />
  )
}
