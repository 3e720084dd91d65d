import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axisNames, countsByDay, countsOf, refreshFacts, totalOf } from '../../../analytics/facts/index.ts';
import { analytics } from '../../../analytics/index.ts';
import type { AnyVerb } from '../../../ticketing/verb/verb.ts';
import { merge } from '../../../ticketing/merge/merge.ts';
import { unmerge } from '../../../ticketing/merge/unmerge.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { cancel } from '../../../ticketing/ticket/cancel.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { reassign } from '../../../ticketing/ticket/reassign.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { refusal } from '../../setup/story.ts';
import { rawCounts } from './raw-counts.ts';

let core: TestCore;
let tickets: { ticketNo: string; ticketId: number }[];
beforeAll(async () => { core = await testCore(); tickets = []; });
afterAll(async () => { await core.close(); });

const always = { from: '2000-01-01', to: '2100-01-01' };
const regions = ['9901', '990101', '990101001', '990101001001', '99010100100101', '990102', '990103001'];
const matters = ['020201', '060105', '010101', '060102'];
const units = ['yx-cg', 'yx-zj', 'yx-hb', 'yx-rs'];
const channels = ['call', 'web', 'wechat', 'grid'];
const hourMs = 3_600_000;

const register = fc.record({ does: fc.constant('register' as const), region: fc.constantFrom(...regions), channel: fc.constantFrom(...channels), hoursAgo: fc.integer({ min: 0, max: 24 * 400 }), confidential: fc.boolean(), report: fc.boolean() });
const change = fc.record({
  does: fc.constantFrom('amend', 'dispatch', 'reassign', 'merge', 'unmerge', 'cancel'), which: fc.nat(1000), other: fc.nat(1000),
  region: fc.constantFrom(...regions), matter: fc.constantFrom(...matters), unit: fc.constantFrom(...units), type: fc.constantFrom('help', 'complaint', 'consult'),
});
const wait = fc.record({ does: fc.constantFrom('refresh' as const, 'jobs' as const) });
const life = fc.array(fc.oneof({ arbitrary: register, weight: 4 }, { arbitrary: change, weight: 6 }, { arbitrary: wait, weight: 1 }), { minLength: 15, maxLength: 40 });

type Step = { does: string; which: number; other: number; region: string; matter: string; unit: string; type: string; channel: string; hoursAgo: number; report: boolean };

/** One step of a random life. What the rules refuse changes nothing, which is as good. */
async function step(s: Step): Promise<void> {
  const one = tickets[s.which % (tickets.length || 1)];
  const two = tickets[s.other % (tickets.length || 1)];
  const by = async (verb: AnyVerb, input: unknown) => void (one && await refusal(act(core, await core.staff('dispatcher1'), { ticketNo: one.ticketNo }, verb, input)));
  core.clock.advance(60_000);
  switch (s.does) {
    case 'register': tickets.push(await core.register({ regionCode: s.region, channel: s.channel, appealedAt: new Date(core.clock.now.getTime() - s.hoursAgo * hourMs), appealType: s.report ? 'report' : 'help' })); return;
    case 'amend': return by(amend, { regionCode: s.region, matterCode: s.matter, appealType: s.type });
    case 'dispatch': return by(dispatch, { leadUnitId: s.unit, appealType: s.type });
    case 'reassign': return by(reassign, { reason: '派错了单位，重新派单。' });
    case 'merge': return by(merge, { masterTicketNo: two?.ticketNo ?? '', reason: '同一事项，合并办理。' });
    case 'unmerge': return by(unmerge, { reason: '不是同一事项，分开办理。' });
    case 'cancel': return by(cancel, { reason: '市民撤回诉求。' });
    case 'refresh': return refreshFacts(core);
    default: return testJobs(core, [analytics]).drain();
  }
}

/** What chance may not have brought: a duplicate, and tickets with three units. Appended to what is there. */
const onPurpose = (n: number) => [
  ...[0, 1, 2, 3].map(() => ({ does: 'register', region: '990101', channel: 'call', hoursAgo: 1, report: false })),
  ...units.slice(0, 3).map((unit, i) => ({ does: 'dispatch', which: n + i, unit, type: 'help' })),
  { does: 'register', region: '990101', channel: 'web', hoursAgo: 2, report: false }, { does: 'merge', which: n + 4, other: n + 3 },
];

test('whatever happens to tickets, the counts of every axis and day are those of the tickets one by one', async () => {
  const counted = async (steps: readonly unknown[]) => {
    for (const s of steps) await step(s as Step);
    await refreshFacts(core);
    for (const axis of axisNames) {
      expect(await countsByDay(core.db, axis, always)).toEqual(await rawCounts(core, axis));
      expect(await countsByDay(core.db, axis, { ...always, duplicates: false })).toEqual(await rawCounts(core, axis, { duplicates: false }));
    }
  };
  await fc.assert(fc.asyncProperty(life, counted), { numRuns: 12 });
  await counted(onPurpose(tickets.length));
  expect(new Set((await rawCounts(core, 'unit')).map((r) => r.key)).size).toBeGreaterThan(2);
  expect((await rawCounts(core, 'total')).reduce((n, r) => n + r.n, 0)).toBeGreaterThan((await rawCounts(core, 'total', { duplicates: false })).reduce((n, r) => n + r.n, 0));
}, 240_000);

test('tickets that do not exist for a reader are counted off everywhere', async () => {
  const hidden = tickets.slice(0, 7).map((t) => t.ticketId);
  for (const axis of axisNames) {
    expect(await countsByDay(core.db, axis, { ...always, hidden })).toEqual(await rawCounts(core, axis, { hidden }));
    expect(await countsByDay(core.db, axis, { ...always, hidden, duplicates: false })).toEqual(await rawCounts(core, axis, { hidden, duplicates: false }));
  }
  expect(await totalOf(core.db, { ...always, hidden })).toBe(tickets.length - 7);
});

test('a span and keys take out what they name, and nothing else', async () => {
  const raw = await rawCounts(core, 'matterBySubdistrict');
  const { key, key2, day } = raw.at(-1)!;
  expect(await countsByDay(core.db, 'matterBySubdistrict', { from: day, to: day, keys: [key], keys2: [key2] })).toEqual(raw.filter((r) => r.day === day && r.key === key && r.key2 === key2));
  const byUnit = await countsOf(core.db, 'unit', always);
  expect(byUnit.reduce((n, r) => n + r.n, 0)).toBe(tickets.length);
  expect(byUnit.map((r) => r.n)).toEqual(byUnit.map((r) => r.n).toSorted((a, b) => b - a));
  expect(await countsByDay(core.db, 'unit', { ...always, keys: [] })).toEqual([]);
});
