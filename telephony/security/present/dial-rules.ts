import { z } from '@hono/zod-openapi';
import { desc, eq } from 'drizzle-orm';
import type { Core, StaffActor } from '../../../ticketing/index.ts';
import { dialRules } from '../../db/schema/index.ts';
import { mayProposeRules, rulesWho, type DialRulesRow } from '../dial/change-rules.ts';
import { dialRulesNow } from '../dial/in-force.ts';
import { numberKindNames } from '../dial/number-kind.ts';
import { dialPurposeNames, dialRulesShape } from '../dial/rules.ts';
import { mustReadSecurity, namesOf, proposalOf, proposalView, verbsFor } from './who.ts';

const named = z.record(z.string(), z.object({ zh: z.string(), en: z.string() }));
export const dialRulesChange = proposalView.extend({ rules: dialRulesShape }).openapi('DialRulesChange');
export const dialRulesView = z.object({
  /** 0: as they came, nobody has changed them */
  version: z.number(), rules: dialRulesShape, proposal: dialRulesChange.nullable(), history: z.array(dialRulesChange), kinds: named, purposes: named, mayPropose: z.boolean(),
}).openapi('DialRules');
export type DialRulesView = z.infer<typeof dialRulesView>;
export type DialRulesChange = z.infer<typeof dialRulesChange>;

/** @throws HotlineError notAllowed */
export async function presentDialRules(core: Core, actor: StaffActor): Promise<DialRulesView> {
  mustReadSecurity(actor);
  const rows = await core.db.select().from(dialRules).orderBy(desc(dialRules.id)).limit(50);
  const [open] = await core.db.select().from(dialRules).where(eq(dialRules.state, 'proposed'));
  const names = await namesOf(core, rows.flatMap((r) => [r.proposedBy, r.decidedBy]));
  const changeOf = (row: DialRulesRow) => ({ ...proposalOf(row, names, verbsFor(row, rulesWho, actor)), rules: row.rules });
  return { ...(await dialRulesNow(core.db)), proposal: open ? changeOf(open) : null, history: rows.map(changeOf), kinds: numberKindNames, purposes: dialPurposeNames, mayPropose: mayProposeRules(actor) };
}
