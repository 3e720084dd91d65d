/**
 * Who speaks with whom. Callers are taken in their order (order.ts), each gets an agent who can answer them (choose-seat.ts), until nobody free can answer anybody left.
 * The same floor always gives the same decisions. Callers of one line, priority and need stand behind each other, so the work grows with their number once, and with the kinds of agents, not with both multiplied.
 */
import { chooseSeat } from './choose-seat.ts';
import { countsFrom, earlier, nextOf, type Head } from './order.ts';
import { makePool, type Able } from './pool.ts';
import type { Decision, QueueFloor, Waiting } from './waiting.ts';

/** Callers for whom the same agents do; of those who wait for one agent, or stepped past some, each stands alone. */
interface Row extends Head { calls: Waiting[]; at: number; able: Able; alone: boolean }

/** @returns each caller and each agent at most once, in the order of the callers */
export function decide(floor: QueueFloor): Decision[] {
  const { policy } = floor;
  const pool = makePool(floor.seats);
  const served = new Map(Object.entries(policy.served));
  const decisions: Decision[] = [];
  // who cannot be answered at all holds up nobody's turn
  let rows = pool.size() === 0 ? [] : rowsOf(floor, (call, key) => pool.able(call.needs, key)).filter((row) => !row.alone || chooseSeat(row.calls[0]!, row.able, pool, floor));
  while (rows.length > 0 && pool.size() > 0) {
    const row = nextOf(rows, policy, served);
    const call = row.calls[row.at]!;
    const chosen = chooseSeat(call, row.able, pool, floor);
    if (!chosen) { rows = rows.filter((one) => one !== row); continue; } // free agents only become fewer: who finds none now finds none in this round
    const lastOfKind = pool.take(chosen.seat);
    decisions.push({ callId: call.callId, staffId: chosen.seat.staffId, because: chosen.because });
    served.set(call.line, (served.get(call.line) ?? 0) + 1);
    const next = row.calls[++row.at];
    if (next) [row.from, row.callId] = [countsFrom(next, policy), next.callId];
    if (!next || lastOfKind) rows = rows.filter((one) => one.at < one.calls.length && one.able.some(({ kind }) => kind.seats.length > 0));
  }
  return decisions;
}

function rowsOf({ waiting, policy }: QueueFloor, ableFor: (call: Waiting, key: string) => Able): Row[] {
  const rows = new Map<string, Row>();
  const keys = new Map<Waiting['needs'], string>();
  for (const call of waiting) {
    let needs = keys.get(call.needs);
    if (needs === undefined) keys.set(call.needs, needs = call.needs.map((set) => set.join(' ')).join('\n'));
    const alone = Boolean(call.preferredStaffId) || (call.tried?.length ?? 0) > 0;
    const key = `${call.line}\n${call.priority}\n${alone ? call.callId : ''}\n${needs}`;
    const row = rows.get(key);
    if (row) row.calls.push(call);
    else {
      const able = ableFor(call, needs);
      if (able.length > 0) rows.set(key, { line: call.line, priority: call.priority, from: 0, callId: 0, calls: [call], at: 0, able, alone });
    }
  }
  for (const row of rows.values()) {
    row.calls.sort((a, b) => a.queuedAt.getTime() - b.queuedAt.getTime() || a.callId - b.callId);
    [row.from, row.callId] = [countsFrom(row.calls[0]!, policy), row.calls[0]!.callId];
  }
  return [...rows.values()].toSorted(earlier);
}
