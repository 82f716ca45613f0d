import { announce as say } from '@react-aria/live-announcer'

/** Says a sentence to screen readers, without showing it. Errors interrupt, everything else waits for its turn. */
export function announce(sentence: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  say(sentence, urgency)
}
