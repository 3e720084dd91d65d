/** A seat when its call has left it. */
import { limits } from '../floor/limits.ts';
import type { SeatPatch, SeatRow } from '../floor/rows.ts';
import type { Step } from '../floor/step.ts';

/** Where a seat goes that has nothing to do: where its agent said, else ready; without a telephone it is away (and soon offline, seat/due.ts). */
export function idle(row: SeatRow, now: Date): SeatPatch {
  const { state, reason, for: ms } = row.next ?? { state: 'ready' as const };
  const away = state === 'ready' && !row.phoneUser;
  return { state, reason: state === 'busy' ? reason ?? 'other' : null, next: null, callId: null, leaseUntil: away || ms ? new Date(now.getTime() + (ms ?? limits.away)) : null, ...(state === 'ready' ? { idleSince: now } : {}) };
}

/** After a talk: 话后, for a while. */
export function toAfterCall(step: Step, row: SeatRow): void {
  step.setSeat(row, { state: 'afterCall', reason: null, callId: null, leaseUntil: new Date(step.now.getTime() + limits.afterCall), idleSince: step.now });
}

/** It rang, and the caller left or was taken by others: as if nothing had been. */
export function asBefore(step: Step, row: SeatRow): void {
  step.setSeat(row, { ...idle(row, step.now), ...(row.next ? {} : { idleSince: row.idleSince }) });
  step.queueChanged();
}

/** It rang in vain: nobody sits there, and the next caller must not find that out too. */
export function toNotAnswered(step: Step, row: SeatRow): void {
  step.setSeat(row, row.next ? idle(row, step.now) : { state: 'busy', reason: 'notAnswered', callId: null, leaseUntil: null, next: null });
}

/** Lets go of the seat of a leg that has ended. Only when the seat is in this call. */
export async function releaseSeat(step: Step, staffId: number, how: 'talked' | 'rang' | 'notAnswered'): Promise<void> {
  const row = await step.seat(staffId);
  if (row.callId !== step.call.id) return;
  if (how === 'talked') toAfterCall(step, row);
  else if (how === 'rang') asBefore(step, row);
  else toNotAnswered(step, row);
}
