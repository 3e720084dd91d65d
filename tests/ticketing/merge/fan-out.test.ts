import { and, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { event, notice, visit } from '../../../ticketing/db/schema/index.ts';
import { mergeJobs } from '../../../ticketing/merge/jobs.ts';
import { unmerge } from '../../../ticketing/merge/unmerge.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { cancel } from '../../../ticketing/ticket/cancel.ts';
import { decline } from '../../../ticketing/ticket/decline.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { supplement } from '../../../ticketing/ticket/supplement.ts';
import { urge } from '../../../ticketing/ticket/urge.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { refusal } from '../../setup/story.ts';
import { lamps, otherPhone, ownReply } from './merge-story.ts';

let core: TestCore;
let jobs: ReturnType<typeof testJobs>;
beforeAll(async () => { core = await testCore(); jobs = testJobs(core); });
afterAll(() => core.close());
const at = () => lamps(core);
const settle = () => jobs.drain();
const dispatcher = () => core.staff('dispatcher1');
const states = async (made: { ticketNo: string }[]) => Promise.all(made.map(async (m) => (await core.ticket(m.ticketNo)).state));
const kinds = async (no: string) => (await core.events(no)).map((e) => e.kind);
async function answered(master: { ticketNo: string; lead: number }) {
  await at().resolve(master.lead);
  return passed(master.ticketNo);
}
async function passed(ticketNo: string) {
  const reply = ownReply();
  await act(core, await core.staff('reviewer1'), { ticketNo }, passReview, { publicReply: reply });
  return reply;
}

test('the master’s reply reaches every caller, each with a notice and a visit of their own', async () => {
  const { master, duplicates } = await at().followed(3);
  const reply = await answered(master);
  expect(await states(duplicates)).toEqual(['merged', 'merged', 'merged']);
  await settle();
  for (const { ticketNo, ticketId } of duplicates) {
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'pendingVisit', publicReply: reply, leadUnitId: 'yx-cg', scoringExcluded: 'duplicate' });
    expect(await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).toMatchObject([{ state: 'due' }]);
    expect(await core.db.select().from(notice).where(and(eq(notice.ticketId, ticketId), eq(notice.template, 'replied')))).toHaveLength(1);
  }
  await act(core, await core.staff('callback1'), { ticketNo: duplicates[0]!.ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 });
  expect(await states(duplicates)).toEqual(['closed', 'pendingVisit', 'pendingVisit']);
});

test('a crash between the reply and the jobs, or in the middle of one, loses nobody and tells nobody twice', async () => {
  const { master, duplicates } = await at().followed(2);
  await answered(master);
  const handlers = mergeJobs(core) as Record<string, (payload: unknown, context: unknown) => Promise<void>>;
  const [row] = await core.sql<{ payload: { ticketId: number; seq: number } }[]>`select payload from job where kind = 'merge.fanOut' and (payload->>'ticketId')::bigint = ${master.ticketId} and state = 'waiting'`;
  // the worker dies after it has done everything and before it could commit
  await expect(core.db.transaction(async (tx) => {
    await handlers['merge.fanOut']!(row!.payload, { tx, now: core.now() });
    throw new Error('killed');
  })).rejects.toThrow('killed');
  expect(await states(duplicates)).toEqual(['merged', 'merged']);
  await settle();
  await core.db.transaction(async (tx) => { await handlers['merge.fanOut']!(row!.payload, { tx, now: core.now() }); }); // and once more, as a lease that ran out would
  await core.sql`update job set state = 'waiting' where kind = 'merge.follow'`;
  await settle();
  for (const { ticketNo, ticketId } of duplicates) {
    expect((await kinds(ticketNo)).filter((k) => k === 'followMaster')).toHaveLength(1);
    expect(await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).toHaveLength(1);
  }
});

test('who was merged after the reply waits for the next one', async () => {
  const { master, duplicate } = await at().followed();
  await answered(master);
  await settle();
  await act(core, await core.staff('callback1'), { ticketNo: master.ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'unsolved', satisfaction: 1, dissatisfyReason: 'result', rework: true });
  const late = await at().waiting();
  await at().merge(late.ticketNo, master.ticketNo);
  await core.sql`update job set state = 'waiting' where kind = 'merge.fanOut'`; // the first reply's job comes late
  await settle();
  expect(await states([duplicate, late])).toEqual(['pendingVisit', 'merged']);
  const better = await answered(master);
  await settle();
  // The reply after the rework reaches whoever has not been visited yet as well, and the visit is still the one that was due.
  expect(await states([duplicate, late])).toEqual(['pendingVisit', 'pendingVisit']);
  for (const { ticketNo, ticketId } of [duplicate, late]) {
    expect((await core.ticket(ticketNo)).publicReply).toBe(better);
    expect(await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).toHaveLength(1);
  }
});

test('a direct answer to the master is the duplicates’ answer, and they are visited all the same', async () => {
  const master = await at().waiting({ appealType: 'help' });
  const duplicate = await at().waiting({ appealType: 'help' });
  await at().merge(duplicate.ticketNo, master.ticketNo);
  await act(core, await core.staff('agent1'), { ticketNo: master.ticketNo }, answer, { reply: '路灯报修由区城管局负责，已登记在维修计划内。' });
  await settle();
  expect(await core.ticket(duplicate.ticketNo)).toMatchObject({ state: 'pendingVisit', leadUnitId: null, publicReply: expect.stringContaining('维修计划') });
});

