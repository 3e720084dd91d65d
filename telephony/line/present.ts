/** Lines as those who run the floor read them: how they are answered, what is going on there, and what was changed. */
import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, errors, proposalRefusal, roleFor, roleNames, schema, unitName, verbsAllowed, type Core, type Role, type StaffActor } from '../../ticketing/index.ts';
import { floorChange, line, seat, seatSkill } from '../db/schema/index.ts';
import { phoneRoles } from '../floor/roles.ts';
import { promptNames } from '../prompts/index.ts';
import { fit } from '../queue/index.ts';
import { skillsOf } from '../seat/skills.ts';
import { whoDecides, type ChangeRow } from './change-line.ts';
import { foundLines } from './found-lines.ts';
import { lineAt, type LineRow } from './line-now.ts';
import type { AgentSkillsView, PhoneLineChangeView, PhoneLineDetail, PhoneLineList, PhoneLineView } from './views.ts';

const readers: readonly Role[] = ['sysAdmin', 'secAdmin', 'auditAdmin', 'teamLead', 'supervisor'];
export function mustReadLines(actor: StaffActor): void {
  if (!roleFor(actor, readers)) throw errors.notAllowed(`线路由${roleNames(readers)}查看。`, 'Lines are for those who run the floor.');
}
const mayChange = (actor: StaffActor): boolean => roleFor(actor, whoDecides.proposers) !== undefined;

export async function listLines(core: Core, actor: StaffActor): Promise<PhoneLineList> {
  mustReadLines(actor);
  await foundLines(core.db);
  const rows = (await core.db.select().from(line)).toSorted((a, b) => Number(b.number === '12345') - Number(a.number === '12345') || (a.number < b.number ? -1 : 1));
  const [live, open] = await Promise.all([liveOf(core, rows), core.db.select().from(floorChange).where(and(eq(floorChange.subject, 'line'), eq(floorChange.state, 'proposed')))]);
  const changes = await changeViews(core, actor, open);
  const known = new Set(rows.map((r) => r.number));
  return {
    items: rows.map((row) => lineView(core, actor, row, live.get(row.number)!, changes.find((c) => c.key === row.number) ?? null)), mayChange: mayChange(actor),
    proposedNew: changes.filter((c) => !known.has(c.key)), prompts: promptNames.filter((name) => name.startsWith('greeting') || name === 'recorded-notice'), skills: await skillNames(core, rows), hotlines: [...core.city.hotlines.values()].map(({ number, name }) => ({ number, name })),
  };
}

/** With every change the line ever had, the newest first. @throws HotlineError notAllowed, notFound */
export async function lineDetailOf(core: Core, actor: StaffActor, number: string): Promise<PhoneLineDetail> {
  mustReadLines(actor);
  const [row] = await core.db.select().from(line).where(eq(line.number, number));
  if (!row) throw errors.notFound('线路');
  const changes = await changeViews(core, actor, await core.db.select().from(floorChange).where(and(eq(floorChange.subject, 'line'), eq(floorChange.key, number))).orderBy(desc(floorChange.id)).limit(100));
  return { ...lineView(core, actor, row, (await liveOf(core, [row])).get(number)!, changes.find((c) => c.state === 'proposed') ?? null), history: changes };
}

function lineView(core: Core, actor: StaffActor, row: LineRow, live: PhoneLineView['live'], proposal: PhoneLineChangeView | null): PhoneLineView {
  const { open, night, closed } = lineAt(core, row, core.now());
  return { ...row, hotlineName: core.city.hotlines.get(row.hotlineNumber)?.name ?? row.hotlineNumber, open, night, closed: closed && { ...closed, opensAt: closed.opensAt?.toISOString() ?? null }, live, proposal, mayChange: mayChange(actor) };
}

