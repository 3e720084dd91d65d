/** Decisions of the queue a second, with a full floor: a thousand callers wait, five hundred agents are at work. */
import { decide, usualPolicy, type FreeSeat, type QueueFloor, type Waiting } from '../../telephony/queue/index.ts';
import { chance } from '../telephony/queue/simulated-day.ts';
import { decideBySorting } from './queue/by-sorting.ts';
import { beside, type Bench } from './run/bench.ts';
import { latencies } from './timing/latency.ts';

const [WAITING, AGENTS, LINES] = [1000, 500, 24];
const now = new Date('2026-03-02T10:00:00+08:00');
const policy = { ...usualPolicy, weights: { 12345: 4 } };
const ago = (ms: number) => new Date(now.getTime() - ms);
const lineNames = Array.from({ length: LINES }, (_, i) => (i === 0 ? '12345' : String(12300 + i)));
const languages = ['en', 'ug', 'kk'];

export const queue: Bench = async ({ options: { seed, seconds } }) => {
  const random = chance(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const needs = lineNames.flatMap((line) => [[[`line:${line}`]], [[`line:${line}`], ['line:12345']], ...languages.map((l) => [[`line:${line}`, `language:${l}`]])]);
  const waiting: Waiting[] = Array.from({ length: WAITING }, (_, i) => {
    const line = random() < 0.6 ? 0 : Math.floor(random() * LINES);
    return { callId: i + 1, line: lineNames[line]!, needs: needs[line * 5 + (random() < 0.9 ? Math.floor(random() * 2) : 2 + Math.floor(random() * 3))]!, priority: random() < 0.8 ? 0 : 2, queuedAt: ago(random() * 600_000), ...(random() < 0.05 ? { preferredStaffId: 1 + Math.floor(random() * AGENTS) } : {}), ...(random() < 0.02 ? { tried: [1 + Math.floor(random() * AGENTS)], triedAt: ago(60_000) } : {}) };
  });
  const seats: FreeSeat[] = Array.from({ length: AGENTS }, (_, i) => ({
    staffId: i + 1, idleSince: ago(random() * 900_000),
    skills: { 'line:12345': pick([1, 1, 2]), ...Object.fromEntries(Array.from({ length: 4 }, () => [`line:${pick(lineNames)}`, pick([1, 2, 3])])), ...(random() < 0.15 ? { [`language:${pick(languages)}`]: 1 } : {}) },
  }));
  const all: QueueFloor = { waiting, seats, policy, now };
  const one = (): QueueFloor => ({ waiting, seats: [pick(seats)], policy, now });
  const made = decide(all).length;
  const limits = { seconds: seconds / 2, most: 5000 };
  const burst = await latencies(async () => decide(all), async () => decideBySorting(all), limits);
  const single = await latencies(async () => decide(one()), async () => decideBySorting(one()), limits);
  return {
    measured: `${WAITING} callers wait on ${LINES} lines, ${AGENTS} agents with skills of their own; everybody free at once, and one agent free`,
    baseline: 'every caller sorted anew, and for each every agent filtered and sorted',
    figures: [
      beside('decisions, all agents free', 'per second', burst.ours.perSecond * made, burst.theirs.perSecond * made),
      beside('one round for the whole floor, p95', 'ms', burst.ours.p95, burst.theirs.p95),
      beside('decisions, one agent free', 'per second', single.ours.perSecond, single.theirs.perSecond),
      beside('one decision, p95', 'ms', single.ours.p95, single.theirs.p95),
    ],
    facts: { 'decisions in a round': made },
  };
};
