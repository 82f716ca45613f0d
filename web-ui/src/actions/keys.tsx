import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '@/components/ui/key-hint'
import { Keyboard } from './keyboard'
import { PaletteDialog } from './palette-dialog'
import { ShortcutsDialog } from './shortcuts-dialog'
import { useRegisteredActions } from './use-actions'
import { useGlobalActions } from './use-global-actions'
import styles from './keys.module.css'

const LATE = 400

/** Listens to the keys, and shows how a chord that has begun can go on. */
export function Keys({ org }: { org: string }) {
  useGlobalActions(org)
  const [begun, setBegun] = useState<string | null>(null)
  useEffect(() => {
    const keyboard = new Keyboard(setBegun)
    document.addEventListener('keydown', keyboard.handle)
    return () => document.removeEventListener('keydown', keyboard.handle)
  }, [])
  return (
    <>
      {begun !== null && <ChordBar begun={begun} />}
      <PaletteDialog org={org} />
      <ShortcutsDialog />
    </>
  )
}

function ChordBar({ begun }: { begun: string }) {
  const { t } = useTranslation('actions')
  const isLate = useLate()
  const actions = useRegisteredActions()
  if (!isLate) return null
  const ways = actions.flatMap(({ label, keys = [], when }) =>
    keys
      .filter((key) => key.startsWith(`${begun} `) && (when?.() ?? true))
      .map((key) => ({ label, rest: key.slice(begun.length + 1) })),
  )
  return (
    <div className={styles.bar}>
      <span>{t('goOn', { keys: begun })}</span>
      {ways.map(({ label, rest }) => (
        <span key={rest} className={styles.way}>
          <KeyHint keys={rest} />
          {label}
        </span>
      ))}
    </div>
  )
}

function useLate(): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE)
    return () => clearTimeout(timer)
  }, [])
  return isLate
}
