import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ellipsis, UserMinus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuTrigger } from 'react-aria-components'
import { changeRole } from '@/api/membership/change-role'
import type { Member } from '@/api/membership/live'
import { removeMember } from '@/api/membership/remove-member'
import { Avatar } from '@/components/fields/avatar'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Picker } from '@/components/ui/picker'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'
import { ask } from '@/lib/questions'
import styles from './settings.module.css'

const ROLES = ['admin', 'member'] as const

interface MemberRowProps {
  org: string
  member: Member
  name: string
  isMe: boolean
  mayChange: boolean
}

export function MemberRow({ org, member, name, isMe, mayChange }: MemberRowProps) {
  const { t } = useTranslation('membership')
  const queryClient = useQueryClient()
  const role = useMutation(changeRole(org, queryClient))
  const removal = useMutation(removeMember(org, queryClient))
  const { user_id: userId, display_name: person } = member
  const shown = role.isPending ? role.variables.role : member.role
  const refused = (error: Error) => tell({ text: problemText(error), isError: true })
  const remove = async () => {
    if (!(await ask({ title: t('removeQuestion', { person }), action: t('remove') }))) return
    removal.mutate(
      { userId },
      { onError: refused, onSuccess: () => tell({ text: t('removed', { person }) }) },
    )
  }
  return (
    <div className={styles.row}>
      <Avatar person={{ id: userId, display_name: person, avatar_url: member.avatar_url }} size={32} />
      <span className={styles.person}>
        <span className={styles.name} dir="auto" translate="no">
          {name} {isMe && <span className={styles.note}>{t('me')}</span>}
        </span>
        <span className={styles.note} translate="no">
          {member.email}
        </span>
      </span>
      {mayChange ? (
        <>
          <Picker
            label={t('role')}
            options={ROLES.map((id) => ({ id, label: t(`roles.${id}`) }))}
            selected={[shown]}
            onChange={([chosen]) => {
              const next = ROLES.find((id) => id === chosen)
              if (next !== undefined && next !== shown)
                role.mutate({ userId, role: next }, { onError: refused })
            }}
          >
            <Button aria-label={t('roleOf', { role: t(`roles.${shown}`) })}>{t(`roles.${shown}`)}</Button>
          </Picker>
          <MenuTrigger>
            <IconButton icon={Ellipsis} size="s" label={t('actionsFor', { person })} />
            <Menu label={t('actionsFor', { person })}>
              <MenuItem icon={UserMinus} label={t('removeFrom')} isDanger onAction={() => void remove()} />
            </Menu>
          </MenuTrigger>
        </>
      ) : (
        <span className={styles.note}>{t(`roles.${member.role}`)}</span>
      )}
    </div>
  )
}
