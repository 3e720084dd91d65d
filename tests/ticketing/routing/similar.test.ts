import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignment, pastCase, setting, ticket } from '../../../ticketing/db/schema/index.ts';
import { adviceFor, adviceOf } from '../../../ticketing/http/present/advice-view.ts';
import { ticketScope } from '../../../ticketing/access/scope.ts';
import { advise } from '../../../ticketing/routing/advise.ts';
import { similarIn } from '../../../ticketing/routing/similar/find.ts';
import { keepCase, keepOlder, similarReactions } from '../../../ticketing/routing/similar/keep.ts';
import { routeTicket } from '../../../ticketing/routing/route-ticket.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
beforeEach(async () => { await core.db.delete(pastCase); });

const stalls = { title: '菜市场门口流动摊贩占道经营', content: '清荷路菜市场门口每天傍晚十几个流动摊贩占道经营，行人只能走机动车道。', regionCode: '990101' };

/** A ticket that its unit solved: what the lives of tickets leave behind, without living each. */
async function solved(message: Record<string, unknown> = {}, change: Partial<typeof ticket.$inferInsert> = {}, unitId = 'yx-cg', supports: string[] = []) {
  const { ticketId, ticketNo } = await core.register({ ...stalls, ...message });
  const at = core.now();
  await core.db.update(ticket).set({ state: 'closed', leadUnitId: unitId, matterCode: '020201', closedAt: at, satisfaction: 5, solved: 'solved', ...change }).where(eq(ticket.id, ticketId));
  const part = { ticketId, state: 'resolved' as const, dispatchedAt: at, dispatchedBy: 'system', signDueAt: at, dueAt: at, calendarVersion: 'national', resolvedAt: at };
  await core.db.insert(assignment).values([{ ...part, unitId, role: 'lead' as const }, ...supports.map((id) => ({ ...part, unitId: id, role: 'support' as const }))]);
  await core.db.transaction((tx) => keepCase(tx, ticketId));
  return { ticketId, ticketNo };
}
const find = (asked: Partial<typeof stalls> = {}, options: Parameters<typeof similarIn>[2] = {}) => similarIn(core, core.db, options)({ ...stalls, ...asked });

