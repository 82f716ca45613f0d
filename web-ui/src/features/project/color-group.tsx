import { useTranslation } from 'react-i18next'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { Dot } from '@/components/fields/label-dot'
import { cx } from '@/lib/cx'
import { LABEL_COLORS } from '@/lib/label-colors'
import styles from './color-group.module.css'

interface ColorGroupProps {
  value: string
  onChange: (color: string) => void
}

/** The colours of labels, each with its name. */
export function ColorGroup({ value, onChange }: ColorGroupProps) {
  const { t } = useTranslation('project')
  return (
    <RadioGroup value={value} onChange={onChange} className={cx(styles.group)}>
      <Label className={cx(styles.label)}>{t('color')}</Label>
      <div className={styles.colors}>
        {LABEL_COLORS.map(({ id, color }) => (
          <RadioField key={id} value={color}>
            <RadioButton className={cx(styles.color)}>
              <Dot color={color} />
              <span>{t(`colors.${id}`)}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
