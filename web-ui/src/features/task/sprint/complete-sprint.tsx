import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { completeSprint } from '@/api/sprint/complete-sprint'
import { createSprint, type SprintFields } from '@/api/sprint/create-sprint'
import type { Sprint } from '@/api/sprint/list-sprints'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { FormAlert } from '@/components/ui/form-alert'
import { RadioGroup } from '@/components/ui/radio-group'
import { tell } from '@/lib/messages'
import { problemText } from '@/lib/problem-text'

const BACKLOG = 'backlog'
const NEW = 'new'

interface CompleteSprintProps {
  org: string
  sprint: Sprint
  sprints: readonly Sprint[]
  onClose: () => void
}

/** Asks where what is left goes. A new sprint is made once, however often completing has to be tried. */
export function CompleteSprintDialog({ org, sprint, sprints, onClose }: CompleteSprintProps) {
  const { t } = useTranslation('sprint')
  const { t: common } = useTranslation()
  const left = sprint.task_count - sprint.completed_task_count
  const planned = sprints.filter(({ status }) => status === 'planned')
  const [target, setTarget] = useState(planned[0]?.id ?? BACKLOG)
  const [following] = useState<SprintFields>(() => ({
    name: t('proposedName', { number: sprints.length + 1 }),
    goal: null,
    start_date: null,
    end_date: null,
  }))
  const create = useMutation(createSprint(org, sprint.project_id))
  const complete = useMutation(completeSprint(sprint))
  const error = create.error ?? complete.error

  const targetId = async (): Promise<string | null> => {
    if (target !== NEW) return target === BACKLOG ? null : target
    return (await create.mutateAsync(following)).data.id
  }
  const submit = async () => {
    try {
      await complete.mutateAsync({ target_sprint_id: await targetId() })
      tell({ text: t('completed', { sprint: sprint.name }) })
      onClose()
    } catch {
      // What was refused stands above the buttons.
    }
  }

  return (
    <Dialog
      isOpen
      title={t('completeOf', { sprint: sprint.name })}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form onSubmit={submit}>
        <FormAlert>{error === null ? null : problemText(error)}</FormAlert>
        <p>{t('notDone', { count: left })}</p>
        {left > 0 && (
          <RadioGroup
            label={t('moveTo')}
            options={[
              { id: BACKLOG, label: t('backlog') },
              ...planned.map(({ id, name }) => ({ id, label: name })),
              { id: NEW, label: t('aNewSprint') },
            ]}
            value={target}
            onChange={setTarget}
          />
        )}
        <DialogButtons>
          <Button look="outline" onPress={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" look="filled" isPending={create.isPending || complete.isPending}>
            {t('completeSprint')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
