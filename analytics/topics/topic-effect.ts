import { and, eq } from 'drizzle-orm';
import { cityDay, errors, hiddenTicketIds, schema, topicScope, type Core, type StaffActor } from '../../ticketing/index.ts';
import { effectOfMatters, sayEffect, verdictNames, type EffectView } from '../effect/index.ts';

const { monthlyTopic } = schema;

/** Did it help? By the matters that are linked, in the region or the whole city; from the first task that was done to the last. @throws notFound outside the actor's scope */
export async function topicEffect(core: Core, actor: StaffActor, topicNo: string): Promise<EffectView> {
  const [row] = await core.db.select().from(monthlyTopic).where(and(eq(monthlyTopic.topicNo, topicNo), topicScope(actor)));
  if (!row) throw errors.notFound('专题');
  const days = row.tasks.flatMap((t) => t.doneOn ?? []).toSorted();
  const measures = days.length ? { first: days[0]!, last: days.at(-1)! } : null;
  const { effect, early, asOf, updating } = await effectOfMatters(core, { matterCodes: row.matterCodes, regionCodes: row.regionCode === null || row.regionCode === core.config.cityCode ? null : [row.regionCode] }, measures, await hiddenTicketIds(core, actor));
  const verdict = effect?.verdict ?? 'unknown';
  return {
    verdict, verdictName: verdictNames[verdict], sentence: sayEffect(effect, early), gap: effect?.gap ?? early, ratio: effect?.ratio ?? null, before: effect?.before ?? null, after: effect?.after ?? null, comparison: effect?.comparison ?? null, lastYear: effect?.lastYear ?? false, asOf, updating,
    weeks: effect?.weeks.map((w) => ({ ...w, own: null })) ?? [], own: null,
    marks: [...row.tasks.filter((t) => t.doneOn).map((t) => ({ day: t.doneOn!, kind: 'measure' as const, title: t.task })), ...(row.doneAt ? [{ day: cityDay(row.doneAt), kind: 'closed' as const, title: '结项' }] : [])].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    matters: row.matterCodes.map((code) => ({ code, name: core.city.matters.get(code)?.name ?? code })), regions: row.regionCode === null ? null : [{ code: row.regionCode, name: core.city.regions.get(row.regionCode)?.name ?? row.regionCode }],
  };
}
