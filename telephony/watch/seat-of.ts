/** Somebody's seat, for who looks after them. */
import { eq } from 'drizzle-orm';
import { errors, schema } from '../../ticketing/index.ts';
import { seatEvent } from '../db/schema/watch.ts';
import type { SeatRow } from '../floor/rows.ts';
import type { Step } from '../floor/step.ts';
import { looksAfter } from './whose.ts';

/** @throws HotlineError notFound for nobody, or for who is looked after by others */
export async function seatLookedAfter(step: Step, staffId: number): Promise<{ row: SeatRow; name: string }> {
  const { staff } = schema;
  const [who] = await step.tx.select({ staffId: staff.id, name: staff.name, hotlineNumbers: staff.hotlineNumbers, active: staff.active }).from(staff).where(eq(staff.id, staffId));
  if (!who?.active || !looksAfter(step.actor!, who)) throw errors.notFound('坐席');
  return { row: await step.seat(staffId), name: who.name };
}

/** What was done to a seat, for who asks later. */
export async function noteSeat(step: Step, staffId: number, kind: string, data: Record<string, unknown> = {}): Promise<void> {
  await step.tx.insert(seatEvent).values({ staffId, at: step.now, kind, byId: step.actor!.staffId, byName: step.actor!.name, data });
}
