/** The end of a call, however it comes: every leg released, every seat let go, an outcome, and what follows from it, in one transaction. */
import { releaseSeat } from '../seat/release.ts';
import type { CallOutcome } from '../db/schema/call.ts';
import { afterEnd } from './after-end.ts';
import { endHold } from './hold.ts';
import { endings } from './hooks.ts';
import { limits } from './limits.ts';
import { live, type CallRow, type LegRow } from './rows.ts';
import type { Step } from './step.ts';

export interface Ending { by: NonNullable<CallRow['endedBy']>; outcome?: CallOutcome }

export async function endCall(step: Step, { by, outcome }: Ending): Promise<void> {
  const { call, now } = step;
  if (call.state === 'ended') return;
  const before = call.state;
  endHold(step);
  for (const leg of step.legs.filter(live)) await releaseLeg(step, leg);
  // a leg that ended by itself just now left its seat in the call, and so did one that was to be rung again
  for (const leg of step.legs)
    if (leg.staffId !== null && leg.party !== 'supervisor' && (leg.endedAt?.getTime() === now.getTime() || leg.staffId === call.staffId)) await releaseSeat(step, leg.staffId, leg.answeredAt ? 'talked' : 'rang');
  step.setCall({
    state: 'ended', outcome: outcome ?? outcomeOf(call, now), endedBy: by, endedAt: now, leaseUntil: null, waysSealed: null, talkEndedAt: call.answeredAt ? call.talkEndedAt ?? now : null,
    staffId: lastToSpeak(step.legs) ?? call.staffId, bridge: null,
  });
  step.event('ended', { outcome: step.call.outcome, by, was: before }, null);
  await afterEnd(step, before);
}

/** We end this leg; its seat goes to what comes after a talk, or after ringing. */
export async function releaseLeg(step: Step, leg: LegRow, cause = 'released'): Promise<void> {
  if (!live(leg)) return;
  const spoke = leg.state === 'up';
  step.setLeg(leg, { state: 'ended', endedAt: step.now, cause });
  if (leg.party === 'supervisor') await endings.supervisor?.(step, leg);
  else if (leg.staffId !== null) await releaseSeat(step, leg.staffId, spoke ? 'talked' : 'rang');
}

/** Of an inbound call: what it came to when its caller left now. */
export function outcomeOf(call: CallRow, now: Date): CallOutcome {
  if (call.answeredAt) return 'answered';
  if (call.outcome) return call.outcome;
  if (call.direction === 'outbound') return 'noAnswer';
  return now.getTime() - call.arrivedAt.getTime() < limits.shortAbandon ? 'shortAbandoned' : 'abandoned';
}

const lastToSpeak = (legs: readonly LegRow[]): number | null => legs.findLast((l) => l.party === 'agent' && l.staffId !== null && l.answeredAt !== null)?.staffId ?? null;
