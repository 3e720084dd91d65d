/** 示闲、示忙、离线: what agents say of themselves. In a call it is kept for afterwards. */
import { z } from 'zod';
import { checkInput, errors, roleFor, type Core, type StaffActor } from '../../ticketing/index.ts';
import { busyReasons } from '../db/schema/seat.ts';
import { noPhone } from '../floor/dial/dial.ts';
import { floorOf } from '../floor/floors.ts';
import { phoneRoles } from '../floor/roles.ts';
import type { SeatRow } from '../floor/rows.ts';
import { step } from '../floor/step.ts';

/** `notAnswered` and `teamLead` are not for agents to say. */
const ownReasons = busyReasons.filter((r) => r !== 'notAnswered' && r !== 'teamLead');
export const seatInput = z.object({ state: z.enum(['ready', 'busy', 'offline']), reason: z.enum(ownReasons as [string, ...string[]]).optional() })
  .refine((s) => s.state !== 'busy' || s.reason !== undefined, { message: '请选择示忙原因', path: ['reason'] });

/** @throws HotlineError notAllowed, invalid, ruleRefused noPhone */
export async function changeSeat(core: Core, actor: StaffActor, raw: unknown): Promise<SeatRow> {
  const { state, reason } = checkInput(seatInput, raw) as { state: 'ready' | 'busy' | 'offline'; reason?: Exclude<SeatRow['reason'], null> };
  if (!roleFor(actor, phoneRoles)) throw errors.notAllowed('您的岗位没有坐席电话。', 'Your role has no telephone.');
  return floorOf(core).inLane(`seat:${actor.staffId}`, () => step(core, { lockSeat: [actor.staffId], actor }, async (work) => {
    const row = await work.seat(actor.staffId);
    if (state === 'ready' && !row.phoneUser) throw noPhone();
    if (row.callId !== null) work.setSeat(row, { next: state === 'ready' ? null : { state, ...(reason ? { reason } : {}) } });
    else if (row.state !== state || row.reason !== (reason ?? null)) {
      const wasIdle = row.state === 'ready' || row.state === 'afterCall';
      work.setSeat(row, { state, reason: state === 'busy' ? reason! : null, next: null, leaseUntil: null, ...(state === 'ready' ? { idleSince: wasIdle ? row.idleSince ?? work.now : work.now } : {}) });
    }
    work.queueChanged();
    return row;
  }));
}
