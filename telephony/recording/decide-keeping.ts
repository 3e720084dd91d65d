/** Four eyes over how long recordings stay: the term for all, and the hold on one. Who proposed never confirms. */
import { and, eq, inArray } from 'drizzle-orm';
import { decided, errors, ownProposalRefusal, type Core, type HotlineError, type ProposalVerb, type StaffActor } from '../../ticketing/index.ts';
import { floorChange } from '../db/schema/history.ts';
import { keepingRules } from './access.ts';
import { liftDecided } from './lift-hold.ts';
import { termDecided } from './change-term.ts';

export type KeepingChange = typeof floorChange.$inferSelect;
export const keepingSubjects = ['recordingTerm', 'recordingHold'] as const;

export const keepingRefusal = (row: Pick<KeepingChange, 'state' | 'proposedBy'>, actor: StaffActor, verb: ProposalVerb): HotlineError | null => ownProposalRefusal(row, keepingRules, actor, verb);

/** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid for a rejection that says nothing */
export async function decideKeeping(core: Core, actor: StaffActor, id: number, verb: ProposalVerb, decision: string | undefined): Promise<void> {
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(floorChange).where(and(eq(floorChange.id, id), inArray(floorChange.subject, [...keepingSubjects]))).for('update');
    if (!row) throw errors.notFound('录音保存变更');
    await tx.update(floorChange).set(decided(keepingRefusal(row, actor, verb), verb, actor, core.now(), decision)).where(eq(floorChange.id, id));
    if (row.subject === 'recordingHold') await liftDecided(core, tx, actor, row, verb, decision);
    else if (verb === 'confirm') await termDecided(core, tx, row);
  });
}
