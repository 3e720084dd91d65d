import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsFrom, decide, estimate, fit, place, waitsForPreferred, type Decision, type FreeSeat, type QueueFloor, type Waiting } from '../../../telephony/queue/index.ts';
import { crowds, floors } from './floors.ts';

const seatOf = (floor: QueueFloor, id: number): FreeSeat => floor.seats.find((s) => s.staffId === id)!;
const callOf = (floor: QueueFloor, id: number): Waiting => floor.waiting.find((c) => c.callId === id)!;

/** Told anew from the rules, without the queue's own code: may this caller be given this agent now? */
function may(floor: QueueFloor, call: Waiting, seat: FreeSeat): boolean {
  if (!call.needs.some((set) => set.every((skill) => seat.skills[skill] !== undefined))) return false;
  const until = waitsForPreferred(call, floor);
  if (until && call.preferredStaffId !== seat.staffId) return false;
  return !call.tried?.includes(seat.staffId) || !call.triedAt || floor.now.getTime() - call.triedAt.getTime() >= floor.policy.againMs;
}
const sameNeed = (a: Waiting, b: Waiting): boolean => a.line === b.line && a.priority === b.priority && JSON.stringify(a.needs) === JSON.stringify(b.needs);
const runs = { numRuns: 2000 };

describe('whatever the floor looks like', () => {
  test('an agent is given only what they can answer, and every caller and agent once', () => {
    fc.assert(fc.property(floors, (floor) => {
      const made = decide(floor);
      expect(new Set(made.map((d) => d.callId)).size).toBe(made.length);
      expect(new Set(made.map((d) => d.staffId)).size).toBe(made.length);
      for (const d of made) expect(may(floor, callOf(floor, d.callId), seatOf(floor, d.staffId))).toBe(true);
    }), runs);
  });

  test('nobody is left whom an agent who stays free could answer', () => {
    fc.assert(fc.property(floors, (floor) => {
      const made = decide(floor);
      const given = new Set(made.map((d) => d.callId));
      const busy = new Set(made.map((d) => d.staffId));
      for (const call of floor.waiting.filter((c) => !given.has(c.callId))) for (const seat of floor.seats.filter((s) => !busy.has(s.staffId))) expect(may(floor, call, seat), `${call.callId} and ${seat.staffId}`).toBe(false);
    }), runs);
  });

  test('nobody of the same line, priority and need is overtaken: the eighth caller is never the first', () => {
    fc.assert(fc.property(fc.oneof(floors, crowds), (floor) => {
      const made = decide(floor);
      const order = new Map(made.map((d, i) => [d.callId, i]));
      for (const later of made.map((d) => callOf(floor, d.callId)))
        for (const first of floor.waiting)
          if (sameNeed(first, later) && first.queuedAt < later.queuedAt && (order.get(first.callId) ?? Number.POSITIVE_INFINITY) > order.get(later.callId)!) {
            // only who waits for one agent, or stepped past this one, may be passed
            const seat = seatOf(floor, made[order.get(later.callId)!]!.staffId);
            expect(may(floor, first, seat), `${first.callId} passed by ${later.callId}`).toBe(false);
          }
    }), runs);
  });

  test('across priorities nobody passes a caller who counts as waiting for longer, but one of an own line’s turn', () => {
    fc.assert(fc.property(floors, (floor) => {
      const plain = { ...floor, waiting: floor.waiting.map(({ tried: _t, triedAt: _a, preferredStaffId: _p, ...c }) => c) };
      const made = decide(plain);
      const left = plain.waiting.filter((c) => !made.some((d) => d.callId === c.callId));
      for (const [i, d] of made.entries()) {
        const taken = callOf(plain, d.callId);
        const stillThere = [...left, ...made.slice(i + 1).map((x) => callOf(plain, x.callId))];
        const free = [d, ...made.slice(i + 1)].map((x) => seatOf(plain, x.staffId)).concat(plain.seats.filter((s) => !made.some((x) => x.staffId === s.staffId)));
        const answerable = stillThere.filter((c) => free.some((s) => fit(c.needs, s.skills)));
        const longest = Math.min(countsFrom(taken, plain.policy), ...answerable.map((c) => countsFrom(c, plain.policy)));
        for (const other of answerable) if (other.priority !== taken.priority && countsFrom(other, plain.policy) < countsFrom(taken, plain.policy)) throw new Error(`${taken.callId} passed ${other.callId} of another priority (${longest})`);
      }
    }), runs);
  });

  test('the same floor gives the same decisions, in whatever order it is told', () => {
    fc.assert(fc.property(floors, fc.infiniteStream(fc.nat()), (floor, chance) => {
      const shuffled = <T,>(all: readonly T[]): T[] => all.map((one) => ({ one, at: chance.next().value as number })).toSorted((a, b) => a.at - b.at).map(({ one }) => one);
      const key = (made: Decision[]) => JSON.stringify(made);
      expect(key(decide({ ...floor, waiting: shuffled(floor.waiting), seats: shuffled(floor.seats) }))).toBe(key(decide(floor)));
    }), runs);
  });

  test('among the agents for a caller the best level is chosen, and of these who was idle longest', () => {
    fc.assert(fc.property(floors, (floor) => {
      const [first] = decide(floor);
      if (!first || first.because === 'preferred' || first.because === 'again') return;
      const call = callOf(floor, first.callId);
      const chosen = seatOf(floor, first.staffId);
      const mine = fit(call.needs, chosen.skills)!;
      for (const other of floor.seats) {
        const theirs = fit(call.needs, other.skills);
        if (!theirs || call.tried?.includes(other.staffId)) continue;
        expect(theirs.step - mine.step || theirs.level - mine.level).toBeGreaterThanOrEqual(0);
        if (theirs.step === mine.step && theirs.level === mine.level) expect(chosen.idleSince.getTime()).toBeLessThanOrEqual(other.idleSince.getTime());
      }
    }), runs);
  });
});

describe('the wait that is told', () => {
  test('never falls with a place further back on one line', () => {
    fc.assert(fc.property(floors, fc.integer({ min: 1000, max: 600_000 }), fc.option(fc.integer({ min: 1000, max: 600_000 }), { nil: null }), (floor, handlingMs, patienceMs) => {
      const seats = floor.seats.map((s, i) => ({ ...s, free: i % 3 === 0 }));
      const told = floor.waiting.map((c) => ({ c, place: place(floor.waiting, c.callId, floor.policy), ms: estimate({ handlingMs, patienceMs }, floor.waiting, seats, c.callId, floor.policy) }));
      for (const a of told) for (const b of told) if (sameNeed(a.c, b.c) && a.place < b.place && a.ms !== null) expect(b.ms).toBeGreaterThanOrEqual(a.ms);
    }), runs);
  });
});
