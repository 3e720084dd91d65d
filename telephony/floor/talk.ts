/** A person of ours and the caller hear each other. */
import { cityDay } from '../../ticketing/index.ts';
import { settleCallBacks } from '../call-back/index.ts';
import { startTranscript } from '../transcript/index.ts';
import { dialledEnded } from '../visit/index.ts';
import { floorOf } from './floors.ts';
import { limits } from './limits.ts';
import type { LegRow } from './rows.ts';
import type { Step } from './step.ts';
import { bridgeOf } from './wanted.ts';

/** The lease of a talk: until then the switch is asked whether it is still there. */
export const proofDue = (now: Date): Date => new Date(now.getTime() + limits.proof);

/** @param leg the agent's, which is up; null: an outside number speaks with them */
export async function beginTalk(step: Step, leg: LegRow | null): Promise<void> {
  const { core, tx, now, call } = step;
  const first = leg !== null && call.answeredAt === null;
  const answered = leg ? { answeredAt: call.answeredAt ?? now } : call.answeredAt ? {} : { outcome: 'overflowed' as const };
  step.setCall({ state: 'talking', ...answered, bridge: bridgeOf(call), leaseUntil: proofDue(now), staffId: leg?.staffId ?? null });
  step.event('talking', first ? { first } : {}, leg?.staffId ?? null);
  if (leg?.staffId != null) await seatTalks(step, leg.staffId);
  if (leg && first) {
    await settleCallBacks(core, tx, step.call, leg.name);
    await dialledEnded(tx, call);
  }
  if (leg) {
    const floor = floorOf(core);
    step.after(async () => startTranscript(core, floor, call.id));
  }
}

export async function seatTalks(step: Step, staffId: number): Promise<void> {
  const row = await step.seat(staffId);
  const newDay = !row.idleSince || cityDay(row.idleSince) !== cityDay(step.now);
  step.setSeat(row, { state: 'talking', reason: null, callId: step.call.id, leaseUntil: null, idleSince: step.now, callsToday: (newDay ? 0 : row.callsToday) + 1 });
}
