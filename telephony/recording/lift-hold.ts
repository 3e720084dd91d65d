/** Lifting a hold lets the recording be deleted when its time is over: one asks with a reason, another decides. */
import { and, eq, isNotNull } from 'drizzle-orm';
import { errors, roleFor, roleNames, type Core, type ProposalVerb, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import { floorChange } from '../db/schema/history.ts';
import { recording } from '../db/schema/recording.ts';
import { keepingRules } from './access.ts';
import { noteOnRecording } from './course.ts';
import type { KeepingChange } from './decide-keeping.ts';

const told = { confirm: 'lifted', reject: 'liftRejected', withdraw: 'liftWithdrawn' } as const;

/** The hold stands on until another person agrees. @throws HotlineError notAllowed, notFound, wrongState (not held), ruleRefused alreadyProposed */
export async function proposeLift(core: Core, actor: StaffActor, callNo: string, reason: string): Promise<void> {
  if (!roleFor(actor, keepingRules.proposers)) throw errors.notAllowed(`解除保全由${roleNames(keepingRules.proposers)}提出，另一人确认。`, `It is for: ${keepingRules.proposers.join(', ')}; another of them confirms.`);
  await core.db.transaction(async (tx) => {
    const callId = await callIdOf(tx, callNo);
    const [held] = await tx.select().from(recording).where(and(eq(recording.callId, callId), isNotNull(recording.heldBy))).limit(1).for('update');
    if (!held) throw errors.wrongState('该录音没有处于保全中。', 'It is not on hold.', {});
    const [made] = await tx.insert(floorChange).values({ subject: 'recordingHold', key: callNo, before: { why: held.heldWhy }, after: {}, reason, state: 'proposed', proposedBy: actor.staffId, proposedAt: core.now() }).onConflictDoNothing().returning({ id: floorChange.id });
    if (!made) throw errors.ruleRefused('alreadyProposed', '解除保全已有人提出，正等待另一人确认。', 'Lifting it was proposed already and waits for another person.');
    await noteOnRecording(core, tx, callId, actor, 'liftAsked', { reason });
  });
}

/** Confirmed, its time counts again from where it stood: what is past it is deleted in the next night. */
export async function liftDecided(core: Core, tx: Tx, actor: StaffActor, { key }: KeepingChange, verb: ProposalVerb, decision: string | undefined): Promise<void> {
  const callId = await callIdOf(tx, key);
  if (verb === 'confirm') await tx.update(recording).set({ heldBy: null, heldAt: null, heldWhy: null }).where(and(eq(recording.callId, callId), isNotNull(recording.heldBy)));
  await noteOnRecording(core, tx, callId, actor, told[verb], decision ? { decision } : {});
}

async function callIdOf(tx: Tx, callNo: string): Promise<number> {
  const [of] = await tx.select({ id: call.id }).from(call).where(eq(call.callNo, callNo));
  if (!of) throw errors.notFound('通话');
  return of.id;
}
