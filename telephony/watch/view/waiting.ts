/** Callers who wait, in the order in which they came. */
import { and, eq, inArray } from 'drizzle-orm';
import { schema, type Core } from '../../../ticketing/index.ts';
import { call, line } from '../../db/schema/index.ts';
import { place, usualPolicy, type Waiting } from '../../queue/index.ts';
import type { WaitingView } from './views.ts';

export async function waitingOf(core: Core, lines: readonly string[] | null): Promise<WaitingView[]> {
  const { staff } = schema;
  const rows = await core.db.select({ call, lineName: line.name, hotlineNumber: line.hotlineNumber }).from(call).leftJoin(line, eq(line.number, call.lineNumber))
    .where(and(eq(call.direction, 'inbound'), inArray(call.state, ['waiting', 'ringing', 'interrupted'])));
  const queue: Waiting[] = rows.filter((r) => r.call.state !== 'ringing').map(({ call: c }) => ({ callId: c.id, line: c.lineNumber ?? '', needs: [c.skills], priority: c.priority, queuedAt: c.queuedAt ?? c.arrivedAt, preferredStaffId: c.preferredStaffId, tried: c.triedStaffIds }));
  const named = [...new Set(rows.flatMap((r) => [r.call.preferredStaffId, r.call.staffId]).filter((id) => id !== null))];
  const names = new Map(named.length ? (await core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, named))).map((s) => [s.id, s.name]) : []);
  return rows.filter((r) => lines === null || (r.hotlineNumber !== null && lines.includes(r.hotlineNumber))).map(({ call: c, lineName }) => {
    return {
      callNo: c.callNo, state: c.state, lineNumber: c.lineNumber ?? '', lineName: lineName ?? c.calledNumber, masked: c.callerMasked, since: (c.queuedAt ?? c.arrivedAt).toISOString(), place: place(queue, c.id, usualPolicy), priority: c.priority, skills: c.skills,
      preferred: c.preferredStaffId === null ? null : names.get(c.preferredStaffId) ?? null, ringsAt: c.state === 'ringing' && c.staffId !== null ? names.get(c.staffId) ?? null : null, overflowed: c.overflowed, tried: c.triedStaffIds.length,
    };
  }).toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
}
