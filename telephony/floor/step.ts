/** The one way to change a call: lock its row and the seats concerned, check, write rows and course together, and ask the switch only after the commit. */
import { asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { errors, type Core, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { call, callEvent, callLeg } from '../db/schema/call.ts';
import { line } from '../db/schema/line.ts';
import { seat } from '../db/schema/seat.ts';
import { newSeat, writeSeat } from '../seat/write-seat.ts';
import { arrange, type EngineRequest } from './arrange.ts';
import { floorOf } from './floors.ts';
import { beginRecording } from '../recording/index.ts';
import type { CallPatch, CallRow, LegPatch, LegRow, LineRow, SeatPatch, SeatRow } from './rows.ts';
import { tellAll, type PhoneNews } from './tell.ts';
import { recorded, wanted } from './wanted.ts';

export interface Step {
  readonly core: Core;
  readonly tx: Tx;
  readonly now: Date;
  /** who does it; null: the floor itself, or the switch */
  readonly actor: StaffActor | null;
  /** @throws when the step is about seats alone */
  readonly call: CallRow;
  readonly hasCall: boolean;
  /** every leg the call has had, in the order in which they came */
  readonly legs: LegRow[];
  readonly line: LineRow | null;
  /** somebody's seat, locked; made where they never had one */
  seat(staffId: number): Promise<SeatRow>;
  setCall(patch: CallPatch): void;
  setLeg(leg: LegRow, patch: LegPatch): void;
  addLeg(values: Omit<typeof callLeg.$inferInsert, 'callId' | 'startedAt'>): LegRow;
  setSeat(row: SeatRow, patch: SeatPatch): void;
  /** a line in the call's course */
  event(kind: string, data?: Record<string, unknown>, staffId?: number | null): void;
  /** asked of the switch after the commit, after legs, bridge and recording were arranged as the rows say */
  after(request: EngineRequest): void;
  tell(staffId: number | null, data: PhoneNews): void;
  /** done when the step has ended, before the switch is asked; also when it was refused and taken back */
  afterwards(work: () => Promise<void>): void;
  /** somebody may be answered, or be free, now */
  queueChanged(): void;
}
/** At most one of `callId`, `callNo` and `leg` says which call. */
export interface StepOn { callId?: number; callNo?: string; leg?: string; lockSeat?: number[]; actor?: StaffActor | null }

/**
 * @returns what `work` returned, after the switch was asked
 * @throws HotlineError notFound when there is no such call, and what `work` refuses; then nothing was changed
 */
export async function step<T>(core: Core, on: StepOn, work: (step: Step) => Promise<T>): Promise<T> {
  const floor = floorOf(core);
  await floor.inCharge();
  const ended: (() => Promise<void>)[] = [];
  const begin = () => { ended.length = 0; return core.db.transaction((tx) => stepIn(core, tx, on, work, (then) => void ended.push(then))); };
  const made = await unlessCrossed(begin).finally(async () => { for (const then of ended) await then(); });
  await floor.ask(made.requests);
  if (made.queueChanged) floor.wakeQueue();
  return made.result;
}

/** Two calls that lock two seats in different orders: PostgreSQL ends one of them, which begins again. */
async function unlessCrossed<T>(doing: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await doing();
    } catch (error) {
      const code = ((error as { cause?: { code?: string } }).cause ?? (error as { code?: string })).code;
      if (code !== '40P01' || tries === 4) throw error;
    }
  }
}

