import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { cx } from '@/lib/cx'
import styles from './link.module.css'

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** `text`: in a sentence or alone; `button`: looks like an outline button; `plain`: as what is in it. */
  look?: 'text' | 'button' | 'plain'
  ref?: Ref<HTMLAnchorElement>
}

function Anchor({ look = 'text', className, children, ...props }: AnchorProps) {
  return (
    <a {...props} className={cx(styles[look], className)}>
      {children}
    </a>
  )
}

/** To another screen. The way is fetched ahead when the pointer or the focus comes near. */
export const Link = createLink(Anchor)
