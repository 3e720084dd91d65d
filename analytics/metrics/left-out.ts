import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { schema, type Core } from '../../ticketing/index.ts';
import { scoreExclusion } from '../db/schema/index.ts';
import type { Span } from './metric.ts';
import { monthOf } from './sets-of.ts';

/** 剔除: why a ticket counts in nobody's score, as people read it. */
export const exclusionNames: Record<string, { zh: string; en: string }> = {
  unreasonable: { zh: '不合理诉求', en: 'unreasonable' }, beyondDuty: { zh: '超出职责范围', en: 'beyond duty' }, unreachable: { zh: '市民联系不上', en: 'citizen unreachable' }, duplicate: { zh: '并单', en: 'duplicate' },
  transferred: { zh: '转外部办理', en: 'transferred' }, parked: { zh: '挂账', en: 'parked' }, appeal: { zh: '考核申诉成立', en: 'score appeal upheld' },
};
/** The act by which each came about. */
const acts: Record<string, string[]> = { unreasonable: ['request.approve', 'answerUnreasonable'], beyondDuty: ['request.approve', 'answerUnreasonable'], unreachable: ['exemptVisit'], duplicate: ['merge', 'joinDuplicates'], transferred: ['checkBack'], parked: ['request.approve', 'park'] };

export interface LeftOut { code: string; zh: string; en: string; /** who decided it: a person's name, or the system; null: unknown */ byName: string | null; at: string | null; reason: string | null }

/** Who left these tickets out, when and why: by appeal in this metric, or of every score. */
export async function leftOutOf(core: Core, metricId: string, span: Span, tickets: readonly { id: number; scoringExcluded: string | null }[]): Promise<Map<number, LeftOut>> {
  const ids = tickets.map((t) => t.id);
  if (!ids.length) return new Map();
  const { event } = schema;
  const [appeals, events] = await Promise.all([
    core.db.select().from(scoreExclusion).where(and(eq(scoreExclusion.metricId, metricId), inArray(scoreExclusion.ticketId, ids), sql`${scoreExclusion.month} between ${monthOf(span.from)} and ${monthOf(span.to)}`)),
    core.db.select({ ticketId: event.ticketId, kind: event.kind, at: event.at, actor: event.actor, data: event.data }).from(event).where(and(inArray(event.ticketId, ids), inArray(event.kind, [...new Set(Object.values(acts).flat())]))).orderBy(desc(event.seq)),
  ]);
  return new Map(tickets.map((t): [number, LeftOut] => {
    const upheld = appeals.find((a) => a.ticketId === t.id);
    if (upheld) return [t.id, { code: 'appeal', ...exclusionNames.appeal!, byName: upheld.decidedByName, at: upheld.decidedAt.toISOString(), reason: upheld.reason }];
    const code = t.scoringExcluded ?? '';
    const done = events.find((e) => e.ticketId === t.id && acts[code]?.includes(e.kind));
    const words = done?.data as { reason?: string; decision?: string } | undefined;
    return [t.id, { code, ...(exclusionNames[code] ?? { zh: code, en: code }), byName: done ? (done.actor.kind === 'citizen' ? '市民' : done.actor.name) : null, at: done?.at.toISOString() ?? null, reason: words?.decision ?? words?.reason ?? null }];
  }));
}