/** The same in a transaction of somebody else, who hands the requests to the floor after the commit. Nothing there is done afterwards. */
export async function stepIn<T>(core: Core, tx: Tx, on: StepOn, work: (step: Step) => Promise<T>, afterwards: Step['afterwards'] = () => { throw new Error('a step in another’s transaction does not know when that ends'); }): Promise<{ result: T; requests: EngineRequest[]; queueChanged: boolean }> {
  const now = core.now();
  const which = callOf(on);
  // Sent together: what is read after the lock is what holds under it.
  const [[of], legs] = which === null ? [[], []] : await Promise.all([
    tx.select({ found: call, lineRow: line }).from(call).leftJoin(line, eq(line.number, call.lineNumber)).where(sql`${call.id} = ${which}`).for('update', { of: call }),
    tx.select().from(callLeg).where(sql`${callLeg.callId} = ${which}`).orderBy(asc(callLeg.startedAt), asc(callLeg.leg)),
  ]);
  if (which !== null && !of) throw errors.notFound('通话');
  const { found, lineRow } = of ?? { found: null, lineRow: null };
  const seats = new Map<number, SeatRow>();
  const records = lineRow?.recorded ?? true;
  const before = found ? wanted(found, legs, records) : null;
  const row = found ? { ...found } : null;
  const rows = legs.map((l) => ({ ...l }));
  let patch: CallPatch = {};
  const legPatches = new Map<LegRow, LegPatch>();
  const added = new Set<LegRow>();
  const seatPatches = new Map<SeatRow, SeatPatch>();
  const events: (typeof callEvent.$inferInsert)[] = [];
  const told: [number | null, PhoneNews][] = [];
  const requests: EngineRequest[] = [];
  let queueChanged = false;

  const made: Step = {
    core, tx, now, actor: on.actor ?? null, legs: rows, line: lineRow, hasCall: row !== null,
    get call() { if (!row) throw new Error('this step has no call'); return row; },
    async seat(staffId) {
      if (!seats.has(staffId)) seats.set(staffId, await lockSeat(tx, staffId, now));
      return seats.get(staffId)!;
    },
    setCall(changes) { Object.assign(made.call, changes); patch = { ...patch, ...changes }; },
    setLeg(leg, changes) { Object.assign(leg, changes); if (!added.has(leg)) legPatches.set(leg, { ...legPatches.get(leg), ...changes }); },
    addLeg(values) {
      const leg: LegRow = { staffId: null, answeredAt: null, endedAt: null, cause: null, watching: null, ...values, callId: made.call.id, startedAt: now };
      rows.push(leg);
      added.add(leg);
      return leg;
    },
    setSeat(target, changes) { seatPatches.set(target, { ...seatPatches.get(target), ...changes }); Object.assign(target, changes); },
    event(kind, data = {}, staffId = on.actor?.staffId ?? null) { events.push({ callId: made.call.id, at: now, kind, staffId, data }); },
    after(request) { requests.push(request); },
    tell(staffId, data) { told.push([staffId, data]); },
    afterwards,
    queueChanged() { queueChanged = true; },
  };

  for (const staffId of [...on.lockSeat ?? []].toSorted((a, b) => a - b)) await made.seat(staffId);
  const result = await work(made);
  const writes: PromiseLike<unknown>[] = [];
  if (row && before) {
    if (!before.recording && recorded(row, rows, records)) await beginPart(made);
    requests.unshift(...arrange(before, wanted(row, rows, records)));
    if (Object.keys(patch).length) writes.push(tx.update(call).set({ ...patch, revision: sql`${call.revision} + 1` }).where(eq(call.id, row.id)));
    if (added.size) writes.push(tx.insert(callLeg).values([...added]));
    for (const [leg, changes] of legPatches) writes.push(tx.update(callLeg).set(changes).where(eq(callLeg.leg, leg.leg)));
  }
  for (const [target, changes] of seatPatches) {
    writes.push(...writeSeat(tx, target, changes, now));
    told.push([target.staffId, { what: 'seat' }]);
  }
  if (events.length) writes.push(tx.insert(callEvent).values(events));
  if (row && (Object.keys(patch).length || legPatches.size || added.size)) for (const staffId of concerned(row, rows)) told.push([staffId, { what: 'call', callNo: row.callNo }]);
  if (told.length) told.push([null, { what: 'floor' }]);
  if (told.length) writes.push(tellAll(tx, told));
  await Promise.all(writes.map((w) => w.then(() => {})));
  return { result, requests, queueChanged };
}

/** Each stretch in which the citizen and a person of ours hear each other is a part of its own, so that nothing of a hold is kept. */
async function beginPart({ call: row, tx, now, setCall, event }: Step): Promise<void> {
  const parts = await tx.execute<{ n: number }>(sql`select count(*)::int as n from recording where call_id = ${row.id}`);
  const id = `${row.callNo}-r${Number(parts[0]!.n) + 1}`;
  await beginRecording(tx, { id, callId: row.id, at: now });
  setCall({ recordingId: id });
  event('recording', { recording: id }, null);
}

/** Those whose desk shows this call. */
const concerned = (row: CallRow, legs: readonly LegRow[]): number[] => [...new Set([row.staffId, ...legs.map((l) => l.staffId)].filter((id) => id !== null))];

function callOf({ callId, callNo, leg }: StepOn): SQL | null {
  if (callId !== undefined) return sql`${callId}::bigint`;
  if (callNo !== undefined) return sql`(select c.id from call c where c.call_no = ${callNo})`;
  return leg === undefined ? null : sql`(select l.call_id from call_leg l where l.leg = ${leg})`;
}

async function lockSeat(tx: Tx, staffId: number, now: Date): Promise<SeatRow> {
  const read = () => tx.select().from(seat).where(inArray(seat.staffId, [staffId])).for('update');
  const [found] = await read();
  if (found) return found;
  await tx.insert(seat).values(newSeat(staffId, now)).onConflictDoNothing();
  return (await read())[0]!;
}
