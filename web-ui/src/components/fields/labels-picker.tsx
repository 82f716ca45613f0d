import { Tag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '@/components/ui/icon'
import { FieldPicker, type Opening } from './field-picker'
import { LabelDot } from './label-dot'
import { labelOptions } from './options'
import styles from './labels-picker.module.css'

interface LabelsPickerProps extends Opening {
  labels: readonly { id: string; name: string; color: string }[]
  value: readonly string[]
  onChange: (labelIds: string[]) => void
  /** For those who may make a label. */
  onCreate?: (name: string) => void
}

export function LabelsPicker({ labels, value, onChange, onCreate, ...opening }: LabelsPickerProps) {
  const { t } = useTranslation('task')
  const chosen = labels.filter(({ id }) => value.includes(id))
  return (
    <FieldPicker
      {...opening}
      field="labels"
      isMultiple
      options={labelOptions(labels)}
      selected={value}
      onChange={onChange}
      empty={t('noSprint')}
      shown={
        chosen.length > 0 ? (
          <span className={styles.labels}>
            {chosen.map((label) => (
              <LabelDot key={label.id} label={label} />
            ))}
          </span>
        ) : (
          <>
            <Icon of={Tag} />
            <span>{t('noSprint')}</span>
          </>
        )
      }
      {...(onCreate === undefined
        ? {}
        : { create: { label: (name: string) => t('createLabel', { name }), run: onCreate } })}
    />
  )
}
