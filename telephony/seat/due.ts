/** A seat whose lease has run out: after-call work is over, its telephone never came back, or what rang at it is gone. */
import { legEnded } from '../floor/leg-ended.ts';
import { live } from '../floor/rows.ts';
import type { Step } from '../floor/step.ts';
import { asBefore, idle } from './release.ts';

/** @param step with the seat's call, where it has one */
export async function seatDue(step: Step, staffId: number): Promise<void> {
  const row = await step.seat(staffId);
  if (!row.leaseUntil || row.leaseUntil > step.now) return;
  if (row.callId !== null && step.hasCall && row.callId === step.call.id) {
    const ringing = step.legs.find((l) => l.staffId === staffId && live(l));
    if (ringing?.state === 'ringing') return legEnded(step, ringing.leg, 'noAnswer');
    return ringing ? step.setSeat(row, { leaseUntil: null }) : asBefore(step, row);
  }
  if (row.state === 'afterCall') step.setSeat(row, { ...idle(row, step.now), idleSince: row.idleSince });
  else if (row.state === 'ready' && !row.phoneUser) step.setSeat(row, { state: 'offline', leaseUntil: null, next: null });
  else if (row.state === 'busy' && row.reason === 'afterAbuse') step.setSeat(row, idle({ ...row, next: null }, step.now)); // the rest is over
  else step.setSeat(row, { leaseUntil: null });
  step.queueChanged();
}

/** A seat that is kept for a call which is over, or in which it has no leg any more. */
export async function freeStuck(step: Step, staffId: number): Promise<void> {
  const row = await step.seat(staffId);
  if (row.callId !== step.call.id) return;
  const theirs = step.legs.some((l) => l.staffId === staffId && live(l)) || (step.call.state === 'interrupted' && step.call.staffId === staffId);
  if (!theirs) asBefore(step, row);
}
