/** 查看记录: who looked at what, when, from where and why; and who looks unusually often. */
import { z } from '@hono/zod-openapi';
import { and, desc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { notAboutThem } from '../access/accused.ts';
import type { Role, StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { revealLog, staff, ticket } from '../db/schema/index.ts';
import { addDays, cityDay, cityMoment } from '../deadline/city-day.ts';
import { cityDayParam } from '../http/list/city-day-param.ts';
import { readConfidentialPolicy } from './policy.ts';

export const mayAudit: readonly Role[] = ['auditAdmin', 'supervisor'];
export const looksFilter = z.object({ from: cityDayParam.optional(), to: cityDayParam.optional(), staffId: z.coerce.number().int().optional(), confidential: z.enum(['1']).optional(), ticketNo: z.string().trim().max(40).optional(), limit: z.coerce.number().int().min(1).max(500).default(200) });

const lookView = z.object({ id: z.number(), at: z.iso.datetime(), staffId: z.number(), staffName: z.string(), unitName: z.string(), /** of a caller's number in the list of calls there is none, and `callNo` says which call */ ticketNo: z.string().nullable(), callNo: z.string().nullable(), isConfidential: z.boolean(), fields: z.array(z.string()), reason: z.string(), address: z.string().nullable(), approved: z.boolean() }).openapi('Look');
/** More looks than the policy's alarm within its hours, at some moment of the days shown. */
const unusualView = z.object({ staffId: z.number(), staffName: z.string(), most: z.number(), hours: z.number(), lastAt: z.iso.datetime() });
export const looksView = z.object({ items: z.array(lookView), unusual: z.array(unusualView), alarm: z.object({ looks: z.number(), hours: z.number() }) }).openapi('Looks');

/** The last 30 days unless asked otherwise. The words of tickets are not among what an auditor reads; looks into complaints about the reader are left out. */
export async function listLooks(core: Core, actor: StaffActor, f: z.infer<typeof looksFilter>): Promise<z.infer<typeof looksView>> {
  const from = cityMoment(f.from ?? addDays(cityDay(core.now()), -30), '00:00');
  const where = and(or(isNull(revealLog.ticketId), notAboutThem(actor)), gte(revealLog.at, from), f.to ? lt(revealLog.at, cityMoment(addDays(f.to, 1), '00:00')) : undefined, f.staffId ? eq(revealLog.staffId, f.staffId) : undefined, f.confidential ? eq(ticket.isConfidential, true) : undefined, f.ticketNo ? eq(ticket.ticketNo, f.ticketNo) : undefined);
  const { alarm } = await readConfidentialPolicy(core, core.db);
  const [rows, often] = await Promise.all([
    core.db.select({ look: revealLog, who: staff.name, unitId: staff.unitId, ticketNo: ticket.ticketNo, isConfidential: ticket.isConfidential }).from(revealLog).leftJoin(ticket, eq(ticket.id, revealLog.ticketId)).innerJoin(staff, eq(staff.id, revealLog.staffId))
      .where(where).orderBy(desc(revealLog.at), desc(revealLog.id)).limit(f.limit),
    core.db.execute<{ staffId: number; staffName: string; most: number; lastAt: string }>(sql`
      select staff_id as "staffId", max(staff_name) as "staffName", max(n)::int as most, max(at) as "lastAt" from (
        select reveal_log.staff_id, staff.name as staff_name, reveal_log.at, count(*) over (partition by reveal_log.staff_id order by reveal_log.at range between make_interval(hours => ${alarm.hours}::int) preceding and current row) as n
        from reveal_log left join ticket on ticket.id = reveal_log.ticket_id join staff on staff.id = reveal_log.staff_id where ${where}) looked
      group by staff_id having max(n) >= ${alarm.looks} order by most desc`),
  ]);
  return {
    items: rows.map((r) => ({ id: r.look.id, at: r.look.at.toISOString(), staffId: r.look.staffId, staffName: r.who, unitName: core.city.units.get(r.unitId)?.shortName ?? r.unitId, ticketNo: r.ticketNo, callNo: r.look.callNo, isConfidential: r.isConfidential ?? false, fields: r.look.fields, reason: r.look.reason, address: r.look.address, approved: r.look.requestId !== null })),
    unusual: [...often].map((u) => ({ staffId: u.staffId, staffName: u.staffName, most: u.most, hours: alarm.hours, lastAt: new Date(u.lastAt).toISOString() })), alarm,
  };
}
