import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { cx } from '@/lib/cx'
import { KeyHint } from './key-hint'
import styles from './tooltip.module.css'

interface TooltipProps {
  /** The name of what it belongs to, or more about it. */
  text: ReactNode
  /** Keys that do the same, one after the other. */
  keys?: string | undefined
  children: ReactElement
}

export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <AriaTooltip className={cx(styles.tooltip)} offset={6}>
        {text}
        {keys !== undefined && <KeyHint keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
