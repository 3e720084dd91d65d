import type { AriEvent } from './ari/shapes.ts';

export type KeyEvent = Extract<AriEvent, { type: 'ChannelDtmfReceived' }>;

/**
 * Whether a key is told for the first time. The end of a key is sent three times (RFC 4733 §2.5.1.4), and now and then Asterisk tells each: mostly on a busy machine.
 * Nobody presses the same key again in less time than that press is said to have lasted.
 * @param before the last one told of this leg
 */
export function isNewKey(before: KeyEvent | undefined, { digit, duration_ms, timestamp }: KeyEvent): boolean {
  return before?.digit !== digit || Date.parse(timestamp) - Date.parse(before.timestamp) >= duration_ms;
}
