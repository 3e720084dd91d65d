import { z } from '@hono/zod-openapi';
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, like, lt, sql } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { regionName, subtreeIds, unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { parkedCommitment, ticket } from '../../db/schema/index.ts';
import { limitsOf } from '../../deadline/limits-of.ts';
import { parkReasons } from '../../ticket/parked/reasons.ts';
import { iso } from '../present/ticket-line.ts';

export const parkedFilter = z.object({
  state: z.enum(['open', 'ended']).default('open'), unitId: z.string().max(64).optional(), regionCode: z.string().regex(/^\d{2,20}$/).optional(), reasonCode: z.string().max(40).optional(), soon: z.enum(['1']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

const parkedLine = z.object({
  ticketNo: z.string(), title: z.string(), regionName: z.string(), unitId: z.string(), unitName: z.string(), reasonCode: z.string(), reasonName: z.string(), explanation: z.string(), plan: z.string(), condition: z.string(),
  parkedAt: z.string(), reviewAt: z.string(), overdue: z.boolean(), reviews: z.number(), reviewsLeft: z.number(), lastReviewedAt: z.string().nullable(), progress: z.string().nullable(), endedAt: z.string().nullable(), endedWhy: z.string().nullable(),
}).openapi('ParkedLine');
export const parkedLedger = z.object({
  items: z.array(parkedLine),
  /** of all that the reader may see, whatever the filter: still parked, to be looked at within seven days, and by reason */
  counts: z.object({ open: z.number(), soon: z.number(), overdue: z.number(), byReason: z.array(z.object({ code: z.string(), name: z.string(), n: z.number() })) }),
}).openapi('ParkedLedger');
export type ParkedLine = z.infer<typeof parkedLine>;
export type ParkedLedger = z.infer<typeof parkedLedger>;

const WEEK_MS = 7 * 86_400_000;

/** 挂账台账: the one that must be looked at first stands first; of those that have come back, the newest. */
export async function parkedCommitments(core: Core, actor: StaffActor, f: z.infer<typeof parkedFilter>): Promise<ParkedLedger> {
  const now = core.now();
  const soon = new Date(now.getTime() + WEEK_MS);
  const seen = ticketScope(actor);
  const open = f.state === 'open';
  const units = f.unitId ? subtreeIds(core.city, core.city.units.get(f.unitId)?.path ?? '-') : null;
  const where = and(
    seen, open ? isNull(parkedCommitment.endedAt) : isNotNull(parkedCommitment.endedAt), units ? inArray(parkedCommitment.unitId, units) : undefined, f.regionCode ? like(ticket.regionCode, `${f.regionCode}%`) : undefined,
    f.reasonCode ? eq(parkedCommitment.reasonCode, f.reasonCode) : undefined, f.soon ? lt(parkedCommitment.reviewAt, soon) : undefined);
  const [rows, reasons, counted] = await Promise.all([
    core.db.select({ c: parkedCommitment, ticket }).from(parkedCommitment).innerJoin(ticket, eq(ticket.id, parkedCommitment.ticketId)).where(where)
      .orderBy(open ? asc(parkedCommitment.reviewAt) : desc(parkedCommitment.endedAt), asc(parkedCommitment.id)).limit(f.limit),
    core.db.select({ code: parkedCommitment.reasonCode, n: count() }).from(parkedCommitment).innerJoin(ticket, eq(ticket.id, parkedCommitment.ticketId)).where(and(seen, isNull(parkedCommitment.endedAt))).groupBy(parkedCommitment.reasonCode),
    core.db.select({
      open: count(), soon: sql<number>`count(*) filter (where ${lt(parkedCommitment.reviewAt, soon)})::int`, overdue: sql<number>`count(*) filter (where ${lt(parkedCommitment.reviewAt, now)})::int`,
    }).from(parkedCommitment).innerJoin(ticket, eq(ticket.id, parkedCommitment.ticketId)).where(and(seen, isNull(parkedCommitment.endedAt))),
  ]);
  return {
    items: rows.map(({ c, ticket: t }) => ({
      ticketNo: t.ticketNo, title: t.title, regionName: regionName(core.city, t.regionCode), unitId: c.unitId, unitName: unitName(core.city, c.unitId), reasonCode: c.reasonCode, reasonName: parkReasons[c.reasonCode] ?? c.reasonCode,
      explanation: c.explanation, plan: c.plan, condition: c.condition, parkedAt: c.parkedAt.toISOString(), reviewAt: c.reviewAt.toISOString(), overdue: c.endedAt === null && c.reviewAt < now, reviews: c.reviews,
      reviewsLeft: Math.max(0, (limitsOf(core, t).park?.max ?? 0) - c.reviews), lastReviewedAt: iso(c.lastReviewedAt), progress: c.progress, endedAt: iso(c.endedAt), endedWhy: c.endedWhy,
    })),
    counts: { ...counted[0]!, byReason: reasons.map((r) => ({ ...r, name: parkReasons[r.code] ?? r.code })).toSorted((a, b) => b.n - a.n) },
  };
}
