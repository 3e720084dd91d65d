import { eq, sql } from 'drizzle-orm';
import { decided, errors, proposalRefusal, type Core, type ProposalVerb, type StaffActor, type WhoDecides } from '../../../ticketing/index.ts';
import { trunk } from '../../db/schema/index.ts';
import type { TrunkRow } from './in-force.ts';
import { trunkProposers } from './propose.ts';

export const trunkWho: WhoDecides = { proposers: trunkProposers, confirmers: ['secAdmin'] };
export const trunkDecision = (row: Pick<TrunkRow, 'state' | 'proposedBy'>, actor: StaffActor, verb: ProposalVerb) => proposalRefusal(row, trunkWho, actor, verb);

/** Four eyes. A confirmed trunk holds at once: the process that is the floor hears of it (topic `trunk`) and tells the switch. @throws HotlineError notFound, notAllowed, wrongState, ruleRefused ownRequest, invalid */
export async function decideTrunk(core: Core, actor: StaffActor, id: number, verb: ProposalVerb, decision?: string): Promise<TrunkRow> {
  return core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(trunk).where(eq(trunk.id, id)).for('update');
    if (!row) throw errors.notFound('中继变更');
    const [after] = await tx.update(trunk).set(decided(trunkDecision(row, actor, verb), verb, actor, core.now(), decision)).where(eq(trunk.id, id)).returning();
    if (verb === 'confirm') await tx.execute(sql`select pg_notify('trunk', ${row.name})`);
    return after!;
  });
}
