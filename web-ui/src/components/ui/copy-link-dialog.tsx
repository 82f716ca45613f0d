import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { closeRefusedLink, onRefusedLink, refusedLink } from '@/lib/copy-link'
import { Dialog } from './dialog'
import { TextField } from './text-field'

/** A link that the browser did not copy, to be copied by hand. It stands once, around everything. */
export function CopyLinkDialog() {
  const { t } = useTranslation()
  const link = useSyncExternalStore(onRefusedLink, refusedLink)
  if (link === null) return null
  return (
    <Dialog isOpen title={t('copyLink')} onOpenChange={closeRefusedLink}>
      <LinkField link={link} />
    </Dialog>
  )
}

function LinkField({ link }: { link: string }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  return <TextField label={t('link')} value={link} isReadOnly autoFocus inputRef={input} />
}
