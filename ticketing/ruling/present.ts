/** Rulings as people read them: on their ticket, beside a return, and in the list of precedents. */
import { and, desc, eq, ilike, inArray, like, or, sql, type SQL } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import type { Ruling } from '../catalogue/city.ts';
import { clauseOf } from '../catalogue/precedents.ts';
import { resolveUnits } from '../catalogue/resolve.ts';
import type { Core } from '../core.ts';
import { dispatchRule, ruling, ticket } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import type { RulingView } from '../http/dispute-views.ts';
import { precedentView } from '../routing/precedents.ts';
import { contradicted } from './clause.ts';
import { rulingVerbs } from './registry.ts';
import { rulingScope, seesTicket } from './scope.ts';
import type { RulingState } from './table.ts';
import { rulingRefusal, rulingTransition } from './verb.ts';

export interface RulingFilter { matterCode?: string | undefined; regionCode?: string | undefined; unitId?: string | undefined; state?: RulingState[] | undefined; q?: string | undefined; ticketId?: number; id?: number }
const mostShown = 200;

/** The newest first. A matter stands for all below it; words are looked for in basis, text and the ticket's number. */
export async function listRulings(core: Core, actor: StaffActor, f: RulingFilter): Promise<RulingView[]> {
  const rows = await core.db.select({ ruling, ticketNo: ticket.ticketNo, seen: seesTicket(actor) }).from(ruling).innerJoin(ticket, eq(ticket.id, ruling.ticketId))
    .where(and(rulingScope(actor), ...conditions(actor, f))).orderBy(desc(ruling.ruledAt), desc(ruling.id)).limit(mostShown);
  const endedIds = rows.flatMap((r) => r.ruling.ended.map((e) => e.ruleId));
  const endedClauses = new Map(endedIds.length ? (await core.db.select({ id: dispatchRule.id, clause: dispatchRule.clause }).from(dispatchRule).where(inArray(dispatchRule.id, endedIds))).map((r) => [r.id, r.clause]) : []);
  return Promise.all(rows.map(async ({ ruling: row, ticketNo, seen }) => {
    const on = cityDay(core.now());
    const ends = row.state === 'precedent' ? (await contradicted(core.db, row, on)).map((r) => r.clause) : row.ended.map((e) => endedClauses.get(e.ruleId) ?? '');
    const now = row.state === 'precedent' ? resolveUnits(core.city, row.matterCode, row.regionCode ?? core.config.cityCode, on)?.rule.clause : undefined;
    return {
      ...precedentView(core.city, row), text: seen ? row.text : null, ticketNo: seen ? ticketNo : null,
      confirmedByName: row.confirmedByName, confirmedAt: row.confirmedAt?.toISOString() ?? null, revokedByName: row.revokedByName, revokedAt: row.revokedAt?.toISOString() ?? null, revokedWhy: row.revokedWhy,
      clause: clauseOf(core.city, row), endsClauses: ends, goesBefore: now && !ends.includes(now) ? now : null,
      verbs: seen ? buttons(row, actor) : [],
    };
  }));
}

function conditions(actor: StaffActor, f: RulingFilter): (SQL | undefined)[] {
  const pattern = f.q && `%${f.q.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    f.id === undefined ? undefined : eq(ruling.id, f.id),
    f.ticketId === undefined ? undefined : eq(ruling.ticketId, f.ticketId),
    f.matterCode ? like(ruling.matterCode, `${f.matterCode}%`) : undefined,
    f.regionCode ? or(sql`${ruling.regionCode} is null`, like(ruling.regionCode, `${f.regionCode}%`), sql`${f.regionCode} like ${ruling.regionCode} || '%'`) : undefined,
    f.unitId ? or(eq(ruling.leadUnitId, f.unitId), sql`${f.unitId} = any(${ruling.supportUnitIds})`, sql`${f.unitId} = any(${ruling.refusedUnitIds})`) : undefined,
    f.state?.length ? inArray(ruling.state, f.state) : undefined,
    pattern ? or(ilike(ruling.basis, pattern), and(seesTicket(actor), or(ilike(ruling.text, pattern), eq(ticket.ticketNo, f.q!)))) : undefined,
  ];
}

/** What is allowed, and the rule in the way of the rest. What is no business of the role is left out. */
function buttons(row: Ruling, actor: StaffActor): RulingView['verbs'] {
  return rulingVerbs.flatMap((v) => {
    const refusal = rulingRefusal(v, row, actor);
    const { zh, en } = rulingTransition(v.name);
    return refusal?.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } }];
  });
}
