/** A year of the city as rows: tickets with their assignments, the machine's advice and the first event of each. */
import { createHash } from 'node:crypto';
import { generateAppeals, type GeneratedAppeal } from '../../generate/appeals.ts';
import { seeded, type Random } from '../../generate/random.ts';
import { resolveUnits } from '../../../ticketing/catalogue/resolve.ts';
import type { Core } from '../../../ticketing/core.ts';
import { benchNow } from '../database/seeded-core.ts';
import { year } from './callers.ts';
import { copyInto, type Cell } from './copy.ts';
import { courseOf, type Course } from './course.ts';

const day = 86_400_000;
/** Rows held in memory at a time. */
const BATCH = 10_000;

const tables = {
  ticket: ['id', 'ticket_no', 'state', 'channel', 'appeal_type', 'urgency', 'title', 'content', 'region_code', 'address', 'category', 'matter_code', 'lead_unit_id', 'appealed_at', 'registered_at', 'first_dispatched_at', 'due_at', 'closed_at', 'satisfaction', 'solved', 'likes', 'event_seq', 'event_hash', 'updated_at'],
  assignment: ['ticket_id', 'unit_id', 'role', 'state', 'dispatched_at', 'dispatched_by', 'sign_due_at', 'signed_at', 'contacted_at', 'due_at', 'calendar_version', 'resolved_at', 'reply'],
  suggestion: ['ticket_id', 'decision', 'reason', 'category', 'matter_code', 'appeal_type', 'urgency', 'unit_id', 'confidence', 'advice', 'model', 'at'],
  event: ['ticket_id', 'seq', 'kind', 'at', 'actor', 'data', 'hash'],
} as const;
type Rows = Record<keyof typeof tables, Cell[][]>;

/** Fills an empty, seeded database with `count` generated tickets that lie in the year before `benchNow`. The same seed gives the same rows. */
export async function loadYear(core: Core, { count, seed }: { count: number; seed: number }, progress: (loaded: number) => void): Promise<void> {
  const write = writer(core, seeded(seed + 1));
  let rows = empty();
  let id = 0;
  for (const appeal of generateAppeals({ seed, count, ...year })) {
    write(rows, appeal, id += 1);
    if (id % BATCH !== 0) continue;
    await flush(core, rows);
    rows = empty();
    progress(id);
  }
  await flush(core, rows);
  await core.sql`select setval('ticket_id_seq', ${id}::bigint), setval('ticket_no_seq', ${id}::bigint)`;
  await core.sql`vacuum (analyze) ticket, assignment, suggestion, event`;
}

const empty = (): Rows => ({ ticket: [], assignment: [], suggestion: [], event: [] });

async function flush(core: Core, rows: Rows): Promise<void> {
  for (const table of ['ticket', 'assignment', 'suggestion', 'event'] as const) await copyInto(core.sql, table, tables[table], rows[table]);
}

function writer({ city, config }: Core, random: Random) {
  const leads = new Map<string, string | null>();
  const leadOf = (matterCode: string, regionCode: string) => {
    const key = `${matterCode} ${regionCode}`;
    const known = leads.get(key);
    if (known !== undefined) return known;
    const found = resolveUnits(city, matterCode, regionCode, '2026-03-02')?.lead.id ?? null;
    leads.set(key, found);
    return found;
  };

  return (rows: Rows, appeal: GeneratedAppeal, id: number): void => {
    const lead = leadOf(appeal.matterCode, appeal.regionCode);
    const course: Course = lead ? courseOf(benchNow.getTime() - appeal.at.getTime(), random) : { state: 'pendingDispatch', assignment: null };
    const after = (days: number) => new Date(appeal.at.getTime() + days * day);
    const sent = course.assignment ? after(0.1) : null;
    const closed = ['closed', 'archived'].includes(course.state);
    const category = city.matters.get(appeal.matterCode)?.category ?? null;
    const number = `${config.cityCode}${appeal.at.toISOString().slice(2, 10).replaceAll('-', '')}${String(id).padStart(7, '0')}`;
    const hash = createHash('sha256').update(number).digest();
    rows.ticket.push([
      id, number, course.state, appeal.channel, appeal.type, appeal.urgency, appeal.title, appeal.content, appeal.regionCode, appeal.address, category, appeal.matterCode, sent ? lead : null,
      appeal.at, appeal.at, sent, sent && after(7), closed ? after(6) : null, closed ? 5 - random.below(3) : null, closed ? 'solved' : null, appeal.likes, 1, hash, appeal.at,
    ]);
    rows.event.push([id, 1, 'register', appeal.at, { kind: 'system', name: 'bench' }, { channel: appeal.channel, title: appeal.title }, hash]);
    if (lead) rows.suggestion.push(suggestion(appeal, id, category, city.units.get(lead)!, random));
    if (sent && course.assignment) rows.assignment.push(assignment(id, lead!, course, sent, after));
  };
}

function assignment(ticketId: number, unitId: string, { assignment: state }: Course, sent: Date, after: (days: number) => Date): Cell[] {
  const begun = state !== 'dispatched';
  const resolved = state === 'resolved';
  return [ticketId, unitId, 'lead', state, sent, '郑凯', after(0.5), begun ? after(0.3) : null, begun && state !== 'signed' ? after(0.6) : null, after(7), 'national', resolved ? after(5) : null, resolved ? '经现场查看，已安排处理完毕并告知市民。' : null];
}

function suggestion({ at, type, urgency, matterCode }: GeneratedAppeal, id: number, category: string | null, unit: { id: string; name: string }, random: Random): Cell[] {
  const confidence = Math.round(random.next() * 1000) / 1000;
  const because = [{ kind: 'word', text: '相似词句', weight: 1 }];
  const advice = {
    categories: [{ label: category, probability: confidence, because }], matters: [{ code: matterCode, name: matterCode, path: matterCode, probability: confidence, because }],
    types: [{ label: type, probability: 0.9, because }], urgency: [{ label: urgency, probability: 0.9, because }], alarms: [],
    units: [{ unitId: unit.id, name: unit.name, probability: confidence, clause: null, matterCode, supportUnitIds: [] }],
  };
  const decision = confidence > 0.5 ? 'auto' : confidence > 0.1 ? 'ask' : 'hold';
  return [id, decision, '按派单目录。', category, matterCode, type, urgency, unit.id, confidence, advice, 'bench', at];
}
