import { keyCaps } from '@/lib/key-names'
import { KeyHint } from './key-hint'

/** A key or chord, shown as caps and said in words. */
export function Binding({ keys }: { keys: string }) {
  return (
    <span>
      <span className="visually-hidden">
        {keyCaps(keys)
          .map((press) => press.join('+'))
          .join(' ')}
      </span>
      <KeyHint keys={keys} />
    </span>
  )
}
