/** Random floors: callers and agents with overlapping skills, so that every rule has something to decide. */
import fc from 'fast-check';
import { usualPolicy, type FreeSeat, type QueueFloor, type Waiting } from '../../../telephony/queue/index.ts';

export const now = new Date('2026-03-02T10:00:00+08:00');
export const ago = (ms: number): Date => new Date(now.getTime() - ms);

const lines = ['12345', '12319', '12358'] as const;
const extras = [[], [], [], ['desk:enterprise'], ['language:en'], ['language:ug']] as const;

const needs = fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...extras), fc.boolean()).map(([line, extra, widened]) => ({
  line, needs: [[`line:${line}`, ...extra], ...(widened ? [['line:12345', ...extra.filter((s) => s.startsWith('language:'))]] : [])],
}));

const caller = fc.record({
  of: needs, priority: fc.integer({ min: 0, max: 3 }), waited: fc.integer({ min: 0, max: 300 }),
  preferred: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 6 }), tried: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }), triedAgo: fc.integer({ min: 0, max: 40 }),
});

export const waiting: fc.Arbitrary<Waiting[]> = fc.array(caller, { maxLength: 30 }).map((callers) => callers.map(({ of, priority, waited, preferred, tried, triedAgo }, i) => ({
  callId: i + 1, ...of, priority, queuedAt: ago(waited * 1000), preferredStaffId: preferred, ...(tried.length && i % 5 === 0 ? { tried, triedAt: ago(triedAgo * 1000) } : {}),
})));

const seat = fc.record({ lines: fc.subarray([...lines], { minLength: 1 }), extras: fc.subarray(['desk:enterprise', 'language:en', 'language:ug']), level: fc.integer({ min: 1, max: 3 }), idle: fc.integer({ min: 0, max: 600 }) });
export const seats: fc.Arbitrary<FreeSeat[]> = fc.array(seat, { maxLength: 12 }).map((all) => all.map(({ lines: own, extras: more, level, idle }, i) => ({
  staffId: i + 1, idleSince: ago(idle * 1000), skills: Object.fromEntries([...own.map((l) => [`line:${l}`, level] as const), ...more.map((s) => [s, 1] as const)]),
})));

const policy = fc.record({ w: fc.integer({ min: 1, max: 4 }), s: fc.double({ min: 0, max: 20, noNaN: true }) }).map(({ w, s }) => ({ ...usualPolicy, weights: { 12345: w }, served: { 12345: s } }));

export const floors: fc.Arbitrary<QueueFloor> = fc.record({ waiting, seats, policy, now: fc.constant(now), atWork: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((ids) => new Set(ids)), { nil: undefined }) });

/** Many callers for the same few agents: nobody differs but by when they came. */
export const crowds: fc.Arbitrary<QueueFloor> = fc.record({ waited: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 20 }), idle: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }) }).map(({ waited, idle }) => ({
  waiting: waited.map((s, i) => ({ callId: i + 1, line: '12345', needs: [['line:12345']], priority: 0, queuedAt: ago(s * 1000) })), seats: idle.map((s, i) => ({ staffId: i + 1, skills: { 'line:12345': 1 }, idleSince: ago(s * 1000) })), policy: usualPolicy, now,
}));
