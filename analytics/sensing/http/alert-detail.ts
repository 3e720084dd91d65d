import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, errors, hiddenTicketIds, regionName, schema, stateName, ticketScope, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { alert, alertEvent, ticketGroup } from '../../db/schema/index.ts';
import { alertVerbs } from '../alert/registry.ts';
import { alertRefusal, alertTransition, type AlertRow } from '../alert/verb.ts';
import { citizenOf, counted } from '../read/counted.ts';
import { evidenceOf, shownTo } from './list-alerts.ts';
import type { AlertDetail } from './views.ts';

const { ticket } = schema;

/** @throws notFound */
export async function alertDetailOf(core: Core, actor: StaffActor, alertNo: string): Promise<AlertDetail> {
  const [row] = await core.db.select().from(alert).where(eq(alert.alertNo, alertNo));
  const shown = row && shownTo(core, row, new Set(await hiddenTicketIds(core, actor)));
  if (!row || !shown) throw errors.notFound('预警');
  const ids = row.latest.ticketIds;
  const exemplar = row.latest.exemplar ?? row.evidence.exemplar;
  const [tickets, events, group, since] = await Promise.all([
    ids.length ? core.db.select().from(ticket).where(and(inArray(ticket.id, ids), eq(ticket.isConfidential, false), ticketScope(actor))).orderBy(ticket.appealedAt) : [],
    core.db.select().from(alertEvent).where(eq(alertEvent.alertId, row.id)).orderBy(asc(alertEvent.id)),
    row.groupKey ? core.db.select({ name: ticketGroup.name }).from(ticketGroup).where(eq(ticketGroup.key, row.groupKey)) : [],
    sinceActed(core, row),
  ]);
  const best = exemplar && tickets.find((t) => t.id === exemplar.ticketId);
  return {
    ...shown, evidence: evidenceOf(row.evidence), groupName: group[0]?.name || null, ticketsHidden: ids.length - tickets.length,
    tickets: tickets.map((t) => ({ ticketNo: t.ticketNo, title: t.title, regionName: regionName(core.city, t.regionCode), address: t.address, appealedAt: t.appealedAt.toISOString(), stateName: stateName('ticket', t.state), exemplar: t.id === exemplar?.ticketId })),
    exemplar: best && exemplar ? { ticketNo: best.ticketNo, because: exemplar.because } : null, since,
    events: events.map((e) => ({ at: e.at.toISOString(), kind: e.kind, byName: e.byName, data: e.data })),
    verbs: alertVerbs.flatMap((v) => {
      const refusal = alertRefusal(v, row, actor);
      const { zh, en } = alertTransition(v.name);
      // Those of another role or another state are no button; a rule in the way is one that says why.
      return refusal && refusal.id !== 'ruleRefused' ? [] : [{ verb: v.name, zh, en, allowed: refusal === null, why: refusal && { zh: refusal.zh, en: refusal.en } }];
    }),
  };
}

/** Was it done before people had to complain? What was told of the matter at the place from the day after something was done. */
async function sinceActed(core: Core, row: AlertRow): Promise<AlertDetail['since']> {
  if (row.ticketNo === null && row.problemNo === null) return null;
  const [acted] = await core.db.select({ at: alertEvent.at }).from(alertEvent).where(and(eq(alertEvent.alertId, row.id), inArray(alertEvent.kind, ['openTicket', 'makeProblem']))).limit(1);
  if (!acted || row.matterCode === null) return null;
  const from = addDays(cityDay(acted.at), 1);
  const [told] = await core.db.execute<{ tickets: number; citizens: number }>(sql`
    select count(*)::int as tickets, count(distinct ${citizenOf})::int as citizens from ticket where appealed_at >= ${cityMoment(from, '00:00').toISOString()}::timestamptz and matter_code = ${row.matterCode} and ${counted}
    ${row.unitId ? sql`and lead_unit_id = ${row.unitId}` : row.axis === 'city' || !row.regionCode ? sql`` : sql`and region_code like ${`${row.regionCode}%`}`}`);
  return { from, tickets: told?.tickets ?? 0, citizens: told?.citizens ?? 0 };
}
