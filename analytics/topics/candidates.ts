import { and, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import { addDays, cityDay, hiddenTicketIds, problemScope, schema, type Core, type StaffActor } from '../../ticketing/index.ts';
import { ticketGroup } from '../db/schema/index.ts';
import { mattersAndPlacesOf } from '../effect/index.ts';
import { countsOf } from '../facts/index.ts';
import { rankCandidates, type Candidate, type GroupFigures, type MatterFigures, type ProblemFigures } from './rank-candidates.ts';

const { lookBack, monthlyTopic, problem } = schema;
const shown = 20;
const groupsRead = 100;
const dayMs = 86_400_000;

/**
 * What the machine would put forward for the month after this one, as the reader may see it. What is a topic already (chosen, or within a year) is left out.
 * @returns the strongest first, with its reasons
 */
export async function topicCandidates(core: Core, actor: StaffActor): Promise<{ month: string; items: Candidate[] }> {
  const today = cityDay(core.now());
  const month = monthOf(today, 1);
  const hidden = await hiddenTicketIds(core, actor);
  const [matters, groups, problems, taken] = await Promise.all([matterFigures(core, today, hidden), groupFigures(core, today, hidden), problemFigures(core, actor, today, hidden), takenKeys(core, monthOf(today, -12))]);
  const items = rankCandidates({ matters, groups, problems }, Number(month.slice(5)), shown * 2).filter((c) => !taken.has(`${c.kind} ${c.key}`) && !(c.kind === 'matter' && taken.has(`matter ${c.key}`))).slice(0, shown);
  return { month, items };
}

/** YYYY-MM so many months from a day's. */
const monthOf = (day: string, count: number): string => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + count, 1)).toISOString().slice(0, 7);

async function takenKeys(core: Core, since: string): Promise<Set<string>> {
  const rows = await core.db.select({ grounds: monthlyTopic.grounds, matterCodes: monthlyTopic.matterCodes, problemNos: monthlyTopic.problemNos }).from(monthlyTopic)
    .where(and(inArray(monthlyTopic.state, ['proposed', 'chosen', 'underway', 'reported', 'done']), sql`coalesce(${monthlyTopic.month}, '9999-12') >= ${since}`));
  return new Set(rows.flatMap((r) => [`${r.grounds.kind} ${r.grounds.key}`, ...r.matterCodes.map((c) => `matter ${c}`), ...r.problemNos.map((p) => `problem ${p}`)]));
}

/** Matters of the catalogue's last level, by month. The newest of the months is the one that is over most lately, or this one so far. */
async function matterFigures(core: Core, today: string, hidden: number[]): Promise<MatterFigures[]> {
  const [known] = await core.db.execute<{ first: string | null }>(sql`select min(day)::text as first from day_count where axis = 0`);
  if (!known?.first) return [];
  const months = Array.from({ length: 24 }, (_, i) => monthOf(today, i - 23));
  const [counts, byUnit] = await Promise.all([
    Promise.all(months.map((m) => countsOf(core.db, 'matter', { from: `${m}-01`, to: lastOf(m), hidden }))),
    countsOf(core.db, 'matterByUnit', { from: addDays(today, -365), to: today, hidden }),
  ]);
  const codes = new Set(counts.flatMap((c) => c.map((r) => r.key)).filter((code) => core.city.matters.has(code)));
  return [...codes].map((code) => {
    const units = byUnit.filter((u) => u.key === code && u.key2 !== '');
    const all = units.reduce((n, u) => n + u.n, 0);
    return { code, name: core.city.matters.get(code)!.name, months: counts.map((c, i) => (lastOf(months[i]!) < known.first! ? null : c.find((r) => r.key === code)?.n ?? 0)), units: units.filter((u) => u.n >= all / 20).length };
  });
}

const lastOf = (month: string): string => addDays(`${monthOf(`${month}-01`, 1)}-01`, -1);

async function groupFigures(core: Core, today: string, hidden: number[]): Promise<GroupFigures[]> {
  const rows = await core.db.select().from(ticketGroup).where(and(gte(ticketGroup.citizens, 5), gte(ticketGroup.lastAt, new Date(core.now().getTime() - 60 * dayMs)))).orderBy(desc(ticketGroup.citizens)).limit(groupsRead);
  // A group with tickets that the reader may not know of is left out whole: its name and count would tell of them.
  const touched = hidden.length && rows.length ? await core.db.execute<{ key: string }>(sql`select distinct group_key as key from group_member where ticket_id = any(${`{${hidden.join(',')}}`}::bigint[])`) : [];
  const not = new Set([...touched].map((t) => t.key));
  return rows.filter((r) => !not.has(r.key)).map((r) => ({
    key: r.key, name: r.name, citizens: r.citizens, days: Math.round((r.lastAt.getTime() - r.firstAt.getTime()) / dayMs), lastDays: Math.round((Date.parse(today) - r.lastAt.getTime()) / dayMs), problemNo: r.problemId === null ? null : String(r.problemId),
  }));
}

async function problemFigures(core: Core, actor: StaffActor, today: string, hidden: number[]): Promise<ProblemFigures[]> {
  const rows = await core.db.select().from(problem).where(and(problemScope(actor), isNotNull(problem.createdAt))).orderBy(desc(problem.createdAt)).limit(groupsRead);
  if (!rows.length) return [];
  const ids = rows.map((r) => r.id);
  const [citizens, back] = await Promise.all([
    core.db.execute<{ id: string; n: number }>(sql`select problem_id as id, count(distinct coalesce(appellant_id, -id))::int as n from ticket where problem_id = any(${`{${ids.join(',')}}`}::bigint[]) and not is_confidential and not (id = any(${`{${hidden.join(',')}}`}::bigint[])) group by 1`),
    core.db.select({ id: lookBack.problemId }).from(lookBack).where(and(inArray(lookBack.problemId, ids), eq(lookBack.state, 'recurred'))),
  ]);
  const n = new Map([...citizens].map((c) => [Number(c.id), c.n]));
  const unsolved = rows.filter((r) => r.state !== 'closed' || back.some((b) => b.id === r.id));
  return Promise.all(unsolved.map(async (r) => ({
    problemNo: r.problemNo, title: r.title, citizens: n.get(r.id) ?? 0, units: 1 + r.supportUnitIds.length, reopened: r.reopenCount, recurred: back.some((b) => b.id === r.id), days: r.state === 'closed' ? 0 : Math.round((Date.parse(today) - r.createdAt.getTime()) / dayMs),
    matterCodes: (n.get(r.id) ?? 0) >= 5 ? (await mattersAndPlacesOf(core, core.db, r.id, hidden)).matterCodes.slice(0, 5) : [],
  })));
}