test.each(['decline', 'cancel'] as const)('a master that ends without a reply lets its duplicates go: %s', async (end) => {
  const master = await at().waiting();
  const duplicate = await at().waiting();
  await at().merge(duplicate.ticketNo, master.ticketNo);
  const before = await core.ticket(duplicate.ticketNo);
  if (end === 'decline') await act(core, await dispatcher(), { ticketNo: master.ticketNo }, decline, { reasonCode: 'outOfJurisdiction', route: '请向省公路部门反映。' });
  else await act(core, { kind: 'citizen', ticketId: master.ticketId }, { ticketNo: master.ticketNo }, cancel, { reason: '灯已经亮了，不用办了。' });
  await settle();
  expect(await core.ticket(duplicate.ticketNo)).toMatchObject({ state: 'pendingDispatch', masterTicketId: null, registeredAt: before.registeredAt });
  expect((await core.events(duplicate.ticketNo)).at(-1)).toMatchObject({ kind: 'unmerge', actor: { kind: 'system', name: 'merge' } });
});

test('a master that turns out to be confidential lets the others go before any reply', async () => {
  const { master, duplicate } = await at().followed();
  await at().resolve(master.lead);
  await act(core, await dispatcher(), { ticketNo: master.ticketNo }, amend, { isConfidential: true });
  await passed(master.ticketNo); // even when the reply comes before the job
  await settle();
  expect(await core.ticket(duplicate.ticketNo)).toMatchObject({ state: 'pendingDispatch', publicReply: null });
});

test('what the citizen of a duplicate says reaches those who handle the master, masked, with how many call', async () => {
  const { master, duplicate } = await at().followed();
  const citizen = { kind: 'citizen' as const, ticketId: duplicate.ticketId };
  await act(core, citizen, { ticketNo: duplicate.ticketNo }, supplement, { text: '就在公交站旁边，请打我电话15400009876。' });
  await act(core, citizen, { ticketNo: duplicate.ticketNo }, urge, { text: '三天了，请尽快。' });
  await settle();
  const passed = (await core.events(master.ticketNo)).filter((e) => e.kind === 'fromDuplicate');
  // Two jobs carry them, side by side: either may be first.
  const said = (what: string) => passed.find((e) => (e.data as { what: string }).what === what)?.data;
  expect(passed).toHaveLength(2);
  expect(said('supplement')).toMatchObject({ callers: 2, ticketNo: duplicate.ticketNo });
  expect(said('urge')).toMatchObject({ text: '三天了，请尽快。' });
  expect(JSON.stringify(passed)).not.toContain('15400009876');
  expect(await core.ticket(master.ticketNo)).toMatchObject({ urgeCount: 1 });
});

test('a merged ticket waits for nothing of its own, and its citizen may still withdraw it', async () => {
  const { duplicate } = await at().followed();
  expect(await core.sql`select 1 from due where ticket_id = ${duplicate.ticketId} and state = 'pending'`).toHaveLength(0);
  expect(await refusal(act(core, { kind: 'citizen', ticketId: duplicate.ticketId }, { ticketNo: duplicate.ticketNo }, cancel, { reason: '不需要了，谢谢你们。' }))).toBe('allowed');
});

test('merged and taken apart again, a ticket has lost nothing', async () => {
  const words = fc.string({ unit: fc.constantFrom(...'路灯不亮积水井盖噪声垃圾，。清荷柳湾'), minLength: 6, maxLength: 60 });
  const master = await at().handling({ phone: otherPhone() });
  await fc.assert(fc.asyncProperty(words, words, fc.boolean(), async (content, more, dispatchedBefore) => {
    const made = dispatchedBefore ? await at().dispatched({ content, phone: otherPhone() }) : await at().waiting({ content });
    await act(core, { kind: 'citizen', ticketId: made.ticketId }, { ticketNo: made.ticketNo }, supplement, { text: more });
    const keep = async () => { const { title, content: said, contentSealed, appellantId, registeredAt, appealedAt, regionCode, matterCode, appealType, isConfidential } = await core.ticket(made.ticketNo); return { title, said, contentSealed, appellantId, registeredAt, appealedAt, regionCode, matterCode, appealType, isConfidential }; };
    const [row, events] = [await keep(), await core.events(made.ticketNo)];
    await at().merge(made.ticketNo, master.ticketNo);
    await act(core, await dispatcher(), { ticketNo: made.ticketNo }, unmerge, { reason: '核实后不是同一件。' });
    expect(await keep()).toEqual(row);
    const after = await core.events(made.ticketNo);
    expect(after.slice(0, events.length)).toEqual(events);
    expect(after.slice(events.length).map((e) => e.kind)).toEqual([...(dispatchedBefore ? ['assignment.recall'] : []), 'merge', 'unmerge']);
    expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'pendingDispatch', masterTicketId: null, scoringExcluded: null });
  }), { numRuns: 12, seed: 4 });
  const [{ n }] = (await core.db.select({ n: sql<number>`count(*)::int` }).from(event).where(eq(event.ticketId, master.ticketId))) as [{ n: number }];
  expect(n).toBeGreaterThanOrEqual(24);
});
