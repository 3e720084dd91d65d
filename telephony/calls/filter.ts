import { and, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { addDays, cityDay, cityDayParam, cityMoment, ticketScope, type Core, type StaffActor } from '../../ticketing/index.ts';
import { call, callOutcomes, callPurposes } from '../db/schema/call.ts';
import { callCounts, countsAs, isCounted } from '../figures/counts.ts';
import { callScope, speaksInConfidence } from './scope.ts';

const many = <T extends string>(values: readonly [T, ...T[]]) => z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(values)));

export const callFilter = z.object({
  /** days of the city, both included; without `from` the 31 days up to `to`, unless a number, a ticket, a day of deletion or what is held is asked for */
  from: cityDayParam.optional(), to: cityDayParam.optional(),
  line: z.string().max(32).optional(), staffId: z.coerce.number().int().positive().optional(), direction: z.enum(['inbound', 'outbound']).optional(), way: many(['trunk', 'web', 'twilio']).optional(), purpose: many(callPurposes).optional(), outcome: many(callOutcomes).optional(), live: z.enum(['1']).optional(),
  /** a number as POST /api/calls/caller names it: no number stands in an address or a log */
  caller: z.string().regex(/^[\w-]{43}$/).optional(), ticketNo: z.string().trim().max(40).optional(), recorded: z.enum(['1', '0']).optional(), survey: z.enum(['1', '0']).optional(), checked: z.enum(['1', '0']).optional(),
  /** recordings that are deleted on these days of the city, both included and no hold standing; `held`: on legal hold */
  deletedFrom: cityDayParam.optional(), deletedTo: cityDayParam.optional(), held: z.enum(['1']).optional(),
  /** the calls behind a figure (figures/counts.ts), and the hour of the city in which they came */
  counted: z.enum(callCounts).optional(), hour: z.coerce.number().int().min(0).max(23).optional(),
});
export type CallFilter = z.infer<typeof callFilter>;

const usualDays = 31;

/** The days that a filter means. */
export function spanOf(f: CallFilter, now: Date): { from: string | null; to: string | null } {
  if (f.from || f.caller || f.ticketNo || f.deletedFrom || f.deletedTo || f.held) return { from: f.from ?? null, to: f.to ?? null };
  return { from: addDays(f.to ?? cityDay(now), 1 - usualDays), to: f.to ?? null };
}

/** Condition on `recording`: kept, on no hold, and deleted on one of these days; what is past its time goes on the first. */
export const goesIn = (from: string | undefined, to: string | undefined): SQL => sql.join([
  sql`state = 'kept' and held_by is null`, ...(from ? [sql`keep_until >= ${cityMoment(from, '00:00').toISOString()}::timestamptz`] : []), ...(to ? [sql`keep_until < ${cityMoment(addDays(to, 1), '00:00').toISOString()}::timestamptz`] : []),
], sql` and `);

/** Which calls: those the actor may see, of these days, and as asked. */
export function callConditions(core: Core, actor: StaffActor, f: CallFilter): SQL | undefined {
  const { from, to } = spanOf(f, core.now());
  return and(
    callScope(actor, core.now(), from ? cityMoment(from, '00:00') : null),
    from ? gte(call.arrivedAt, cityMoment(from, '00:00')) : undefined,
    to ? lt(call.arrivedAt, cityMoment(addDays(to, 1), '00:00')) : undefined,
    f.line ? eq(call.lineNumber, f.line) : undefined,
    f.staffId ? eq(call.staffId, f.staffId) : undefined,
    f.direction ? eq(call.direction, f.direction) : undefined,
    f.way ? inArray(call.way, f.way) : undefined,
    f.purpose ? inArray(call.purpose, f.purpose) : undefined,
    f.outcome ? inArray(call.outcome, f.outcome) : undefined,
    f.live ? sql`call.state <> 'ended'` : undefined,
    f.caller ? and(eq(call.callerPrint, Buffer.from(f.caller, 'base64url')), sql`not ${speaksInConfidence}`) : undefined,
    // A ticket out of sight is no way to a call; of a confidential one, what was said in it leads to who said it.
    f.ticketNo ? sql`call.id in (select ct.call_id from call_ticket ct join ticket on ticket.id = ct.ticket_id where ticket.ticket_no = ${f.ticketNo} and not ticket.is_confidential and ${ticketScope(actor)})` : undefined,
    f.recorded ? sql`${f.recorded === '1' ? sql`` : sql`not `}exists (select 1 from recording r where r.call_id = call.id and r.state in ('running', 'kept'))` : undefined,
    f.survey ? (f.survey === '1' ? sql`call.survey_digit is not null` : sql`call.survey_digit is null`) : undefined,
    f.checked ? sql`${f.checked === '1' ? sql`` : sql`not `}exists (select 1 from call_check k where k.call_id = call.id)` : undefined,
    f.counted ? sql.raw(`(${isCounted('call')} and ${countsAs('call')[f.counted]})`) : undefined,
    f.hour === undefined ? undefined : sql`extract(hour from call.arrived_at at time zone interval '8 hours') = ${f.hour}`,
    f.held ? sql`call.id in (select call_id from recording where held_by is not null)` : undefined,
    f.deletedFrom || f.deletedTo ? sql`call.id in (select call_id from recording where ${goesIn(f.deletedFrom, f.deletedTo)})` : undefined,
  );
}
