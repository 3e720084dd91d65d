/** A caller and an agent are kept for each other, both or neither, and the agent's telephone rings. */
import type { Core } from '../../../ticketing/index.ts';
import type { Decision } from '../../queue/index.ts';
import { limits } from '../limits.ts';
import { ringAgent } from '../originate.ts';
import { staffName } from '../staff-name.ts';
import { step, type Step } from '../step.ts';
import type { SeatRow } from '../rows.ts';

/** @returns false when one of them is no longer free; then nothing was changed */
export const offer = (core: Core, { callId, staffId, because }: Decision): Promise<boolean> => step(core, { callId, lockSeat: [staffId] }, async (work) => {
  const row = await work.seat(staffId);
  if (work.call.state !== 'waiting' || !isFree(row)) return false;
  await ringFor(work, row, { because });
  return true;
});

export const isFree = (row: SeatRow): boolean => row.state === 'ready' && row.callId === null && row.phoneUser !== null;

/** The seat must be free and locked. */
export async function ringFor(work: Step, row: SeatRow, data: Record<string, unknown>): Promise<void> {
  const until = new Date(work.now.getTime() + limits.ring + limits.grace);
  ringAgent(work, row, 'agent', await staffName(work.tx, row.staffId));
  work.setSeat(row, { state: 'ringing', reason: null, callId: work.call.id, leaseUntil: until });
  work.setCall({ state: 'ringing', staffId: row.staffId, ringingAt: work.now, leaseUntil: until });
  work.event('offered', data, row.staffId);
}
