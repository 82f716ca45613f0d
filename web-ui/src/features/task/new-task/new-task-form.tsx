import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { statusesQuery } from '@/api/project/list-statuses'
import type { Project } from '@/api/project/put-project'
import { createTask, newTaskOf } from '@/api/task/create-task'
import type { RichTextHandle } from '@/components/editor/props'
import { RichText } from '@/components/editor/rich-text'
import { useTextSources } from '@/components/text-sources/use-text-sources'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { DialogButtons } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { Picker } from '@/components/ui/picker'
import { TextField } from '@/components/ui/text-field'
import { drafts } from '@/lib/drafts'
import { tell } from '@/lib/messages'
import { reportProblem } from '@/lib/report-problem'
import { TaskFields } from '@/features/task/panel/task-fields'
import styles from './new-task-form.module.css'
import { changed, emptyFields, isBlank, sentDraft, type NewTaskDraft } from './task-draft'

interface NewTaskFormProps {
  org: string
  draftKey: string
  draft: NewTaskDraft
  projects: readonly Project[]
  statusId?: string | undefined
  sprintId?: string | undefined
  onClose: () => void
  onOpen: (taskKey: string) => void
}

const LONGEST = 500

export function NewTaskForm({
  org,
  draftKey,
  draft: first,
  projects,
  statusId,
  sprintId,
  onClose,
  onOpen,
}: NewTaskFormProps) {
  const { t } = useTranslation('panel')
  const { t: common } = useTranslation()
  const [draft, setDraft] = useState(first)
  const [isRefused, setRefused] = useState(false)
  const [another, setAnother] = useState(false)
  const description = useRef<RichTextHandle>(null)
  const title = useRef<HTMLInputElement>(null)
  const sources = useTextSources(org, t('mentionsTellNobody'))
  const { data: statuses = [] } = useQuery(statusesQuery(org, draft.projectId))
  const { mutateAsync } = useMutation(createTask(org, draft.projectId))
  const fields = draft.fields ?? emptyFields(statuses, statusId, sprintId)
  const project = projects.find(({ id }) => id === draft.projectId)

  const change = (some: Partial<NewTaskDraft>) => {
    const next = { ...draft, ...some }
    setDraft(next)
    if (isBlank(next)) drafts.drop(draftKey)
    else drafts.keep(draftKey, next)
  }

  const submit = () => {
    if (fields === undefined) return
    if (draft.title.trim() === '') {
      setRefused(true)
      title.current?.focus()
      return
    }
    const variables = newTaskOf(draft.projectId, sentDraft(draft, fields))
    const send = () => {
      mutateAsync(variables).then(
        ({ data }) => {
          if (drafts.peek(draftKey) === draft) drafts.drop(draftKey)
          const show = { label: common('show'), run: () => onOpen(data.task_id) }
          tell({ text: t('created', { key: data.task_id }), button: show })
        },
        (error: unknown) => reportProblem(error, send),
      )
    }
    send()
    if (!another) onClose()
    else {
      setDraft({ ...draft, title: '', description: null, fields })
      description.current?.clear()
      title.current?.focus()
    }
  }

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }

  return (
    <Form onSubmit={submit}>
      {/* Mod+Enter creates from wherever the focus is. */}
      <div role="presentation" className={styles.form} onKeyDown={press}>
        <div>
          <Picker
            label={t('projects')}
            options={projects.map(({ id, name }) => ({ id, label: name }))}
            selected={[draft.projectId]}
            onChange={([id]) => id !== undefined && change({ projectId: id, fields: undefined })}
          >
            <Button look="outline">
              <span dir="auto">{t('project', { name: project?.name ?? '' })}</span>
            </Button>
          </Picker>
        </div>
        <TextField
          label={t('title')}
          value={draft.title}
          maxLength={LONGEST}
          onChange={(text) => {
            setRefused(false)
            change({ title: text })
          }}
          error={isRefused ? t('titleForm') : undefined}
          autoFocus
          inputRef={title}
        />
        <RichText
          set="description"
          label={t('description')}
          placeholder={t('addDescription')}
          doc={draft.description}
          sources={sources}
          onChange={(read) => change({ description: read() })}
          onReady={(ready) => {
            description.current = ready
          }}
        />
        {fields !== undefined && (
          <TaskFields
            org={org}
            task={{ project_id: draft.projectId, ...fields }}
            onChange={(next) => change({ fields: changed(fields, next) })}
          />
        )}
        <DialogButtons>
          <Checkbox isSelected={another} onChange={setAnother}>
            {t('createAnother')}
          </Checkbox>
          <Button look="outline" onPress={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" look="filled" isDisabled={fields === undefined}>
            {t('createTask')}
          </Button>
        </DialogButtons>
      </div>
    </Form>
  )
}
