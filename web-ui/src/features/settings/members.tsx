import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/identity/use-session'
import { membersQuery } from '@/api/membership/list-members'
import type { Member } from '@/api/membership/live'
import { Rows } from '@/components/rows/rows'
import { ErrorState } from '@/components/ui/error-state'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { MemberRow } from './member-row'
import styles from './settings.module.css'

export type Role = Member['role']

/** Who is in the organization, in the order in which they joined. */
export function Members({ org, role }: { org: string; role: Role }) {
  const { t } = useTranslation('membership')
  const { user } = useSession()
  const { data: members, isError, refetch } = useQuery(membersQuery(org))
  if (members === undefined) {
    return isError ? (
      <ErrorState onRetry={() => void refetch()} />
    ) : (
      <Skeleton>
        <BoneRows count={6} />
      </Skeleton>
    )
  }
  return (
    <>
      {members.length === 1 && <p className={styles.note}>{t('alone')}</p>}
      <Rows
        label={t('headings.members')}
        onOpen={() => undefined}
        rows={members.map((member) => ({
          id: member.user_id,
          name: nameOf(member, members),
          content: (
            <MemberRow
              org={org}
              member={member}
              name={nameOf(member, members)}
              isMe={member.user_id === user?.id}
              mayChange={mayChange(role, member)}
            />
          ),
        }))}
      />
    </>
  )
}

/** An owner changes everybody but owners, an admin only members. */
function mayChange(role: Role, member: Member): boolean {
  return member.role === 'member' ? role !== 'member' : role === 'owner' && member.role !== 'owner'
}

function nameOf(member: Member, members: readonly Member[]): string {
  const { display_name: name, user_id: id, email } = member
  const twin = members.some((other) => other.user_id !== id && other.display_name === name)
  return twin ? `${name} (${email})` : name
}
