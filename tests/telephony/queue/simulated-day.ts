/** A day of a floor, event by event, with chance by a seed: callers come by the hour, lose patience, are answered as the queue decides. What is told to each when they come is kept beside how long it then took. */
import { decide, estimate, place, servedLately, usualPolicy, type FreeSeat, type Needs, type Policy, type Waiting } from '../../../telephony/queue/index.ts';

export interface SimulatedLine { number: string; needs: Needs; priority?: number; /** callers an hour, for each hour of the day */ perHour: readonly number[] }
export interface SimulatedAgent { staffId: number; skills: Record<string, number> }
export interface DayOptions { seed: number; lines: readonly SimulatedLine[]; agents: readonly SimulatedAgent[]; handlingMs: number; patienceMs: number; policy?: Partial<Policy>; hours?: number }
/** `patient`: one of ten never gives up. Whoever gives up leaves no wait to compare with, and it is the long waits that are given up. */
export interface Told { callId: number; line: string; patient: boolean; at: number; place: number; told: number | null; waited: number | null }
export interface Day { told: Told[]; answered: { callId: number; line: string; staffId: number; at: number; waited: number }[]; abandoned: number }

const patient = (id: number): boolean => id % 10 === 0;

/** mulberry32 */
export function chance(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const start = Date.parse('2026-03-02T00:00:00+08:00');
interface Occurrence { at: number; kind: 'comes' | 'leaves' | 'done'; line?: SimulatedLine; id: number }

export function simulateDay({ seed, lines, agents, handlingMs, patienceMs, policy: changed, hours = 24 }: DayOptions): Day {
  const random = chance(seed);
  const exponential = (mean: number) => -Math.log(1 - random()) * mean;
  const coming: Occurrence[] = [];
  let nextId = 1;
  for (const line of lines) for (let hour = 0; hour < hours; hour++) for (let at = exponential(3_600_000 / Math.max(1e-9, line.perHour[hour]!)); at < 3_600_000; at += exponential(3_600_000 / line.perHour[hour]!)) coming.push({ at: start + hour * 3_600_000 + at, kind: 'comes', line, id: nextId++ });
  coming.sort((a, b) => a.at - b.at);
  const later: Occurrence[] = [];
  const push = (o: Occurrence) => { let i = later.length; while (i > 0 && later[i - 1]!.at > o.at) i--; later.splice(i, 0, o); };
  const waiting: Waiting[] = [];
  const free = new Map<number, FreeSeat>(agents.map((a) => [a.staffId, { ...a, idleSince: new Date(start) }]));
  const recent: { line: string; at: Date }[] = [];
  const told = new Map<number, Told>();
  const day: Day = { told: [], answered: [], abandoned: 0 };
  while (coming.length || later.length) {
    const next = later.length && (!coming.length || later[0]!.at <= coming[0]!.at) ? later.shift()! : coming.shift()!;
    const now = new Date(next.at);
    if (next.kind === 'comes') {
      waiting.push({ callId: next.id, line: next.line!.number, needs: next.line!.needs, priority: next.line!.priority ?? 0, queuedAt: now });
      const leaves = next.at + exponential(patienceMs);
      if (!patient(next.id)) push({ at: leaves, kind: 'leaves', id: next.id });
    } else if (next.kind === 'leaves') {
      const at = waiting.findIndex((c) => c.callId === next.id);
      if (at >= 0) { waiting.splice(at, 1); day.abandoned++; }
    } else {
      const agent = agents.find((a) => a.staffId === next.id)!;
      free.set(next.id, { ...agent, idleSince: now });
    }
    while (recent.length && recent[0]!.at.getTime() < next.at - 3_000_000) recent.shift();
    const policy = { ...usualPolicy, ...changed, served: servedLately(recent, now) };
    for (const { callId, staffId } of decide({ waiting, seats: [...free.values()], policy, now })) {
      const [call] = waiting.splice(waiting.findIndex((c) => c.callId === callId), 1);
      free.delete(staffId);
      recent.push({ line: call!.line, at: now });
      const waited = next.at - call!.queuedAt.getTime();
      day.answered.push({ callId, line: call!.line, staffId, at: next.at, waited });
      if (told.has(callId)) told.get(callId)!.waited = waited;
      push({ at: next.at + exponential(handlingMs), kind: 'done', id: staffId });
    }
    if (next.kind === 'comes' && waiting.some((c) => c.callId === next.id)) {
      const seats = agents.map((a) => ({ ...a, free: free.has(a.staffId) }));
      told.set(next.id, { callId: next.id, patient: patient(next.id), line: next.line!.number, at: next.at, place: place(waiting, next.id, policy), told: estimate({ handlingMs, patienceMs }, waiting, seats, next.id, policy), waited: null });
    }
  }
  day.told = [...told.values()];
  return day;
}

/** A city's day as its hotline knows it: quiet nights, a rise at nine, a second at three. */
export const usualHours = [4, 3, 2, 2, 2, 4, 10, 30, 80, 120, 130, 110, 70, 90, 125, 120, 110, 80, 50, 40, 30, 20, 12, 6] as const;

/** 12345 with two lines beside it and an English desk; agents of three kinds. */
export const usualDay = (seed: number, load = 1): DayOptions => ({
  seed, handlingMs: 240_000, patienceMs: 180_000, policy: { weights: { 12345: 3, 12319: 1, 12358: 1 } },
  lines: [
    { number: '12345', needs: [['line:12345']], perHour: usualHours.map((n) => n * load) },
    { number: '12319', needs: [['line:12319']], perHour: usualHours.map((n) => n * load * 0.25) },
    { number: '12358', needs: [['line:12358'], ['line:12345']], perHour: usualHours.map((n) => n * load * 0.15) },
  ],
  agents: [
    ...Array.from({ length: 6 }, (_, i) => ({ staffId: i + 1, skills: { 'line:12345': 1 } })),
    ...Array.from({ length: 4 }, (_, i) => ({ staffId: i + 7, skills: { 'line:12345': 1, 'line:12319': 2, 'line:12358': 2 } })),
    ...Array.from({ length: 1 }, (_, i) => ({ staffId: i + 11, skills: { 'line:12319': 1 } })),
  ],
});
