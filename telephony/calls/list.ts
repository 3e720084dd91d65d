import { and, desc, lt, lte, or, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { errors, type Core, type StaffActor } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import { countsAs, isCounted } from '../figures/counts.ts';
import { callConditions, callFilter, spanOf, type CallFilter } from './filter.ts';
import { callLines } from './line.ts';
import { opensList } from './scope.ts';
import type { CallPage, CallTotals } from './views.ts';

export const callListQuery = callFilter.extend({ cursor: z.string().refine((text) => readCursor(text) !== null, '翻页标记无效，请从第一页开始').optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** A page of the calls the actor may see, the latest first. The cursor is the last row's moment and id: pages do not shift while calls come in. @throws HotlineError notAllowed, invalid */
export async function listCalls(core: Core, actor: StaffActor, f: z.infer<typeof callListQuery>): Promise<CallPage> {
  mustOpen(actor, f);
  const after = f.cursor === undefined ? null : readCursor(f.cursor);
  const rows = await core.db.select().from(call)
    .where(and(callConditions(core, actor, f), after ? and(lte(call.arrivedAt, after.at), or(lt(call.arrivedAt, after.at), lt(call.id, after.id))) : undefined))
    .orderBy(desc(call.arrivedAt), desc(call.id)).limit(f.limit + 1);
  const shown = rows.slice(0, f.limit);
  const last = rows.length > f.limit ? shown.at(-1)! : null;
  return { items: await callLines(core, actor, shown), nextCursor: last && `${last.arrivedAt.toISOString()}_${last.id}`, ...spanOf(f, core.now()) };
}

/** As every figure counts them (figures/counts.ts): cut off in mid-talk is answered all the same; in time is within 15 s of the queue (GB/T 33358). */
const counts = countsAs('call');
const figure = { answered: sql.raw(`(${isCounted('call')} and ${counts.answered})`), in15: sql.raw(`(${isCounted('call')} and ${counts.in15})`) };

/** Of all the calls the filter means; asked beside the list, so that the list does not wait for it. */
export async function totalsOf(core: Core, actor: StaffActor, f: CallFilter): Promise<CallTotals> {
  mustOpen(actor, f);
  const [row] = await core.db.select({
    calls: sql<number>`count(*)::int`, inbound: sql<number>`(count(*) filter (where direction = 'inbound'))::int`, answered: sql<number>`(count(*) filter (where outcome = 'answered' or ${figure.answered}))::int`,
    inTime: sql<number>`(count(*) filter (where ${figure.in15}))::int`,
    abandoned: sql<number>`(count(*) filter (where outcome in ('abandoned', 'shortAbandoned')))::int`,
    talkMs: sql<number>`coalesce(sum(extract(epoch from coalesce(talk_ended_at, ended_at) - answered_at) * 1000) filter (where outcome = 'answered'), 0)::float8`,
  }).from(call).where(callConditions(core, actor, f));
  return { ...row!, talkMs: Math.round(row!.talkMs) };
}

function mustOpen(actor: StaffActor, f: CallFilter): void {
  if (!opensList(actor)) throw errors.notAllowed('话单由热线话务、质检和管理岗位查看。', 'The list of calls is for those who work at the hotline.');
  if (f.from && f.to && f.from > f.to) throw errors.invalid([{ path: 'from', message: '起始日期不能晚于截止日期' }]);
}

/** A cursor as `nextCursor` gives it, or null for anything else. */
function readCursor(text: string): { at: Date; id: number } | null {
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,15})$/.exec(text) ?? [];
  const moment = new Date(at ?? '');
  return Number.isNaN(moment.getTime()) ? null : { at: moment, id: Number(id) };
}
