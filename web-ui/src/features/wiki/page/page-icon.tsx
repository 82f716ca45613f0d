import { Smile } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, DialogTrigger, Dialog } from 'react-aria-components'
import { Button as TextButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { cx } from '@/lib/cx'
import styles from './page-icon.module.css'

interface PageIconProps {
  /** Its accessible name. */
  label: string
  icon: string | null
  size?: 'large' | 'field'
  onChange: (icon: string | null) => void
}

const USUAL =
  '📋 📌 📝 📚 📖 🗂 📁 🧭 🚀 🛠 ⚙ 🔧 🧪 🐞 💡 ❓ ✅ ⚠ 🔒 🔑 📅 ⏰ 🎯 🏆 🎉 🌱 🌍 🏠 👋 👥 💬 📣 💰 📈 🧩 🎨 🔍 🧰 📦 🩺'.split(
    ' ',
  )

/** An emoji that stands for a page or a space, one of the usual or any other. */
export function PageIcon({ label, icon, size = 'large', onChange }: PageIconProps) {
  const { t } = useTranslation('wiki')
  return (
    <DialogTrigger>
      <Button
        aria-label={label}
        className={cx(styles.button)}
        data-size={size}
        data-empty={icon === null || undefined}
      >
        {icon ?? <Icon of={Smile} size={size === 'large' ? 20 : 16} />}
      </Button>
      <Popover placement="bottom start">
        <Dialog aria-label={label} className={cx(styles.dialog)}>
          {({ close }) => {
            const choose = (chosen: string | null) => {
              onChange(chosen)
              close()
            }
            return (
              <>
                <div className={styles.grid}>
                  {USUAL.map((emoji) => (
                    <Button key={emoji} className={cx(styles.emoji)} onPress={() => choose(emoji)}>
                      {emoji}
                    </Button>
                  ))}
                </div>
                <TextField
                  label={t('emoji')}
                  maxLength={10}
                  onChange={(typed) => {
                    const emoji =
                      /\p{Extended_Pictographic}(?:\p{M}|\u200d|\ufe0f|\p{Extended_Pictographic})*/u.exec(
                        typed,
                      )
                    if (emoji) choose(emoji[0])
                  }}
                />
                {icon !== null && <TextButton onPress={() => choose(null)}>{t('noIcon')}</TextButton>}
              </>
            )
          }}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
