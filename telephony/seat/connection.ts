/** The telephone of a seat: one tab holds it, another may take it over, and a call goes along with it. */
import { z } from 'zod';
import { errors, roleFor, type Core, type StaffActor } from '../../ticketing/index.ts';
import { phoneRoles } from '../floor/roles.ts';
import { floorOf } from '../floor/floors.ts';
import { legEnded } from '../floor/leg-ended.ts';
import { step } from '../floor/step.ts';
import { issuePhone, revokePhonesOf, type PhoneCredentials } from '../security/index.ts';

export const connectionInput = z.object({ deviceId: z.string().trim().min(8).max(80), takeOver: z.boolean().default(false), /** the page was loaded anew: whatever its telephone was connected to is gone with the old one */ anew: z.boolean().default(false) });

/** @throws HotlineError notAllowed, wrongState (409) while another tab holds it */
export async function connectPhone(core: Core, actor: StaffActor, sessionId: string, { deviceId, takeOver, anew }: z.infer<typeof connectionInput>): Promise<PhoneCredentials> {
  const floor = floorOf(core);
  if (!roleFor(actor, phoneRoles)) throw errors.notAllowed('您的岗位没有坐席电话。', 'Your role has no telephone.');
  const { fresh, callId } = await floor.inLane(`seat:${actor.staffId}`, () => step(core, { lockSeat: [actor.staffId], actor }, async (work) => {
    const row = await work.seat(actor.staffId);
    const elsewhere = row.deviceId !== null && row.deviceId !== deviceId;
    if (elsewhere && row.phoneUser && !takeOver) throw errors.wrongState('您的电话已在另一个页面或另一台电脑上连接；可以转到这里，通话会跟过来。', 'Your telephone is connected in another tab or on another machine; take it over and the call comes along.', { verb: 'connect', state: 'connected', from: ['offline'] });
    const lost = elsewhere || anew;
    work.setSeat(row, { deviceId, seenAt: work.now, ...(lost ? { phoneUser: null } : {}) });
    return { fresh: lost, callId: lost ? row.callId : null };
  }));
  const credentials = await issuePhone(core, floor.engine, actor, sessionId, { fresh });
  // the citizen does not wait until the switch notices that nothing is heard of the old telephone
  if (callId !== null) await floor.onCall(callId, () => step(core, { callId, lockSeat: [actor.staffId] }, async (work) => {
    const leg = work.legs.find((l) => l.staffId === actor.staffId && l.state === 'up');
    if (!leg) return;
    await legEnded(work, leg.leg, 'connectionLost');
    work.after((engine) => engine.hangup(leg.leg));
  }));
  return credentials;
}

/** The agent takes their telephone off. A call that is on is not ended by it: it is interrupted, and comes back with the telephone. */
export async function disconnectPhone(core: Core, actor: StaffActor): Promise<void> {
  const floor = floorOf(core);
  await floor.inLane(`seat:${actor.staffId}`, () => step(core, { lockSeat: [actor.staffId], actor }, async (work) => {
    const row = await work.seat(actor.staffId);
    work.setSeat(row, { deviceId: null, ...(row.callId === null ? { state: 'offline', reason: null, next: null, leaseUntil: null } : { next: { state: 'offline' } }) });
  }));
  await revokePhonesOf(core, floor.engine, actor.staffId, 'loggedOut');
}
