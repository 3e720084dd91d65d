import { inArray } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { errors, proposalRefusal, roleFor, schema, verbsAllowed, type Core, type ProposalVerb, type Role, type StaffActor, type WhoDecides } from '../../../ticketing/index.ts';

const readers: readonly Role[] = ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor'];
/** Those who may block a number see what is blocked. */
const blockReaders: readonly Role[] = [...readers, 'teamLead'];
const may = (actor: StaffActor, roles: readonly Role[]) => { if (!roleFor(actor, roles)) throw errors.notAllowed('电话安全由系统、安全、审计管理员和督办员查看。', 'Telephone security is for administrators and supervisors.'); };
/** @throws HotlineError notAllowed */
export const mustReadSecurity = (actor: StaffActor): void => may(actor, readers);
export const mustReadBlocks = (actor: StaffActor): void => may(actor, blockReaders);

export const decision = z.enum(['confirm', 'reject', 'withdraw']);
/** What every change has that two people make. */
export const proposalView = z.object({
  id: z.number(), state: z.enum(['proposed', 'confirmed', 'rejected', 'withdrawn']), reason: z.string(), proposedByName: z.string().nullable(), proposedAt: z.string(),
  decidedByName: z.string().nullable(), decidedAt: z.string().nullable(), decision: z.string().nullable(), verbs: z.array(decision),
});
interface ProposalRow { id: number; state: 'proposed' | 'confirmed' | 'rejected' | 'withdrawn'; reason: string; proposedBy: number; proposedAt: Date; decidedBy: number | null; decidedAt: Date | null; decision: string | null }
export const proposalOf = (row: ProposalRow, names: ReadonlyMap<number, string>, verbs: ProposalVerb[]): z.infer<typeof proposalView> => ({
  id: row.id, state: row.state, reason: row.reason, proposedByName: names.get(row.proposedBy) ?? null, proposedAt: row.proposedAt.toISOString(),
  decidedByName: row.decidedBy === null ? null : names.get(row.decidedBy) ?? null, decidedAt: row.decidedAt?.toISOString() ?? null, decision: row.decision, verbs,
});
export const verbsFor = (row: ProposalRow, who: WhoDecides, actor: StaffActor): ProposalVerb[] => verbsAllowed((verb) => proposalRefusal(row, who, actor, verb));

/** Names of the people in these rows, in one look. */
export async function namesOf(core: Pick<Core, 'db'>, ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))] as number[];
  const rows = wanted.length ? await core.db.select({ id: schema.staff.id, name: schema.staff.name }).from(schema.staff).where(inArray(schema.staff.id, wanted)) : [];
  return new Map(rows.map((r) => [r.id, r.name]));
}
