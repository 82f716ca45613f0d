import type { Wire } from '@/lib/live/link'

/** A connection whose other end is the test. */
export class FakeWire implements Wire {
  onopen: Wire['onopen'] = null
  onmessage: Wire['onmessage'] = null
  onclose: Wire['onclose'] = null
  sent: Record<string, unknown>[] = []
  closed = false
  answersPings = false

  send(text: string): void {
    const message = JSON.parse(text) as Record<string, unknown>
    this.sent.push(message)
    if (this.answersPings && message['type'] === 'ping') this.say({ type: 'pong' })
  }

  close(): void {
    this.closed = true
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  of(type: string): Record<string, unknown>[] {
    return this.sent.filter((message) => message['type'] === type)
  }
}
