/** A supervisor's leg in somebody's call: rung, answered, another mode, gone. What the switch is asked for follows from the leg's row (floor/wanted.ts). */
import { eq } from 'drizzle-orm';
import { seat } from '../db/schema/seat.ts';
import { originate } from '../floor/originate.ts';
import { limits } from '../floor/limits.ts';
import type { LegRow } from '../floor/rows.ts';
import type { Step } from '../floor/step.ts';
import { idle } from '../seat/release.ts';
import { legOfWatcher, watchRefusal } from './rules.ts';
import { mayHear } from './secret.ts';
import { takeOver } from './take-over.ts';

export type WatchMode = NonNullable<LegRow['watching']>;

/**
 * Rings the actor's own telephone; who listens already only changes how. The seat is kept from calls meanwhile and goes back to what it was.
 * @throws HotlineError as watchRefusal
 */
export async function watch(step: Step, mode: WatchMode): Promise<Record<string, unknown>> {
  const actor = step.actor!;
  const [own] = await step.tx.select().from(seat).where(eq(seat.staffId, actor.staffId));
  const refusal = watchRefusal({ actor, call: step.call, legs: step.legs, hotlineNumber: step.line?.hotlineNumber ?? null, own: own ?? null, mayHear: await mayHear(step.tx, step.call.id, step.call.ticketId, actor) });
  if (refusal) throw refusal;
  const agent = step.call.staffId;
  const standing = legOfWatcher(step.legs, actor.staffId);
  if (standing) {
    step.setLeg(standing, { watching: mode });
    if (mode === 'takeOver' && standing.state === 'up') await takeOver(step, standing);
    return { agent };
  }
  const row = await step.seat(actor.staffId);
  step.setSeat(row, { state: 'busy', reason: 'teamLead', leaseUntil: null, next: row.state === 'ready' || row.state === 'afterCall' ? { state: 'ready' } : row.next ?? { state: row.state === 'offline' ? 'offline' : 'busy', ...(row.reason ? { reason: row.reason } : {}) } });
  const leg = originate(step, { party: 'supervisor', staffId: actor.staffId, name: actor.name, to: { user: row.phoneUser! }, callerId: step.call.lineNumber ?? step.call.calledNumber, timeoutMs: limits.ring });
  step.setLeg(leg, { watching: mode });
  step.tell(actor.staffId, { what: 'ringing', callNo: step.call.callNo });
  return { agent };
}

/** Their telephone was answered: from now on they hear. */
export async function watcherAnswered(step: Step, leg: LegRow): Promise<void> {
  const actorMayHear = step.call.state === 'talking' || step.call.state === 'interrupted';
  if (!actorMayHear) return stopWatching(step, leg);
  if (leg.watching === 'takeOver') return takeOver(step, leg);
  step.event('watched', { mode: leg.watching }, leg.staffId);
}

/** Their leg has ended, or ends now. */
export async function watcherLeft(step: Step, leg: LegRow): Promise<void> {
  if (leg.staffId === null) return;
  const row = await step.seat(leg.staffId);
  if (row.state === 'busy' && row.reason === 'teamLead' && row.next) step.setSeat(row, idle(row, step.now));
  step.queueChanged();
}

export async function stopWatching(step: Step, leg: LegRow): Promise<void> {
  step.setLeg(leg, { state: 'ended', endedAt: step.now, cause: 'released' });
  await watcherLeft(step, leg);
}

/** 1 listens, 2 whispers, 3 barges in: on the telephone's own keys, for who stands up with a headset. */
const modes: Record<string, WatchMode> = { 1: 'listen', 2: 'whisper', 3: 'barge' };
export async function watcherPressed(step: Step, leg: LegRow, key: string): Promise<void> {
  const mode = modes[key];
  if (!mode || leg.state !== 'up' || leg.watching === mode) return;
  step.setLeg(leg, { watching: mode });
  step.event('watched', { mode, byTelephone: true }, leg.staffId);
}
