/** 措施登记册: the measures of all problems in one register (驻马店: 198 common problems led to 23 + 42 documents). */
import { and, count, inArray, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { subtreeIds, unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { measureKinds, problem, ticket, type Measure } from '../../db/schema/index.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { cityDayParam } from '../../http/list/city-day-param.ts';
import { problemScope } from '../scope.ts';
import type { MeasureLine, MeasureRegister } from '../views.ts';

export const registerFilter = z.object({ kind: z.enum(measureKinds).optional(), unitId: z.string().max(64).optional(), from: cityDayParam.optional(), to: cityDayParam.optional(), q: z.string().trim().max(60).optional() });

/** Measures in the actor's sight by their own day, the newest first, with how many there are of each kind and how many problems they come from. */
export async function measureRegisterOf(core: Core, actor: StaffActor, f: z.infer<typeof registerFilter>): Promise<MeasureRegister> {
  const units = f.unitId === undefined ? undefined : subtreeIds(core.city, core.city.units.get(f.unitId)?.path ?? '-');
  const rows = await core.db.select({ id: problem.id, no: problem.problemNo, title: problem.title, leadUnitId: problem.leadUnitId, measures: problem.measures }).from(problem)
    .where(and(problemScope(actor), sql`jsonb_array_length(${problem.measures}) > 0`));
  const members = new Map(rows.length ? (await core.db.select({ id: ticket.problemId, n: count() }).from(ticket).where(and(inArray(ticket.problemId, rows.map((r) => r.id)), ticketScope(actor))).groupBy(ticket.problemId)).map((m) => [m.id, m.n]) : []);
  const dayOf = (m: Measure) => m.day ?? cityDay(new Date(m.at));
  const items = rows.flatMap((p) => p.measures.map((m, i): MeasureLine & { owner: string } => ({
    id: m.id ?? String(i + 1), kind: m.kind, title: m.title, documentNo: m.documentNo ?? null, day: dayOf(m), link: m.link ?? null, byName: m.byName ?? null, at: m.at, problemNo: p.no, problemTitle: p.title, owner: m.unitId ?? p.leadUnitId, unitName: unitName(core.city, m.unitId ?? p.leadUnitId), members: members.get(p.id) ?? 0,
  }))).filter((m) => (!f.kind || m.kind === f.kind) && (!units || units.includes(m.owner)) && (!f.from || m.day >= f.from) && (!f.to || m.day <= f.to) && (!f.q || [m.title, m.documentNo, m.problemTitle, m.problemNo].some((s) => s?.includes(f.q!))))
    .toSorted((a, b) => (a.day === b.day ? (a.at < b.at ? 1 : -1) : a.day < b.day ? 1 : -1));
  const of = (kind: (typeof measureKinds)[number]) => items.filter((m) => m.kind === kind).length;
  return { items: items.map(({ owner: _, ...m }) => m), counts: { problems: new Set(items.map((m) => m.problemNo)).size, document: of('document'), works: of('works'), ruleChange: of('ruleChange'), explanation: of('explanation') } };
}
