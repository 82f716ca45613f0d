import { Check } from 'lucide-react'
import { ListBoxItem, Text } from 'react-aria-components'
import { cx } from '@/lib/cx'
import { Icon } from './icon'
import type { PickerOption } from './picker-list'
import styles from './picker.module.css'

export function PickerRow({ option }: { option: PickerOption }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option)}>
      {({ isSelected }) => (
        <>
          {option.shape}
          <Text slot="label" className={cx(styles.label)} dir="auto" translate="no">
            {option.label}
          </Text>
          {option.description !== undefined && (
            <Text slot="description" className={cx(styles.description)}>
              {option.description}
            </Text>
          )}
          <span className={styles.check}>{isSelected && <Icon of={Check} />}</span>
        </>
      )}
    </ListBoxItem>
  )
}
