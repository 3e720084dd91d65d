import { eq } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { seesWholeCity } from '../../access/scope.ts';
import { grantOf, revealRefusal } from '../../citizen/reveal.ts';
import { keptOf } from '../../confidential/reporter.ts';
import type { Core } from '../../core.ts';
import { staff } from '../../db/schema/index.ts';
import type { TicketRow } from '../../verb/verb.ts';
import type { TicketDetail } from '../views.ts';
import { iso } from './ticket-line.ts';

/** How a confidential ticket stands: its scrubbed copy, what is kept of the reporter (to the hotline only), and until when this reader may look. */
export async function confidentialPart(core: Core, actor: StaffActor, row: TicketRow): Promise<Pick<TicketDetail, 'mayReveal' | 'confidential'>> {
  const grant = row.isConfidential ? await grantOf(core.db, row.id, actor.staffId, core.now()) : null;
  const mayReveal = revealRefusal(row, actor, grant) === null;
  if (!row.isConfidential) return { mayReveal, confidential: null };
  const hotline = seesWholeCity(actor);
  const [person] = row.scrubConfirmedBy !== null && hotline ? await core.db.select({ name: staff.name }).from(staff).where(eq(staff.id, row.scrubConfirmedBy)) : [];
  return {
    mayReveal,
    confidential: { confirmedAt: iso(row.scrubConfirmedAt), confirmedBy: person?.name ?? null, kept: hotline && !row.isAnonymous ? await keptOf(core.db, row.id) : [], grantedFields: grant?.fields ?? [], grantedUntil: iso(grant?.expiresAt) },
  };
}

/** Steps that show who asked after the reporter: for the hotline, not for the units. */
const inside = new Set(['viewOriginal', 'requestReveal', 'requestLift', 'reveal', 'revealAlarm']);
export const forReader = (actor: StaffActor, row: TicketRow) => {
  const all = !row.isConfidential || seesWholeCity(actor);
  return {
    event: (e: { kind: string; data: Record<string, unknown> }) => all || !(inside.has(e.kind) || (e.kind.startsWith('request.') && (e.data.kind === 'reveal' || e.data.kind === 'lift'))),
    request: (r: { kind: string }) => all || (r.kind !== 'reveal' && r.kind !== 'lift'),
  };
};
