import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { priorityOptions } from '@/components/fields/options'
import { Button } from '@/components/ui/button'
import { Picker } from '@/components/ui/picker'
import { Switch } from '@/components/ui/switch'
import { GROUPS, prioritiesOf, type MyWorkParams } from './params'
import styles from './my-work.module.css'

interface MyWorkBarProps {
  params: MyWorkParams
  onChange: (params: MyWorkParams) => void
}

/** How my tasks are grouped and which of them are shown. */
export function MyWorkBar({ params, onChange }: MyWorkBarProps) {
  const { t } = useTranslation('task')
  const [isOpen, setOpen] = useState(false)
  const { group = 'project', done = false } = params
  const priorities = prioritiesOf(params.priority)
  const byPriority = (chosen: string[]) => {
    onChange({ ...params, priority: chosen.join(',') })
  }
  const withDone = (shown: boolean) => {
    const { group: kept, priority } = params
    onChange({ ...(kept && { group: kept }), ...(priority && { priority }), ...(shown && { done: true }) })
  }
  const names = priorities.map((priority) => t(`priorities.${priority}`)).join(', ')
  return (
    <div role="toolbar" aria-label={t('myWork.options')} className={styles.bar}>
      <Picker
        label={t('myWork.groupBy')}
        options={GROUPS.map((id) => ({ id, label: t(`myWork.groups.${id}`) }))}
        selected={[group]}
        onChange={([chosen]) => {
          const next = GROUPS.find((id) => id === chosen)
          if (next !== undefined) onChange({ ...params, group: next })
        }}
      >
        <Button look="outline">
          {t('fieldValue', { field: t('myWork.groupBy'), value: t(`myWork.groups.${group}`) })}
        </Button>
      </Picker>
      <Picker
        label={t('fields.priority')}
        isMultiple
        isOpen={isOpen}
        onOpenChange={setOpen}
        options={priorityOptions(t)}
        selected={priorities}
        onChange={byPriority}
      >
        <Button look="outline">
          {t('fieldValue', { field: t('fields.priority'), value: names === '' ? t('myWork.any') : names })}
        </Button>
      </Picker>
      <Switch isSelected={done} onChange={withDone}>
        {t('myWork.withDone')}
      </Switch>
    </div>
  )
}