/** Who waits and speaks now, who could answer, and today's calls so far. */
async function liveOf(core: Core, rows: readonly LineRow[]): Promise<Map<string, PhoneLineView['live']>> {
  const day = cityDay(core.now());
  const [from, to] = [cityMoment(day, '00:00').toISOString(), cityMoment(addDays(day, 1), '00:00').toISOString()];
  const [calls, seats] = await Promise.all([
    core.db.execute<{ number: string; waiting: number; longest: string | null; talking: number; offered: number; answered: number; within15: number; abandoned: number }>(sql`
      select line_number as number, count(*) filter (where state in ('waiting', 'ringing'))::int as waiting, min(queued_at) filter (where state in ('waiting', 'ringing')) as longest, count(*) filter (where state in ('talking', 'interrupted'))::int as talking,
        count(*) filter (where in_day and queued_at is not null)::int as offered, count(*) filter (where in_day and answered_at is not null and queued_at is not null)::int as answered,
        count(*) filter (where in_day and answered_at <= queued_at + interval '15 seconds')::int as within15, count(*) filter (where in_day and outcome = 'abandoned')::int as abandoned
      from (select *, arrived_at >= ${from}::timestamptz and arrived_at < ${to}::timestamptz as in_day from call where direction = 'inbound' and (state <> 'ended' or arrived_at >= ${from}::timestamptz)) c where line_number is not null group by 1`),
    core.db.select({ staffId: seat.staffId, state: seat.state, callId: seat.callId }).from(seat).where(and(isNotNull(seat.phoneUser), ne(seat.state, 'offline'))),
  ]);
  const skills = await skillsOf(core.db, seats.map((s) => s.staffId));
  return new Map(rows.map((row) => {
    const of = calls.find((c) => c.number === row.number);
    const able = seats.filter((s) => fit([row.skills], skills.get(s.staffId) ?? {}));
    return [row.number, {
      waiting: of?.waiting ?? 0, longestSince: of?.longest ? new Date(of.longest).toISOString() : null, talking: of?.talking ?? 0, agents: able.length, free: able.filter((s) => s.state === 'ready' && s.callId === null).length,
      offered: of?.offered ?? 0, answered: of?.answered ?? 0, within15: of?.within15 ?? 0, abandoned: of?.abandoned ?? 0,
    }];
  }));
}

async function changeViews(core: Core, actor: StaffActor, rows: readonly ChangeRow[]): Promise<PhoneLineChangeView[]> {
  const people = [...new Set(rows.flatMap((r) => [r.proposedBy, r.decidedBy]).filter((id) => id !== null))];
  const named = people.length ? await core.db.select({ id: schema.staff.id, name: schema.staff.name }).from(schema.staff).where(inArray(schema.staff.id, people)) : [];
  const nameOf = (id: number | null) => named.find((p) => p.id === id)?.name ?? null;
  return rows.map((r) => ({
    id: r.id, key: r.key, before: r.before, after: r.after, reason: r.reason, state: r.state, proposedByName: nameOf(r.proposedBy) ?? '—', proposedAt: r.proposedAt.toISOString(), decidedByName: nameOf(r.decidedBy), decidedAt: r.decidedAt?.toISOString() ?? null, decision: r.decision,
    verbs: r.subject === 'line' ? verbsAllowed((verb) => proposalRefusal(r, whoDecides, actor, verb)) : [],
  }));
}

/** Everybody with a telephone, and what they can answer. */
export async function agentSkills(core: Core, actor: StaffActor): Promise<AgentSkillsView[]> {
  mustReadLines(actor);
  const { staff } = schema;
  const people = await core.db.select({ id: staff.id, name: staff.name, unitId: staff.unitId, roles: staff.roles }).from(staff).where(and(eq(staff.active, true), sql`${staff.roles} && array['agent', 'specialDeskAgent', 'vendorStaff', 'callbackAgent', 'teamLead']::text[]`)).orderBy(staff.id);
  const ids = people.map((p) => p.id);
  const [skills, own, seats, changes] = await Promise.all([
    skillsOf(core.db, ids), core.db.selectDistinct({ staffId: seatSkill.staffId }).from(seatSkill), core.db.select({ staffId: seat.staffId, state: seat.state }).from(seat),
    core.db.select().from(floorChange).where(eq(floorChange.subject, 'skills')).orderBy(desc(floorChange.id)).limit(500),
  ]);
  const history = await changeViews(core, actor, changes);
  return people.filter((p) => p.roles.some((r) => (phoneRoles as readonly string[]).includes(r))).map((p) => ({
    staffId: p.id, name: p.name, unitName: unitName(core.city, p.unitId), roleNames: p.roles.map((r) => roleNames([r as Role])), state: seats.find((s) => s.staffId === p.id)?.state ?? 'offline',
    skills: Object.entries(skills.get(p.id) ?? {}).map(([skill, level]) => ({ skill, level })).toSorted((a, b) => a.level - b.level || (a.skill < b.skill ? -1 : 1)), own: own.some((o) => o.staffId === p.id), history: history.filter((h) => h.key === String(p.id)).slice(0, 20),
  }));
}

/** What may be chosen: lines, desks and languages that somebody has, and those asked for. */
async function skillNames(core: Core, rows: readonly LineRow[]): Promise<string[]> {
  const [given, people] = await Promise.all([core.db.selectDistinct({ skill: seatSkill.skill }).from(seatSkill), core.db.select({ languages: schema.staff.languages }).from(schema.staff).where(eq(schema.staff.active, true))]);
  const languages = people.flatMap((p) => p.languages.map((l) => `language:${l.toLowerCase().split('-')[0]}`));
  return [...new Set([...rows.map((r) => `line:${r.number}`), 'desk:enterprise', ...languages, ...given.map((g) => g.skill), ...rows.flatMap((r) => r.skills)])];
}
