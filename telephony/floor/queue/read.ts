/** The queue as rows say: who waits, who is free, by which rules. */
import { and, eq, gt, isNotNull, ne } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../../ticketing/index.ts';
import { call } from '../../db/schema/call.ts';
import { line } from '../../db/schema/line.ts';
import { seat } from '../../db/schema/seat.ts';
import { needsNow } from '../../line/index.ts';
import { leakMs, servedLately, usualPolicy, type FreeSeat, type Policy, type Waiting, type Widened, type WorkingSeat } from '../../queue/index.ts';
import { skillsOf } from '../../seat/skills.ts';
import type { CallRow, LineRow } from '../rows.ts';

export interface QueueNow {
  waiting: Waiting[];
  calls: Map<number, CallRow>;
  widened: Map<number, Widened>;
  seats: FreeSeat[];
  working: WorkingSeat[];
  atWork: ReadonlySet<number>;
  policy: Policy;
  now: Date;
}

export async function readQueue(core: Core, db: Db | Tx): Promise<QueueNow> {
  const now = core.now();
  const [calls, seats, lines, recent] = await Promise.all([
    db.select().from(call).where(eq(call.state, 'waiting')),
    db.select().from(seat).where(and(isNotNull(seat.phoneUser), ne(seat.state, 'offline'))),
    db.select().from(line),
    db.select({ line: call.lineNumber, at: call.ringingAt }).from(call).where(and(gt(call.arrivedAt, new Date(now.getTime() - 10 * leakMs)), isNotNull(call.ringingAt), isNotNull(call.lineNumber), eq(call.direction, 'inbound'))),
  ]);
  const byNumber = new Map(lines.map((l) => [l.number, l]));
  const skills = await skillsOf(db, calls.length ? seats.map((s) => s.staffId) : []); // where nobody waits nobody is looked for
  const skillsAtWork = new Set([...skills.values()].flatMap((s) => Object.keys(s)));
  const perLine = new Map<string | null, number>();
  for (const c of calls) perLine.set(c.lineNumber, (perLine.get(c.lineNumber) ?? 0) + 1);
  const widened = new Map(calls.map((c) => [c.id, widenedFor(c, byNumber, perLine.get(c.lineNumber)!, now, skillsAtWork)]));
  const working = seats.map((s) => ({ staffId: s.staffId, skills: skills.get(s.staffId) ?? {}, free: s.state === 'ready' && s.callId === null, idleSince: s.idleSince ?? s.since, state: s.state }));
  return {
    now, widened, calls: new Map(calls.map((c) => [c.id, c])),
    waiting: calls.map((c) => ({ callId: c.id, line: c.lineNumber ?? '', needs: widened.get(c.id)!.needs, priority: c.priority, queuedAt: c.queuedAt ?? c.arrivedAt, preferredStaffId: c.preferredStaffId, tried: c.triedStaffIds, triedAt: c.triedStaffIds.length ? c.ringingAt : null })),
    seats: working.filter((s) => s.free),
    working: working.filter((s) => s.state !== 'busy'),
    atWork: new Set(seats.map((s) => s.staffId)),
    policy: { ...usualPolicy, weights: Object.fromEntries(lines.map((l) => [l.number, l.weight])), served: servedLately(recent.map((r) => ({ line: r.line!, at: r.at! })), now) },
  };
}

const unknownLine: Pick<LineRow, 'overflow' | 'surge'> = { overflow: [], surge: null };
const widenedFor = (c: CallRow, lines: ReadonlyMap<string, LineRow>, waiting: number, now: Date, atWork: ReadonlySet<string>): Widened =>
  needsNow({ skills: c.skills, queuedAt: c.queuedAt ?? c.arrivedAt }, lines.get(c.lineNumber ?? '') ?? unknownLine, { lines, waiting, now, atWork });
