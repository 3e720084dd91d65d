import type { EndCause } from '../call-control.ts';

/** Asterisk's reason: `cause` as in ITU-T Q.850, `tech_cause` the status of SIP where there was one; `soft`: Asterisk itself, and not the party, wished the end. */
export interface Reason { cause?: number; tech_cause?: number; soft?: boolean }

/** SIP's own status says best why a leg was not answered (RFC 3261 §21). */
function ofStatus(status: number): EndCause | null {
  if (status === 486 || status === 600) return 'busy';
  if (status === 408 || status === 480) return 'noAnswer';
  if (status === 404 || status === 410 || status === 484 || status === 604) return 'noSuchNumber';
  if (status === 415 || status === 488 || status === 606) return 'noCommonCodec';
  if (status === 487) return 'cancelled';
  if (status === 401 || status === 403 || status === 407 || status === 603) return 'refused';
  return status >= 400 ? 'unreachable' : null;
}

const OF_Q850: Record<number, EndCause> = {
  1: 'noSuchNumber', 3: 'noSuchNumber', 22: 'noSuchNumber', 28: 'noSuchNumber', 16: 'noAnswer', 17: 'busy', 18: 'noAnswer', 19: 'noAnswer', 21: 'refused', 58: 'noCommonCodec', 65: 'noCommonCodec', 88: 'noCommonCodec',
};

/** Why a leg ended that we did not end. Who called and was not answered gave up. What Asterisk ends by itself is a call whose sound did not come for too long (rtp_timeout). */
export function whyEnded({ answered, inbound }: { answered: boolean; inbound: boolean }, { cause = 0, tech_cause: status = 0, soft }: Reason): EndCause {
  if (answered) return soft ? 'mediaLost' : 'hungUp';
  if (inbound) return 'cancelled';
  return ofStatus(status) ?? OF_Q850[cause] ?? 'unreachable';
}

/** Of a leg that was not answered; anything else that we do to it is `cancelled`. */
const REASON_CODES: Partial<Record<EndCause, number>> = { busy: 17, noSuchNumber: 1, refused: 21, unreachable: 42, noAnswer: 19 };

/** What who calls us is told when we do not answer, as Q.850: Asterisk makes 486, 404, 403, 503 of it; 480 of the rest. */
export const reasonCode = (cause: EndCause | undefined): number => REASON_CODES[cause ?? 'noAnswer'] ?? 19;
/** As what a leg ends that we hung up. */
export const endedByUs = (answered: boolean, cause: EndCause | undefined): EndCause => (answered ? 'released' : cause && REASON_CODES[cause] ? cause : 'cancelled');
