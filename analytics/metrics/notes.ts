/** What a reader must know of a span's figures: old appeals that were imported, calendars that changed after the fact, units that became others. */
import { and, gt, isNotNull, lt } from 'drizzle-orm';
import { cityDay, regionName, schema, unitName, type Core } from '../../ticketing/index.ts';
import { readSuccessions } from '../scores/succession.ts';
import { momentsOf } from './sets-of.ts';
import type { Span } from './metric.ts';

/** A few late messages are every day's business. */
const fewOld = 20;

export interface Note { zh: string; en: string }

export async function notesOn(core: Core, span: Span): Promise<Note[]> {
  const { from, to } = momentsOf(core, span);
  const { calendarDefinition: kept } = schema;
  const [calendars, successions, [old]] = await Promise.all([
    core.db.select({ region: kept.regionCode, version: kept.version, at: kept.createdAt }).from(kept).where(and(gt(kept.createdAt, from), lt(kept.createdAt, core.now()), isNotNull(kept.createdBy))).orderBy(kept.createdAt).limit(10),
    readSuccessions(core.db),
    core.sql<{ n: number }[]>`select count(*)::int as n from ticket where registered_at >= ${from} and registered_at < ${to} and appealed_at < ${from}::timestamptz - interval '7 days'`,
  ]);
  return [
    ...(old!.n >= fewOld ? [{ zh: `期内登记的工单中有${old!.n}件是市民更早以前反映、期内才导入的：计入登记量和受理量；走势按反映时间计。`, en: `${old!.n} of the tickets registered in the period were said long before and imported in it: they count as registered; trends go by when they were said.` }] : []),
    ...calendars.map((c): Note => ({
      zh: `${regionName(core.city, c.region)}工作日历于${cityDay(c.at)}更新（${c.version}）：当时未办结的时限已重新计算，已办结的仍按原时限计；已冻结的考核不变。`,
      en: `The calendar of ${c.region} changed on ${cityDay(c.at)} (${c.version}): what was open was counted anew, what was resolved keeps its limit; frozen scores stay as they were.`,
    })),
    ...successions.filter((s) => s.fromDay > span.from && s.fromDay <= span.to).map((s): Note => ({
      zh: `${unitName(core.city, s.unitId)}自${s.fromDay}起由${unitName(core.city, s.successorId)}承继（${s.basis}）：指标列在当时的单位名下，考核计入承继单位。`,
      en: `${s.unitId} was succeeded by ${s.successorId} on ${s.fromDay}: figures stand under the unit of then, scores are added to the successor.`,
    })),
  ];
}
