import { ChevronLeft, ChevronRight, Link as LinkIcon, Maximize2, X } from 'lucide-react'
import { useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useLandmark } from 'react-aria/useLandmark'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/actions/action'
import { useActions } from '@/actions/use-actions'
import { IconButton } from '@/components/ui/icon-button'
import { isFocusLost } from '@/components/virtual-grid/focus-keeper'
import { neighboursOf, useOrderBeneath } from '@/components/ui/use-order-beneath'
import { copyLink } from '@/lib/copy-link'
import { focusIn, wantedFocus, type PanelFocus } from '@/features/task/shared/panel-focus'
import { PresentPeople } from './present-people'
import { TaskActions } from './task-actions'
import { TaskBody } from './task-body'
import styles from './task-panel.module.css'
import { TaskGone, TaskWaits } from './task-states'
import { useOpenTask } from './use-open-task'

interface TaskPanelProps {
  org: string
  taskKey: string
  onOpen: (taskKey: string) => void
  onOpenPage: () => void
  onClose: () => void
}

/** A task beside the screen that it was opened from. */
export function TaskPanel({ org, taskKey, onOpen, onOpenPage, onClose }: TaskPanelProps) {
  const { t } = useTranslation('panel')
  const { t: common } = useTranslation()
  const { task, detail, isPending, isGone, isFailed, others, retry } = useOpenTask(org, taskKey)
  const panel = useRef<HTMLElement>(null)
  const label = t('taskOf', { key: taskKey })
  const { landmarkProps } = useLandmark({ role: 'complementary', 'aria-label': label }, panel)
  const { previous, next } = neighboursOf(useOrderBeneath(), taskKey)
  useFocusBack(panel, task !== undefined)
  useClosing(onClose)

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    onClose()
  }

  return (
    // Esc from anywhere in it closes it, once nothing within wants it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      {...landmarkProps}
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      data-testid="task-panel"
      data-task={taskKey}
      data-task-id={task?.id}
      data-status-category={task?.status.category}
      data-version={task?.version}
      data-pending={isPending || undefined}
      data-ready={task !== undefined || isGone}
      onKeyDown={press}
    >
      <header className={styles.bar}>
        <span className={styles.key}>{taskKey}</span>
        <PresentPeople people={others} />
        <span className={styles.buttons}>
          <IconButton
            icon={ChevronLeft}
            label={t('previousTask')}
            isDisabled={previous === undefined}
            onPress={() => previous !== undefined && onOpen(previous)}
          />
          <IconButton
            icon={ChevronRight}
            label={t('nextTask')}
            isDisabled={next === undefined}
            onPress={() => next !== undefined && onOpen(next)}
          />
          <IconButton
            icon={LinkIcon}
            label={t('copyLink')}
            onPress={() => copyLink(`/org/${org}/tasks/${taskKey}`)}
          />
          <IconButton icon={Maximize2} label={t('openFullPage')} onPress={onOpenPage} />
          {task !== undefined && (
            <TaskActions org={org} task={task} etag={detail?.etag} around={panel} onDeleted={onClose} />
          )}
          <IconButton icon={X} label={common('close')} onPress={onClose} />
        </span>
      </header>
      <div className={styles.content} data-scroll>
        {isGone ? (
          <TaskGone taskKey={taskKey} onBack={onClose} />
        ) : task === undefined ? (
          <TaskWaits isFailed={isFailed} onRetry={retry} />
        ) : (
          <TaskBody
            key={task.id}
            org={org}
            task={task}
            detail={detail?.task}
            other={others[0]?.display_name ?? t('somebody')}
            size="panel"
          />
        )}
      </div>
    </aside>
  )
}

/** Esc closes it, wherever the focus is, once nothing within it wants the key. */
function useClosing(onClose: () => void): void {
  const { t } = useTranslation()
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useActions(
    useMemo(
      (): Action[] => [
        {
          id: 'close',
          label: t('close'),
          keys: ['Escape'],
          scope: 'task',
          isHidden: true,
          run: () => latest.current(),
        },
      ],
      [t],
    ),
  )
}

/** The focus goes into the panel with it, unless one only peeks, and back to where it was when it goes. */
function useFocusBack(panel: RefObject<HTMLElement | null>, isThere: boolean): void {
  const focus = useRef<PanelFocus | null>(null)
  useEffect(() => {
    const before = document.activeElement
    const element = panel.current
    focus.current = wantedFocus.take()
    if (focus.current !== 'none') element?.focus({ preventScroll: true })
    return () => {
      const isWithin = element?.contains(document.activeElement) === true || isFocusLost()
      if (isWithin && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true })
    }
  }, [panel])
  useEffect(() => {
    if (!isThere || focus.current !== 'title' || panel.current === null) return
    focus.current = null
    focusIn(panel.current, 'title')
  }, [isThere, panel])
}
