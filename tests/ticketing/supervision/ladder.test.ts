/** 黄牌 → 红牌 → 督办 by due rows on a moving clock. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { request } from '../../../ticketing/db/schema/index.ts';
import { eq } from 'drizzle-orm';
import { addSupport } from '../../../ticketing/ticket/add-support.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';
import { caseOf } from './case.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

test('a make-up Saturday is a working day of the ladder: yellow, red and the first order at their minutes', async () => {
  const { at, colours, orders, pending, kinds } = caseOf(core);
  core.clock.to('2026-02-10T10:00:00+08:00');
  // consult: 3 working days from the next day: 11, 12, 13 February. Saturday the 14th is worked, the holiday runs 15 to 23.
  const { ticketNo, ticketId } = await story(core).handling({ appealType: 'consult' }, { appealType: 'consult' });
  await at('2026-02-12T17:59:59+08:00');
  expect(await colours(ticketId)).toEqual([]);
  await at('2026-02-12T18:00:00+08:00');
  expect(await colours(ticketId)).toEqual(['yellow yx-cg']);
  await at('2026-02-14T08:59:59+08:00');
  expect(await orders(ticketId)).toEqual([]);
  await at('2026-02-14T09:00:00+08:00');
  expect(await colours(ticketId)).toEqual(['yellow yx-cg', 'red yx-cg']);
  const [order] = await orders(ticketId);
  expect(order).toMatchObject({ kind: 'order', level: 1, cause: 'overdue', unitId: 'yx-cg', state: 'issued', issuedBy: null, issuedByName: '系统' });
  expect(order!.dueAt.toISOString()).toBe('2026-02-25T10:00:00.000Z'); // 2 working days after the holiday: 24 and 25 February
  expect((await core.ticket(ticketNo)).supervisionLevel).toBe(1);
  expect((await pending(ticketId, 'report')).map((d) => [d.supervisionId, d.at.toISOString()])).toEqual([[order!.id, order!.dueAt.toISOString()]]);
  expect((await kinds(ticketNo)).slice(-3)).toEqual(['overdue', 'redCard', 'supervise']);
});

test('in several processes at once one red card and one order', async () => {
  const { colours, orders } = caseOf(core);
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await Promise.all([1, 2, 3].map(() => story(core).dispatched()));
  core.clock.to('2026-03-12T10:00:00+08:00');
  await Promise.all([fireDues(core), fireDues(core), fireDues(core)]);
  await fireDues(core);
  for (const { ticketId } of made) {
    expect(await colours(ticketId)).toEqual(['yellow yx-cg', 'red yx-cg']);
    expect((await orders(ticketId)).map((o) => [o.cause, o.level])).toEqual([['overdue', 1]]);
  }
});

test('an overdue report raises its order level by level; at the third it stays overdue', async () => {
  const { at, orders, last, kinds } = caseOf(core);
  core.clock.to('2026-04-01T10:00:00+08:00');
  const { ticketNo, ticketId } = await story(core).dispatched();
  await at('2026-04-15T09:00:00+08:00');
  const due = async () => (await orders(ticketId)).find((o) => o.cause === 'overdue')!.dueAt;
  for (const level of [2, 3]) {
    const before = await due();
    core.clock.now = new Date(before.getTime() - 1);
    await fireDues(core);
    expect((await core.ticket(ticketNo)).supervisionLevel).toBe(level - 1);
    core.clock.now = before;
    await fireDues(core);
    expect((await orders(ticketId))[0]).toMatchObject({ level, state: 'issued', escalatedAt: before });
    expect((await core.ticket(ticketNo)).supervisionLevel).toBe(level);
    expect((await last(ticketNo, 'supervision.escalate')).data).toMatchObject({ level, missed: before.toISOString() });
  }
  core.clock.now = await due();
  await fireDues(core);
  expect((await orders(ticketId))[0]).toMatchObject({ level: 3, state: 'issued' });
  expect((await kinds(ticketNo)).filter((k) => k === 'supervision.escalate')).toHaveLength(2);
  expect((await last(ticketNo, 'overdue')).data).toMatchObject({ clock: 'report' });
});

test('while a return waits for its decision no card is given; decided against, the card comes on the next working day', async () => {
  const { at, by, colours, pending } = caseOf(core);
  core.clock.to('2026-05-11T09:30:00+08:00');
  const { ticketId, lead } = await story(core).dispatched({}, { urgency: 'urgent' });
  await by('yx-cg-contact', { assignmentId: lead }, requestReturn, { reasonCode: 'wrongFunction', reason: '路灯由电力公司维护。' });
  await at('2026-05-14T12:00:00+08:00');
  expect(await colours(ticketId)).toEqual([]);
  expect((await pending(ticketId, 'resolve')).map((d) => [d.step, d.at.toISOString()])).toEqual(expect.arrayContaining([['redCard', '2026-05-15T01:00:00.000Z']]));
  const [asked] = await core.db.select().from(request).where(eq(request.assignmentId, lead));
  await by('dispatcher1', { requestId: asked!.id }, reject, { decision: '属于你单位职责，请继续办理。' });
  await at('2026-05-15T08:59:59+08:00');
  expect(await colours(ticketId)).toEqual([]);
  await at('2026-05-15T09:00:00+08:00');
  expect((await colours(ticketId)).filter((c) => c.startsWith('red'))).toEqual(['red yx-cg']);
});

test('each unit answers for its own clock: the supporting unit that resolved in time gets no card', async () => {
  const { at, by, colours } = caseOf(core);
  core.clock.to('2026-06-01T10:00:00+08:00');
  const { ticketNo, ticketId } = await story(core).handling();
  const work = await by('dispatcher1', { ticketNo }, addSupport, { unitIds: ['yx-zj'] });
  const support = work.assignments.find((a) => a.unitId === 'yx-zj')!;
  await story(core, 'yx-zj').signAndContact(support.id);
  await story(core, 'yx-zj').resolve(support.id);
  await at('2026-06-20T10:00:00+08:00');
  expect(await colours(ticketId)).toEqual(['yellow yx-cg', 'red yx-cg']);
});
