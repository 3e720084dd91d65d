/**
 * Who speaks with whom. Callers are taken in their order (order.ts), each gets an agent who can answer them (choose-seat.ts), until nobody free can answer anybody left.
 * The same floor always gives the same decisions. Callers of one line, priority and need stand behind each other, and only the first of each is looked at.
 */
import { chooseSeat } from './choose-seat.ts';
import { countsFrom, nextOf, type Head } from './order.ts';
import { anyLeft, makePool, type Able, type Pool } from './pool.ts';
import type { Decision, Needs, QueueFloor, Waiting } from './waiting.ts';

/** Callers for whom the same agents do; of those who wait for one agent, or stepped past some, each stands alone. */
interface Row extends Head { calls: Waiting[]; at: number; sorted: boolean; able: Able; alone: boolean }
/** Rows of one need, of which there are few: most needs name their line. */
interface Group { able: Able; rows: Row[] }

/** @returns each caller and each agent at most once, in the order of the callers */
export function decide(floor: QueueFloor): Decision[] {
  if (floor.seats.length === 0 || floor.waiting.length === 0) return [];
  const { policy } = floor;
  const pool = makePool(floor.seats);
  const served = new Map(Object.entries(policy.served));
  const decisions: Decision[] = [];
  // who cannot be answered at all holds up nobody's turn
  let rows = rowsOf(floor, pool).filter((row) => !row.alone || chooseSeat(row.calls[0]!, row.able, pool, floor));
  while (rows.length > 0) {
    const row = nextOf(rows, policy, served);
    const chosen = chooseSeat(row.calls[row.at]!, row.able, pool, floor);
    if (chosen) {
      pool.take(chosen.place);
      decisions.push({ callId: row.callId, staffId: pool.seats[chosen.place]!.staffId, because: chosen.because });
      if (pool.left() === 0) break;
      served.set(row.line, (served.get(row.line) ?? 0) + 1);
      step(row, policy);
    } else row.at = row.calls.length; // free agents only become fewer: who finds none now finds none in this round
    rows = rows.filter((one) => one.at < one.calls.length && anyLeft(one.able, pool));
  }
  return decisions;
}

/** To the next caller of the row. Its callers are put in order when the first of them is gone, which most often ends the round. */
function step(row: Row, policy: QueueFloor['policy']): void {
  if (!row.sorted) {
    row.calls.sort((a, b) => a.queuedAt.getTime() - b.queuedAt.getTime() || a.callId - b.callId);
    row.sorted = true;
  }
  const next = row.calls[++row.at];
  if (next) [row.from, row.callId] = [countsFrom(next, policy), next.callId];
}

function rowsOf({ waiting, policy }: QueueFloor, pool: Pool): Row[] {
  const groups = new Map<string, Group>();
  const groupOf = new Map<Needs, Group>();
  const rows: Row[] = [];
  for (const call of waiting) {
    let group = groupOf.get(call.needs);
    if (!group) {
      const key = keyOf(call.needs);
      group = groups.get(key);
      if (!group) groups.set(key, group = { able: pool.able(call.needs), rows: [] });
      groupOf.set(call.needs, group);
    }
    if (group.able.seats.length === 0) continue;
    const from = countsFrom(call, policy);
    const alone = Boolean(call.preferredStaffId) || (call.tried !== undefined && call.tried.length > 0);
    const row = alone ? undefined : group.rows.find((one) => one.line === call.line && one.priority === call.priority);
    if (!row) {
      const made: Row = { line: call.line, priority: call.priority, from, callId: call.callId, calls: [call], at: 0, sorted: alone, able: group.able, alone };
      rows.push(made);
      if (!alone) group.rows.push(made);
    } else if (from < row.from || (from === row.from && call.callId < row.callId)) {
      // the first stands at the front, the others in any order
      row.calls.push(row.calls[0]!);
      row.calls[0] = call;
      [row.from, row.callId] = [from, call.callId];
    } else row.calls.push(call);
  }
  return rows;
}

const keyOf = (needs: Needs): string => {
  let key = '';
  for (const set of needs) { for (const skill of set) key += `${skill} `; key += '\n'; }
  return key;
};
