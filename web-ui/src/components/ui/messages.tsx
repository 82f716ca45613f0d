import { X } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastList as ToastList,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { announce } from '@/lib/announce'
import { cx } from '@/lib/cx'
import { onMessage, type Message } from '@/lib/messages'
import { Button } from './button'
import { IconButton } from './icon-button'
import { useApp } from './use-app'
import styles from './messages.module.css'

const AT_MOST = 3
const SHORT = 6_000
const LONG = 12_000

const queue = new ToastQueue<Message>({ maxVisibleToasts: AT_MOST })

function show(message: Message): void {
  queue.add(message, message.isError === true ? {} : { timeout: message.button === undefined ? SHORT : LONG })
  const spoken = message.spoken ?? message.text
  if (spoken !== '') announce(spoken, message.isError === true ? 'assertive' : 'polite')
}

const subscribe = (listener: () => void) => queue.subscribe(listener)
const isEmpty = () => queue.visibleToasts.length === 0

/** The region of what has just happened. A message is said by the live region and not by its own role, so it is said once. */
export function Messages() {
  const { t } = useTranslation()
  const isSheetOpen = useApp((state) => state.isSheetOpen)
  useEffect(() => onMessage(show), [])
  // The landmark is always there. What React Aria makes of it with messages would be a stop of F6 also without any.
  if (useSyncExternalStore(subscribe, isEmpty)) return <section aria-label={t('messages')} />
  return (
    <ToastRegion
      queue={queue}
      aria-label={t('messages')}
      className={cx(styles.region)}
      data-sheet={isSheetOpen || undefined}
    >
      <ToastList<Message> className={cx(styles.list)}>
        {({ toast }) => {
          const { text, button, also, isError } = toast.content
          return (
            <Toast toast={toast} className={cx(styles.toast)} data-error={isError || undefined}>
              <Text slot="title" className={cx(styles.text)} dir="auto">
                {text}
              </Text>
              {[also, button].map(
                (one) =>
                  one !== undefined && (
                    <Button
                      key={one.label}
                      onPress={() => {
                        queue.close(toast.key)
                        one.run()
                      }}
                    >
                      {one.label}
                    </Button>
                  ),
              )}
              <IconButton icon={X} size="s" label={t('dismiss')} onPress={() => queue.close(toast.key)} />
            </Toast>
          )
        }}
      </ToastList>
    </ToastRegion>
  )
}
