import type { EndCause } from '../engine/call-control.ts';

const bySip: Record<number, EndCause> = { 404: 'noSuchNumber', 410: 'noSuchNumber', 484: 'noSuchNumber', 604: 'noSuchNumber', 486: 'busy', 600: 'busy', 403: 'refused', 603: 'refused', 607: 'refused', 408: 'noAnswer', 480: 'noAnswer', 487: 'cancelled', 488: 'noCommonCodec', 606: 'noCommonCodec' };

/**
 * Why a call that we began over Twilio ended, from its last status.
 * @param status completed, busy, no-answer, failed, canceled
 * @param connected whether our switch spoke with them; `completed` without that is a call that could not be handed to us
 */
export function causeOf(status: string, sipCode: number | null, connected: boolean): EndCause {
  if (status === 'busy') return 'busy';
  if (status === 'no-answer') return 'noAnswer';
  if (status === 'canceled') return 'cancelled';
  if (status === 'completed') return connected ? 'hungUp' : 'unreachable';
  return (sipCode !== null && bySip[sipCode]) || 'unreachable';
}
