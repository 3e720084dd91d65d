/**
 * Place and wait as callers are told them (GB/T 33358: who waits is told so).
 *
 * The wait is the queue-length estimator with abandonment (Ibrahim and Whitt 2009, QL with Markovian patience): with `m` agents each done in `handlingMs` on average, and everybody who stands
 * before losing patience after `patienceMs` on average, the caller behind `k` others waits for the sum over j = 0..k of 1 / (m / handlingMs + j / patienceMs).
 */
import { fit } from './fit.ts';
import { countsFrom, weightOf } from './order.ts';
import type { Policy, Waiting } from './waiting.ts';

/** Of the last hours of this floor. */
export interface History {
  /** talk and after-call work of one call */
  handlingMs: number;
  /** after how long callers give up on average, those who did not included as far as they waited; null: nobody did */
  patienceMs: number | null;
}

/** An agent at work, free or not; with the line's own breaks left out. */
export interface WorkingSeat { staffId: number; skills: Readonly<Record<string, number>>; free: boolean }

/**
 * Place of a caller on their line: 1 is next.
 * @returns 0 when they do not wait
 */
export function place(waiting: readonly Waiting[], callId: number, policy: Pick<Policy, 'ageMs'>): number {
  const own = waiting.find((call) => call.callId === callId);
  if (!own) return 0;
  return 1 + waiting.filter((call) => call.line === own.line && before(call, own, policy)).length;
}

/**
 * How long a caller has still to wait, in ms; null when nobody at work can answer them.
 * Before them come the earlier ones of their own line; of other priorities, who counts as waiting for longer; of each line of their own priority so many as its weight lets pass while theirs gets its turn.
 * Agents of other lines help with these and are kept busy by theirs: each caller counts by how many of the agents who could take them are also agents for this caller.
 */
export function estimate(history: History, waiting: readonly Waiting[], seats: readonly WorkingSeat[], callId: number, policy: Pick<Policy, 'ageMs' | 'weights'>): number | null {
  const own = waiting.find((call) => call.callId === callId);
  if (!own) return 0;
  const mine = seats.filter((seat) => fit(own.needs, seat.skills));
  if (mine.length === 0) return null;
  const parts = new Map<string, number>();
  const part = (call: Waiting): number => {
    const key = call.needs.map((set) => set.join(' ')).join('\n');
    const known = parts.get(key) ?? partOf(call, mine, seats);
    parts.set(key, known);
    return known;
  };
  let ahead = 0;
  const beside = new Map<string, number>();
  for (const call of waiting) {
    if (call.line !== own.line && call.priority === own.priority) beside.set(call.line, (beside.get(call.line) ?? 0) + part(call));
    else if (before(call, own, policy)) ahead += part(call);
  }
  const turns = place(waiting, callId, policy);
  for (const [line, callers] of beside) ahead += Math.min(callers, (turns * weightOf(policy, line)) / weightOf(policy, own.line));
  const free = mine.filter((seat) => seat.free).length;
  return ahead < free ? 0 : waitBehind(ahead - free, mine.length, history);
}

function partOf(call: Waiting, mine: readonly WorkingSeat[], seats: readonly WorkingSeat[]): number {
  const theirs = seats.filter((seat) => fit(call.needs, seat.skills)).length;
  return theirs === 0 ? 0 : mine.filter((seat) => fit(call.needs, seat.skills)).length / theirs;
}

/** `ahead` need not be whole: between two whole numbers it goes straight. */
function waitBehind(ahead: number, agents: number, { handlingMs, patienceMs }: History): number {
  const step = (j: number) => 1 / (agents / handlingMs + (patienceMs ? j / patienceMs : 0));
  let wait = 0;
  for (let j = 0; j <= Math.floor(ahead); j++) wait += step(j);
  return Math.round(wait + (ahead - Math.floor(ahead)) * step(Math.floor(ahead) + 1));
}

const before = (call: Waiting, own: Waiting, policy: Pick<Policy, 'ageMs'>): boolean => {
  const [theirs, mine] = [countsFrom(call, policy), countsFrom(own, policy)];
  return theirs < mine || (theirs === mine && call.callId < own.callId);
};

/** Minutes as they are said: rounded up, at least 1; null (say "longer than ten minutes") past the tenth. */
export const minutesToSay = (waitMs: number): number | null => (waitMs > 600_000 ? null : Math.max(1, Math.ceil(waitMs / 60_000)));
