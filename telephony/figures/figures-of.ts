/** 话务统计: calls by line, hour, day or agent, with call-backs and hours at work. */
import { z } from '@hono/zod-openapi';
import { inArray } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, errors, isRealDay, roleFor, schema, type Core, type Role, type StaffActor } from '../../ticketing/index.ts';
import { line } from '../db/schema/index.ts';
import { bandOf } from './band.ts';
import { callBackRows, callRows, workRows, type FigureSpan } from './rows.ts';
import type { CallFigureLine, CallFiguresView } from './views.ts';

const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
export const figuresQuery = z.object({ from: day.optional(), to: day.optional(), by: z.enum(['line', 'hour', 'day', 'agent']).default('line'), line: z.string().max(20).optional() });
export type By = CallFiguresView['by'];
const readers: readonly Role[] = ['teamLead', 'supervisor', 'sysAdmin', 'analyst', 'mayorOffice', 'qa', 'coordinator', 'eSupervision', 'auditAdmin'];
/** Of whom figures by person are read: those who lead them. */
const readersOfPeople: readonly Role[] = ['teamLead', 'supervisor', 'qa'];
const longestDays = 400;

/** Today by default. @throws HotlineError notAllowed, invalid */
export async function figuresOf(core: Core, actor: StaffActor, { by, line: number, ...q }: z.infer<typeof figuresQuery>): Promise<CallFiguresView> {
  if (!roleFor(actor, by === 'agent' ? readersOfPeople : readers)) throw errors.notAllowed(by === 'agent' ? '按人员的话务统计由班长、督办和质检查看。' : '您的岗位不能查看话务统计。', 'Figures of calls are for those who lead the floor.');
  const to = q.to ?? cityDay(core.now());
  const from = q.from ?? to;
  if (from > to) throw errors.invalid([{ path: 'from', message: '起始日期不能晚于截止日期' }]);
  if (addDays(from, longestDays) < to) throw errors.invalid([{ path: 'from', message: `一次最多统计${longestDays}天` }]);
  const end = cityMoment(addDays(to, 1), '00:00');
  const span: FigureSpan = { from: cityMoment(from, '00:00'), to: end, until: core.now() < end ? core.now() : end };
  const [total, items] = await Promise.all([counted(core, span, 'all', number, by === 'agent'), counted(core, span, by, number, by === 'agent')]);
  const names = await namesOf(core, by, [...items.keys()]);
  return {
    from, to, by, used: await everUsed(core), total: { key: '', name: '合计', ...(total.get('') ?? nobody) },
    items: [...items].map(([key, figures]) => ({ key, name: names(key), ...figures })).toSorted((a, b) => (by === 'line' ? Number(b.key === '12345') - Number(a.key === '12345') : by === 'agent' ? b.answered - a.answered : 0) || (a.key < b.key ? -1 : 1)),
  };
}

export const everUsed = async ({ sql }: Pick<Core, 'sql'>): Promise<boolean> => (await sql<{ used: boolean }[]>`select exists(select 1 from call) as used`)[0]!.used;

type Figures = Omit<CallFigureLine, 'key' | 'name'>;
const nobody: Figures = { offered: 0, short: 0, answered: 0, in15: 0, in20: 0, abandoned: 0, answerRate: null, in15Rate: null, in20Rate: null, abandonRate: null, averageWait: null, longestWait: null, averageTalk: null, longestTalk: null, averageHold: null, averageAfterWork: null, band: null, occupancy: null, callBacks: null };
/** Constants of the program, never input. */
const keys: Record<By | 'all', string> = { all: `''`, line: 'r.line', hour: `to_char(r.at + interval '8 hours', 'HH24')`, day: `to_char(r.at + interval '8 hours', 'YYYY-MM-DD')`, agent: 'r.staff_id::text' };

/** @param people of calls that somebody answered: shares are of these, since nobody in person missed the others */
async function counted({ sql }: Core, span: FigureSpan, by: By | 'all', number: string | undefined, people: boolean): Promise<Map<string, Figures>> {
  const ofLine = number ? sql`and r.line = ${number}` : sql``;
  const key = sql.unsafe(keys[by]);
  const [calls, backs, work] = await Promise.all([
    sql<Record<string, number>[]>`
      select ${key} as key, count(*) filter (where asked)::int as offered, count(*) filter (where short)::int as short, count(*) filter (where answered)::int as answered, count(*) filter (where in15)::int as in15, count(*) filter (where in20)::int as in20, count(*) filter (where abandoned)::int as abandoned,
        avg(waited) filter (where answered)::float8 as wait, max(waited) filter (where answered)::float8 as wait_most, avg(talked) filter (where answered)::float8 as talk, max(talked) filter (where answered)::float8 as talk_most, avg(held) filter (where answered)::float8 as hold, avg(after_work) filter (where answered)::float8 as after
      from (${callRows(sql, span)}) r where true ${ofLine} ${people ? sql`and r.staff_id is not null and r.answered` : sql``} group by 1`,
    people ? [] : sql<Record<string, number>[]>`select ${key} as key, count(*) filter (where due)::int as due, count(*) filter (where prompt)::int as prompt, count(*) filter (where due and reached)::int as reached from (${callBackRows(sql, span)}) r where true ${ofLine} group by 1`,
    by === 'line' || number ? [] : sql<Record<string, number>[]>`select ${key} as key, sum(seconds)::float8 as seconds, sum(busy_seconds)::float8 as busy from (${workRows(sql, span)}) r group by 1`,
  ]);
  const found = new Map<string, Figures>();
  const of = (at: unknown) => { const k = String(at); if (!found.has(k)) found.set(k, { ...nobody }); return found.get(k)!; };
  const share = (part: number, whole: number) => (whole ? part / whole : null);
  for (const r of calls) {
    const n = { offered: r.offered!, short: r.short!, answered: r.answered!, in15: r.in15!, in20: r.in20!, abandoned: r.abandoned! };
    const answerRate = people ? null : share(n.answered, n.offered);
    Object.assign(of(r.key), n, {
      answerRate, in15Rate: share(n.in15, n.offered), in20Rate: share(n.in20, n.offered), abandonRate: people ? null : share(n.abandoned, n.offered), band: by === 'line' ? bandOf(answerRate) : null,
      averageWait: r.wait, longestWait: r.wait_most, averageTalk: r.talk, longestTalk: r.talk_most, averageHold: r.hold, averageAfterWork: r.after,
    });
  }
  for (const r of backs) of(r.key).callBacks = { due: r.due!, inTime: r.prompt!, reached: r.reached! };
  for (const r of work) of(r.key).occupancy = share(r.busy!, r.seconds!);
  return found;
}

async function namesOf(core: Core, by: By, found: readonly string[]): Promise<(key: string) => string> {
  if (by === 'hour') return (key) => `${key}:00–${key}:59`;
  if (by === 'day') return (key) => key;
  if (by === 'line') {
    const rows = await core.db.select({ number: line.number, name: line.name }).from(line);
    return (key) => rows.find((r) => r.number === key)?.name ?? key;
  }
  const ids = found.map(Number);
  const people = ids.length ? await core.db.select({ id: schema.staff.id, name: schema.staff.name }).from(schema.staff).where(inArray(schema.staff.id, ids)) : [];
  return (key) => people.find((p) => String(p.id) === key)?.name ?? key;
}
