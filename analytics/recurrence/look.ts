/** One look at a closed problem: what came since, and whether it is back. */
import { and, eq, sql } from 'drizzle-orm';
import { actOnLookBackIn, addDays, cityDay, cityMoment, end, recur, schema, watchReopened, type Core, type LookBackRow, type Tx } from '../../ticketing/index.ts';
import { countsByDay } from '../facts/index.ts';
import { isIn, ownOf, problemVerdict } from '../effect/index.ts';
import { windowFrom } from './baseline.ts';
import { ownNeeded, placeExpected, placeNeeded, windowDays } from './needed.ts';

const { lookBack, problem } = schema;
type ProblemRow = typeof problem.$inferSelect;
type Seen = NonNullable<LookBackRow['seen']>;
const machine = { kind: 'system', name: 'lookBack' } as const;

/** Looks, and does what follows: recurrence found, or the period over. Done again it finds the same. */
export async function look(core: Core, tx: Tx, id: number): Promise<void> {
  // the problem first, as everybody does who locks both
  const [of] = await tx.select({ problemId: lookBack.problemId }).from(lookBack).where(eq(lookBack.id, id));
  const [held] = of ? await tx.select().from(problem).where(eq(problem.id, of.problemId)).for('update') : [];
  const [row] = held ? await tx.select().from(lookBack).where(and(eq(lookBack.id, id), eq(lookBack.state, 'watching'))).for('update') : [];
  if (!row || !held) return;
  if (held.state !== 'closed') return watchReopened(core, tx, held.id, null, machine);
  const today = cityDay(core.now());
  const seen = await seenSince(core, tx, row, held, today);
  await tx.update(lookBack).set({ seen }).where(eq(lookBack.id, row.id));
  const because = whyBack(seen);
  if (because) return void await actOnLookBackIn(core, tx, machine, row.id, recur, { because });
  if (today > row.until) await actOnLookBackIn(core, tx, machine, row.id, end, { finalWord: await finalWord(core, row, held, seen) });
}

async function seenSince(core: Core, tx: Tx, row: LookBackRow, held: ProblemRow, today: string): Promise<Seen> {
  const from = windowFrom(row.countFrom, today, windowDays);
  // On the day of the closing itself: from its moment on.
  const since = new Date(Math.max(cityMoment(from, '00:00').getTime(), held.closedAt!.getTime()));
  const [own] = await tx.execute<{ citizens: number; tickets: number }>(sql`
    select count(distinct coalesce(t.appellant_id, -t.id))::int as citizens, count(*)::int as tickets from ticket t where ${ownOf(held, [])} and t.appealed_at > ${since.toISOString()}::timestamptz`);
  return { on: today, own: { ...own!, needed: ownNeeded(row.baseline.beforeWeekly) }, place: await placeSince(core, row, today) };
}

/** The same matters in the same places over a whole window; null while the window is not full, or nothing says what is normal there. */
async function placeSince(core: Core, { baseline, countFrom, closedOn }: LookBackRow, today: string): Promise<Seen['place']> {
  const to = addDays(today, -1);
  const from = addDays(to, 1 - windowDays);
  if (baseline.placeFourWeeks === null || from < countFrom) return null;
  const places = baseline.places.includes(core.config.cityCode) ? null : baseline.places;
  const [now, then] = await Promise.all([{ from, to }, { from: addDays(closedOn, -26 * 7), to: addDays(closedOn, -1) }].map((span) => countsByDay(core.db, 'matterBySubdistrict', { ...span, keys: baseline.matterCodes })));
  const sum = (rows: typeof now, inside: boolean) => rows!.filter((r) => isIn(places, r.key2) === inside).reduce((all, r) => all + r.n, 0);
  const [elsewhereNow, elsewhereThen] = [sum(now, false), (sum(then, false) / 26) * 4];
  const expected = placeExpected(baseline.placeFourWeeks, baseline.beforeWeekly, elsewhereNow >= 30 && elsewhereThen >= 30 ? elsewhereNow / elsewhereThen : 1);
  return { tickets: sum(now, true), expected: Math.round(expected * 10) / 10, needed: placeNeeded(expected) };
}

function whyBack({ own, place }: Seen): string | null {
  if (own && own.citizens >= own.needed) return `近${windowDays}天又有${own.citizens}位市民反映同一问题（${own.tickets}件），解决后偶有的不应超过${own.needed - 1}位。`;
  if (place && place.tickets >= place.needed) return `近${windowDays}天同一事项在原地点有${place.tickets}件，问题解决后按季节约为${place.expected}件，超过${place.needed - 1}件即为反弹。`;
  return null;
}

async function finalWord(core: Core, row: LookBackRow, held: ProblemRow, { own, place }: Seen): Promise<string> {
  const [all] = await core.db.execute<{ citizens: number }>(sql`select count(distinct coalesce(t.appellant_id, -t.id))::int as citizens from ticket t where ${ownOf(held, [])} and t.appealed_at > ${held.closedAt!.toISOString()}::timestamptz`);
  const effect = await problemVerdict(core, held);
  return [
    `回头看自${row.closedOn}至${row.until}期满，未见复发。`, all!.citizens ? `期间又有${all!.citizens}位市民反映，最近${windowDays}天${own?.citizens ?? 0}位。` : '期间没有市民再反映。',
    place ? `同一事项在原地点最近${windowDays}天${place.tickets}件，预期约${place.expected}件。` : '', `措施前后：${effect.zh}`,
  ].join('');
}
