/** Which unit is advised when another one has it: what a catalogue rule, a precedent or a new model should mend first. */
import { and, inArray, not } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { ticket } from '../../db/schema/index.ts';
import type { QualityView } from '../../http/judgement-views.ts';
import { momentsOf, type Counted } from './span.ts';

const mostPairs = 20;
/** of a pair: so many of the newest are looked at, and so many that the reader may see are named */
const looked = 20;
const named = 3;

/** A confidential ticket counts, and is named to nobody here. */
export async function wrongPairs(core: Core, actor: StaffActor, span: Counted): Promise<QualityView['pairs']> {
  const { start, end } = momentsOf(span);
  const rows = await core.sql<{ advised: string; kept: string; n: number; ids: string[] }[]>`
    select unit_id as advised, kept_unit_id as kept, count(*)::int as n, (array_agg(ticket_id order by ticket_id desc))[1:${looked}::int] as ids
    from advised where at >= ${start} and at < ${end} and outcome <> 'kept' and unit_id is not null and kept_unit_id is not null and ticket_id <> all(${span.hidden as number[]}::bigint[])
    group by 1, 2 order by 3 desc, 1, 2 limit ${mostPairs}`;
  const ids = rows.flatMap((r) => r.ids.map(Number));
  const seen = ids.length ? await core.db.select({ id: ticket.id, ticketNo: ticket.ticketNo, title: ticket.title }).from(ticket).where(and(inArray(ticket.id, ids), ticketScope(actor), not(ticket.isConfidential), not(ticket.isAboutStaff))) : [];
  const byId = new Map(seen.map((t) => [t.id, { ticketNo: t.ticketNo, title: t.title }]));
  return rows.map((r) => ({
    advisedUnitId: r.advised, advisedName: unitName(core.city, r.advised), keptUnitId: r.kept, keptName: unitName(core.city, r.kept), n: r.n,
    tickets: r.ids.flatMap((id) => byId.get(Number(id)) ?? []).slice(0, named),
  }));
}
