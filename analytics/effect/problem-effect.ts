import { and, eq } from 'drizzle-orm';
import { cityDay, errors, hiddenTicketIds, problemScope, regionName, schema, type Core, type StaffActor } from '../../ticketing/index.ts';
import { effectOfMatters } from './effect-of.ts';
import type { Measures } from './judge-effect.ts';
import { mattersAndPlacesOf } from './matters-and-places.ts';
import { ownWeeks } from './own-members.ts';
import { sayEffect, verdictNames } from './say.ts';
import type { EffectView } from './views.ts';

const { problem } = schema;
type ProblemRow = typeof problem.$inferSelect;

/** @throws notFound outside the actor's scope */
export async function problemInSight(core: Core, actor: StaffActor, problemNo: string): Promise<ProblemRow> {
  const [row] = await core.db.select().from(problem).where(and(eq(problem.problemNo, problemNo), problemScope(actor)));
  if (!row) throw errors.notFound('问题');
  return row;
}

/** When something was done: the measures on the register; without them the joint reply, or the closing. null: nothing yet. */
export function measuresOf(row: Pick<ProblemRow, 'measures' | 'repliedAt' | 'closedAt'>): Measures | null {
  const days = row.measures.map((m) => m.day ?? cityDay(new Date(m.at))).toSorted();
  const only = row.repliedAt ?? row.closedAt;
  if (!days.length && only) days.push(cityDay(only));
  return days.length ? { first: days[0]!, last: days.at(-1)! } : null;
}

/** 前后对比 of a problem as the reader may see it. */
export async function problemEffect(core: Core, actor: StaffActor, problemNo: string): Promise<EffectView> {
  const row = await problemInSight(core, actor, problemNo);
  const hidden = await hiddenTicketIds(core, actor);
  const about = await mattersAndPlacesOf(core, core.db, row.id, hidden);
  const measures = measuresOf(row);
  const { effect, early, asOf, updating } = await effectOfMatters(core, about, measures, hidden);
  const own = measures ? await ownWeeks(core.db, row, measures, hidden) : [];
  const ownAt = new Map(own.map((w) => [w.week, w.citizens]));
  const firstAfter = effect?.weeks.findIndex((w) => w.part === 'after') ?? -1;
  const lastBefore = effect ? effect.before.weeks : 0;
  const sumOwn = (weeks: number[]) => weeks.reduce((sum, w) => sum + (ownAt.get(w) ?? 0), 0) / weeks.length;
  const verdict = effect?.verdict ?? 'unknown';
  return {
    verdict, verdictName: verdictNames[verdict], sentence: sayEffect(effect, early), gap: effect?.gap ?? early, ratio: effect?.ratio ?? null,
    before: effect?.before ?? null, after: effect?.after ?? null, comparison: effect?.comparison ?? null, lastYear: effect?.lastYear ?? false, asOf, updating,
    weeks: effect?.weeks.map((w, i) => ({ ...w, own: w.part === 'before' ? ownAt.get(i - lastBefore) ?? 0 : w.part === 'after' ? ownAt.get(i - firstAfter) ?? 0 : null })) ?? [],
    own: effect && {
      beforeWeekly: effect.before.weeks ? sumOwn(Array.from({ length: effect.before.weeks }, (_, i) => -1 - i)) : null,
      afterWeekly: effect.after.weeks ? sumOwn(Array.from({ length: effect.after.weeks }, (_, i) => i)) : null,
    },
    marks: marksOf(row),
    matters: about.matterCodes.map((code) => ({ code, name: core.city.matters.get(code)?.name ?? code })), regions: about.regionCodes?.map((code) => ({ code, name: regionName(core.city, code) })) ?? null,
  };
}

/** The verdict in a sentence, of all there is: for the record, not for a reader who may not know of some tickets. */
export async function problemVerdict(core: Core, row: ProblemRow): Promise<{ zh: string; en: string }> {
  const { effect, early } = await effectOfMatters(core, await mattersAndPlacesOf(core, core.db, row.id, []), measuresOf(row), []);
  return sayEffect(effect, early);
}

function marksOf(row: ProblemRow): EffectView['marks'] {
  const at = (kind: EffectView['marks'][number]['kind'], moment: Date | null, title: string) => (moment ? [{ day: cityDay(moment), kind, title }] : []);
  return [...at('opened', row.createdAt, '立为问题'), ...row.measures.map((m) => ({ day: m.day ?? cityDay(new Date(m.at)), kind: 'measure' as const, title: m.title })), ...at('replied', row.repliedAt, '统一答复'), ...at('closed', row.closedAt, '办结')].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