describe('which tickets may be pointed at', () => {
  test('one that a unit solved is found again by its words, with who solved it and the words both have', async () => {
    const { ticketNo } = await solved({}, {}, 'yx-cg', ['yx-zj']);
    const { cases, note } = await find({ content: '傍晚菜市场门口流动摊贩占道，行人没法走。' });
    expect(note).toBeNull();
    expect(cases).toEqual([expect.objectContaining({ ticketNo, unitId: 'yx-cg', supportUnitIds: ['yx-zj'], matterCode: '020201' })]);
    expect(cases[0]!.shared).toContain('菜市场');
    expect(cases[0]!.shared).not.toContain('菜市');
    expect((await find({ title: '', content: '家里从中午开始一滴水都没有，自来水停了。' })).cases).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, Partial<typeof ticket.$inferInsert>]>([
    ['confidential', {}, { isConfidential: true }], ['about staff', {}, { isAboutStaff: true }], ['a report', {}, { appealType: 'report' }], ['about a unit', {}, { accusedUnitId: 'yx-cg' }],
    ['still open', {}, { state: 'inProgress' }], ['answered by the centre', {}, { leadUnitId: null }], ['a duplicate', {}, { masterTicketId: 1 }], ['not counted', {}, { scoringExcluded: 'unreasonable' }],
  ])('no row is kept of one that is %s', async (_name, message, change) => {
    await solved(message, change);
    expect(await core.db.select().from(pastCase)).toEqual([]);
  });

  test('a row that is behind shows nothing: the ticket itself is asked', async () => {
    const { ticketId } = await solved();
    expect((await find()).cases).toHaveLength(1);
    await core.db.update(ticket).set({ isConfidential: true }).where(eq(ticket.id, ticketId));
    expect((await find()).cases).toEqual([]);
  });

  test('what opens it again takes the row away', async () => {
    const { ticketId } = await solved();
    await core.db.update(ticket).set({ state: 'pendingDispatch' }).where(eq(ticket.id, ticketId));
    await core.db.transaction((tx) => keepCase(tx, ticketId));
    expect(await core.db.select().from(pastCase)).toEqual([]);
    expect(Object.fromEntries(similarReactions)).toMatchObject({ visit: 'routing.keepCase', rate: 'routing.keepCase', reopen: 'routing.keepCase', protect: 'routing.keepCase' });
  });

  test('what was closed before the city had this is walked through once', async () => {
    const { ticketId } = await solved();
    await core.db.delete(pastCase);
    await core.db.transaction((tx) => keepOlder(tx, core.now()));
    expect((await core.db.select().from(pastCase)).map((r) => r.ticketId)).toContain(ticketId);
    expect((await core.db.select().from(setting).where(eq(setting.name, 'routing.pastCases')))[0]!.value).toMatchObject({ done: true });
  });
});

describe('as a reason', () => {
  test('of equal words the ticket of the same street stands before the one across the city', async () => {
    const far = await solved({ regionCode: '990102' }, {}, 'jw-cg');
    const near = await solved();
    expect((await find()).cases.map((c) => c.ticketNo)).toEqual([near.ticketNo, far.ticketNo]);
  });

  test('they vote: the unit that solved them grows surer and says how many; one of another district votes for its counterpart here', async () => {
    const doubtful = { ...stalls, title: '', content: '菜市场门口傍晚十几个小摊把人行道占满，行人只能走机动车道，路面也脏。' };
    const alone = await advise(core, doubtful);
    for (let i = 0; i < 3; i++) await solved({ regionCode: '990102' }, {}, 'jw-cg');
    const { units, similar } = await advise(core, { ...doubtful, findSimilar: similarIn(core, core.db) });
    expect(units[0]).toMatchObject({ unitId: 'yx-cg' });
    expect(units[0]!.probability).toBeGreaterThan(alone.units[0]!.probability);
    expect(units[0]!.because).toEqual([expect.objectContaining({ kind: 'past', text: '相似的3件已办结工单中，3件由本单位或同职能单位办结' })]);
    expect(units.map((u) => u.unitId)).not.toContain('jw-cg');
    expect(similar).toHaveLength(3);
  });

  test('past tickets against the clause make it doubtful, but never go past it alone', async () => {
    for (let i = 0; i < 4; i++) await solved({}, {}, 'yx-zj');
    const advice = await advise(core, { ...stalls, findSimilar: similarIn(core, core.db) });
    expect(advice.units.map((u) => u.unitId).slice(0, 2)).toEqual(['yx-cg', 'yx-zj']);
    expect(advice.units[0]!.probability).toBeLessThan((await advise(core, stalls)).units[0]!.probability);
  });

  test('a unit shut for this ticket does not come back through the past', async () => {
    await solved();
    expect((await advise(core, { ...stalls, excludedUnitIds: ['yx-cg'], findSimilar: similarIn(core, core.db) })).units.map((u) => u.unitId)).not.toContain('yx-cg');
  });

  test('nothing is looked up for a confidential appeal or one about staff', async () => {
    await solved();
    const findSimilar = () => { throw new Error('it was looked up'); };
    expect((await advise(core, { ...stalls, isConfidential: true, findSimilar })).similar).toEqual([]);
    expect((await advise(core, { ...stalls, isAboutStaff: true, findSimilar })).similar).toEqual([]);
  });
});

describe('for each reader what is theirs', () => {
  test('the stored advice keeps numbers and no titles; a unit reads of them only its own tickets', async () => {
    const own = await solved();
    const other = await solved({}, {}, 'jw-cg');
    const { ticketNo, ticketId } = await core.register(stalls);
    await core.db.transaction((tx) => routeTicket(core)({ ticketId }, { tx, now: core.now(), job: { id: 1, kind: 'test', tries: 1 } }));
    const seen = async (username: string) => (await adviceOf(core, await core.staff(username), ticketNo)).advice!.similar.map((s) => s.ticketNo).toSorted();
    expect(await seen('dispatcher1')).toEqual([own.ticketNo, other.ticketNo].toSorted());
    expect(await seen('yx-cg-contact')).toEqual([own.ticketNo]);
    await expect(adviceOf(core, await core.staff('jw-cg-contact'), ticketNo)).rejects.toMatchObject({ id: 'notFound' });
    await core.db.update(ticket).set({ isConfidential: true }).where(eq(ticket.ticketNo, own.ticketNo));
    expect(await seen('dispatcher1')).toEqual([other.ticketNo]);
  });

  test('what may not be seen has no vote either', async () => {
    await solved({}, {}, 'yx-zj');
    const unit = await core.staff('yx-cg-contact');
    expect((await find({}, { scope: ticketScope(unit) })).cases).toEqual([]);
  });

  test('advice from before this existed is shown without it', async () => {
    const { similar: _, places: __, parties: ___, models: ____, ...old } = await advise(core, stalls);
    expect(await adviceFor(core, await core.staff('dispatcher1'), old as never)).toMatchObject({ similar: [], places: [], parties: [], models: [], similarNote: null });
  });
});

test('a database that is too slow is not waited for: the advice says so, and the work around it goes on', async () => {
  await solved();
  const { ticketNo, ticketId } = await core.register(stalls);
  const found = await core.db.transaction(async (tx) => {
    // somebody rebuilds the table
    const held = await core.sql.reserve();
    await held`begin`;
    await held`lock table past_case in access exclusive mode`;
    const result = await similarIn(core, tx, { limitMs: 30 })(stalls);
    await held`rollback`;
    held.release();
    await tx.update(ticket).set({ likes: 7 }).where(eq(ticket.id, ticketId));
    return result;
  });
  expect(found).toEqual({ cases: [], note: '相似工单查询超时，本次研判未参考。' });
  expect((await core.ticket(ticketNo)).likes).toBe(7);
});
