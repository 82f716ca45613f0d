export const DRAFT_AFTER = 500
export const SAVE_AFTER = 3_000
export const SAVE_AT_LATEST = 30_000
export const TRY_AGAIN = 5_000

/** Rings once, when it was last set to. */
export class Alarm {
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly ring: () => void

  constructor(ring: () => void) {
    this.ring = ring
  }

  setTo(wait: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.ring, wait)
  }

  stop(): void {
    clearTimeout(this.timer)
  }
}
