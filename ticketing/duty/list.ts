import { and, count, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, type StaffActor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import { regionName, unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { dutyAlarm, dutyStates, sensitiveDictionary, ticket } from '../db/schema/index.ts';
import { stateName } from '../verb/wording.ts';
import { categoryCodes, sensitiveCategories, type SensitiveCategory } from './dictionary/entry.ts';
import { dutyLevels, dutyTable } from './table.ts';
import type { DictionaryView, DutyFigures, DutyList, DutyView } from './views.ts';

const dayMs = 86_400_000;
export const dutyFilter = z.object({
  state: z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(dutyStates))).optional(), category: z.enum(categoryCodes).optional(), ticketNo: z.string().max(40).optional(), limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** Alarms of tickets the reader may see: those that wait first, the highest level first. A look at a list is no reveal: numbers in the text are masked as everywhere. */
export async function listAlarms(core: Core, actor: StaffActor, f: z.infer<typeof dutyFilter>): Promise<DutyList> {
  const scope = ticketScope(actor);
  const called = Object.entries(dutyLevels).filter(([, who]) => roleFor(actor, who)).map(([level]) => Number(level));
  const [rows, waiting] = await Promise.all([
    core.db.select({ alarm: dutyAlarm, ticket }).from(dutyAlarm).innerJoin(ticket, eq(ticket.id, dutyAlarm.ticketId))
      .where(and(scope, f.state && inArray(dutyAlarm.state, f.state), f.category && sql`${f.category} = any(${dutyAlarm.categories})`, f.ticketNo ? eq(ticket.ticketNo, f.ticketNo) : undefined))
      .orderBy(sql`array_position(array['raised','acknowledged','handled'], ${dutyAlarm.state})`, desc(dutyAlarm.level), desc(dutyAlarm.raisedAt)).limit(f.limit),
    called.length ? core.db.select({ level: dutyAlarm.level, n: count() }).from(dutyAlarm).innerJoin(ticket, eq(ticket.id, dutyAlarm.ticketId)).where(and(scope, eq(dutyAlarm.state, 'raised'))).groupBy(dutyAlarm.level) : [],
  ]);
  // The leaders are called only by what nobody took; the desk by everything.
  const mine = waiting.filter((w) => w.level >= Math.min(...called));
  return { items: rows.map((row) => alarmView(core, actor, row)), waiting: mine.reduce((sum, w) => sum + w.n, 0), risen: mine.filter((w) => w.level > 1).reduce((sum, w) => sum + w.n, 0) };
}

function alarmView(core: Core, actor: StaffActor, { alarm: a, ticket: t }: { alarm: typeof dutyAlarm.$inferSelect; ticket: typeof ticket.$inferSelect }): DutyView {
  const unit = t.leadUnitId ? core.city.units.get(t.leadUnitId) : undefined;
  return {
    id: a.id, ticketNo: t.ticketNo, title: t.title, content: t.content, regionName: regionName(core.city, t.regionCode), channel: t.channel, urgency: t.urgency, stateName: stateName('ticket', t.state), isConfidential: t.isConfidential,
    state: a.state, categories: a.categories.map((code) => ({ code, zh: sensitiveCategories[code as SensitiveCategory]?.zh ?? code, en: sensitiveCategories[code as SensitiveCategory]?.en ?? code })), words: a.words, source: a.source, level: a.level,
    raisedAt: a.raisedAt.toISOString(), dueAt: a.dueAt?.toISOString() ?? null, acknowledgedByName: a.acknowledgedByName, acknowledgedAt: a.acknowledgedAt?.toISOString() ?? null, handledByName: a.handledByName, handledAt: a.handledAt?.toISOString() ?? null,
    outcome: a.outcome, note: a.note, unitName: unit ? unitName(core.city, unit.id) : null, dutyPhone: unit?.dutyPhone ?? null,
    verbs: dutyTable.filter((row) => (row.from as readonly string[]).includes(a.state) && roleFor(actor, row.who)).map(({ verb, zh, en }) => ({ verb, zh, en })),
  };
}

/** How fast the desk was, over the last days. */
export async function dutyFiguresOf(core: Core, actor: StaffActor, days: number): Promise<DutyFigures> {
  const seconds = sql`extract(epoch from (${dutyAlarm.acknowledgedAt} - ${dutyAlarm.raisedAt}))`;
  const [row] = await core.db.select({
    raised: count(), acknowledged: sql<number>`count(${dutyAlarm.acknowledgedAt})::int`, inTime: sql<number>`count(*) filter (where ${dutyAlarm.acknowledgedAt} is not null and ${dutyAlarm.level} = 1)::int`,
    median: sql<number | null>`percentile_cont(0.5) within group (order by ${seconds})::float8`, misread: sql<number>`count(*) filter (where ${dutyAlarm.outcome} = 'misread')::int`,
  }).from(dutyAlarm).innerJoin(ticket, eq(ticket.id, dutyAlarm.ticketId)).where(and(ticketScope(actor), gte(dutyAlarm.raisedAt, new Date(core.now().getTime() - days * dayMs))));
  return { days, raised: row!.raised, acknowledged: row!.acknowledged, inTime: row!.inTime, medianSeconds: row!.median === null ? null : Math.round(row!.median), misread: row!.misread };
}

export async function dictionaryOf(core: Core, mayEdit: boolean): Promise<DictionaryView> {
  const { version, entries, settings } = core.kept.sensitive;
  const [versions, misread] = await Promise.all([
    core.db.select().from(sensitiveDictionary).orderBy(desc(sensitiveDictionary.version)).limit(50),
    core.db.execute<{ word: string; times: number }>(sql`select word, count(*)::int as times from duty_alarm, unnest(words) as word where outcome = 'misread' and raised_at > ${new Date(core.now().getTime() - 90 * dayMs).toISOString()}::timestamptz group by 1 order by 2 desc, 1 limit 20`),
  ]);
  return {
    version, entries: [...entries], settings, mayEdit, categories: categoryCodes.map((code) => ({ code, ...sensitiveCategories[code] })),
    versions: versions.map((v) => ({ version: v.version, reason: v.reason, byName: v.byName, at: v.at.toISOString(), words: v.entries.length })), misread: [...misread],
  };
}
