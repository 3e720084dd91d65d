import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestExtension } from '../../ticketing/assignment/request-extension.ts';
import { requestReturn } from '../../ticketing/assignment/request-return.ts';
import { holding } from '../../ticketing/db/schema/index.ts';
import { workingBetween } from '../../ticketing/deadline/working-time.ts';
import { approve } from '../../ticketing/request/approve.ts';
import { reject } from '../../ticketing/request/reject.ts';
import { withdraw } from '../../ticketing/request/withdraw.ts';
import { dispatch } from '../../ticketing/ticket/dispatch.ts';
import { markHardCase } from '../../ticketing/ticket/mark-hard-case.ts';
import { reassign } from '../../ticketing/ticket/reassign.ts';
import { act } from '../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../setup/core.ts';
import { refusal, story } from '../setup/story.ts';
import { disputes } from '../ticketing/dispute/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
const why = { reasonCode: 'wrongFunction', reason: '该路段路灯由市政工程公司管理。' };
const requestIdOf = async (ticketNo: string) => Number((await core.events(ticketNo)).findLast((e) => e.data.requestId)!.data.requestId);

describe('退单', () => {
  test('approved: the unit is out, the ticket waits for dispatch with its first dispatch time kept, and the next unit gets a fresh clock', async () => {
    const { ticketNo, lead } = await story(core).dispatched();
    const first = (await core.ticket(ticketNo)).firstDispatchedAt;
    const unit = await core.staff('yx-cg-contact');
    await act(core, unit, { assignmentId: lead }, requestReturn, { ...why, proposedUnitId: 'yx-zj' });
    await act(core, await core.staff('dispatcher1'), { requestId: await requestIdOf(ticketNo) }, approve, {});
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'pendingDispatch', returnCount: 1, leadUnitId: null, dueAt: null, firstDispatchedAt: first });
    core.clock.advance(3_600_000);
    const sent = await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-zj' });
    expect(sent.assignments.map((a) => a.state)).toEqual(['withdrawn', 'dispatched']);
    expect(sent.assignments[1]!.dispatchedAt).toEqual(core.clock.now);
  });

  test('refused: the unit goes on where it was, on the same clock', async () => {
    const { ticketNo, lead } = await story(core).dispatched();
    const before = (await core.ticket(ticketNo)).dueAt;
    await act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, requestReturn, why);
    expect((await core.ticket(ticketNo)).dueAt).toEqual(before);
    const work = await act(core, await core.staff('dispatcher1'), { requestId: await requestIdOf(ticketNo) }, reject, { decision: '目录明确由你单位主责。' });
    expect(work.assignments[0]!.state).toBe('dispatched');
    expect((await core.ticket(ticketNo)).dueAt).toEqual(before);
  });

  test('lapses when the ticket is called back from the unit, so that nobody decides on work that is over', async () => {
    const { ticketNo, lead } = await story(core).dispatched();
    await act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, requestReturn, why);
    await act(core, await core.staff('dispatcher1'), { ticketNo }, reassign, { reason: '派错单位，收回改派' });
    expect(await refusal(act(core, await core.staff('dispatcher1'), { requestId: await requestIdOf(ticketNo) }, approve, {}))).toBe('wrongState');
    expect((await core.ticket(ticketNo)).state).toBe('pendingDispatch');
  });

  test('withdrawn by the unit itself', async () => {
    const { ticketNo, lead } = await story(core).dispatched();
    const unit = await core.staff('yx-cg-contact');
    await act(core, unit, { assignmentId: lead }, requestReturn, why);
    expect((await act(core, unit, { requestId: await requestIdOf(ticketNo) }, withdraw, {})).assignments[0]!.state).toBe('dispatched');
  });

  test('not after the window, not after two returns, not by a handler, not decided by the unit', async () => {
    const late = await story(core).dispatched();
    const unit = await core.staff('yx-cg-contact');
    expect(await refusal(act(core, await core.staff('yx-cg-handler'), { assignmentId: late.lead }, requestReturn, why))).toBe('notAllowed');
    await act(core, unit, { assignmentId: late.lead }, requestReturn, why);
    expect(await refusal(act(core, unit, { requestId: await requestIdOf(late.ticketNo) }, approve, {}))).toBe('notAllowed');
    await act(core, unit, { requestId: await requestIdOf(late.ticketNo) }, withdraw, {});
    core.clock.advance(4 * 86_400_000);
    expect(await refusal(act(core, unit, { assignmentId: late.lead }, requestReturn, why))).toBe('ruleRefused:returnWindow');

    const twice = await core.register();
    for (const leadUnitId of ['yx-cg', 'yx-zj']) {
      const work = await act(core, await core.staff('dispatcher1'), { ticketNo: twice.ticketNo }, dispatch, { leadUnitId, appealType: 'help' });
      const a = work.assignments.at(-1)!;
      await act(core, await core.staff(`${leadUnitId}-contact`), { assignmentId: a.id }, requestReturn, why);
      await act(core, await core.staff('coordinator1'), { requestId: await requestIdOf(twice.ticketNo) }, approve, {});
    }
    const third = await act(core, await core.staff('dispatcher1'), { ticketNo: twice.ticketNo }, dispatch, { leadUnitId: 'yx-cg' });
    expect(await refusal(act(core, unit, { assignmentId: third.assignments.at(-1)!.id }, requestReturn, why))).toBe('ruleRefused:returnLimit');
  });
});

describe('退单拉锯战', () => {
  test('ends: two units refuse, the first receiver works meanwhile, they confer, one is ruled, and every hour has its holder', async () => {
    core.clock.to('2026-03-09T10:00:00+08:00');
    const { ticketNo, ticketId } = await disputes(core).sent();
    const step = (ms = 3_600_000) => core.clock.advance(ms);
    step();
    const first = await disputes(core).asksReturn(ticketId, { proposedUnitId: 'yx-zj' });
    step();
    await act(core, await core.staff('dispatcher1'), { requestId: first }, approve, {});
    await disputes(core).sendAgain(ticketNo, 'yx-zj');
    const second = await disputes(core).asksReturn(ticketId);
    step();
    // one return and one asked for: enough for a dispatcher to call it a dispute, and then nobody decides on the second
    await act(core, await core.staff('dispatcher1'), { ticketNo }, markHardCase, { reason: '城管、住建均称不属其职责', temporaryLeadUnitId: 'yx-cg' });
    expect(await refusal(act(core, await core.staff('coordinator1'), { requestId: second }, approve, {}))).toBe('wrongState');
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'hardCase', leadUnitId: 'yx-cg', returnCount: 1 });
    const due = (await core.ticket(ticketNo)).dueAt;
    step(86_400_000);
    await disputes(core).confers(ticketNo);
    await disputes(core).rules(ticketNo, 'yx-cg');
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'inProgress', leadUnitId: 'yx-cg', dueAt: due });
    const row = await core.ticket(ticketNo);
    const held = await core.db.select().from(holding).where(eq(holding.ticketId, ticketId)).orderBy(holding.id);
    const calendar = core.calendarFor(row.regionCode, row.registeredAt);
    expect(held.map((h) => h.unitId ?? h.kind)).toEqual(['yx-cg', 'centre', 'centre']);
    expect(held.reduce((sum, h) => sum + h.workingMs, 0) + workingBetween(calendar, row.heldSince!, core.clock.now)).toBe(workingBetween(calendar, row.registeredAt, core.clock.now));
  });
});

describe('延期', () => {
  const ask = { workdays: 5, reasonCode: 'thirdPartyTest', reason: '噪声检测需要第三方机构排期。' };
  test('approved: counted from the old due moment, and the citizen is told', async () => {
    const { ticketNo, lead } = await story(core).handling();
    const before = (await core.ticket(ticketNo)).dueAt!;
    await act(core, await core.staff('yx-cg-handler'), { assignmentId: lead }, requestExtension, ask);
    expect((await core.ticket(ticketNo)).dueAt).toEqual(before);
    const work = await act(core, await core.staff('reviewer1'), { requestId: await requestIdOf(ticketNo) }, approve, { decision: '同意' });
    expect(work.ticket.dueAt!.getTime()).toBeGreaterThan(before.getTime() + 4 * 86_400_000);
    expect(work.ticket).toMatchObject({ extensionCount: 1 });
    expect(work.assignments[0]!.dueAt).toEqual(work.ticket.dueAt);
  });

  test('a second request while one waits is refused, and so is one after the due moment or a third extension', async () => {
    const { ticketNo, lead } = await story(core).handling();
    const unit = await core.staff('yx-cg-contact');
    await act(core, unit, { assignmentId: lead }, requestExtension, ask);
    expect(await refusal(act(core, unit, { assignmentId: lead }, requestExtension, ask))).toBe('ruleRefused:alreadyAsked');
    await act(core, await core.staff('reviewer1'), { requestId: await requestIdOf(ticketNo) }, approve, {});
    await act(core, unit, { assignmentId: lead }, requestExtension, ask);
    await act(core, await core.staff('reviewer1'), { requestId: await requestIdOf(ticketNo) }, approve, {});
    expect(await refusal(act(core, unit, { assignmentId: lead }, requestExtension, ask))).toBe('ruleRefused:extensionLimit');
    const late = await story(core).handling();
    core.clock.advance(60 * 86_400_000);
    expect(await refusal(act(core, unit, { assignmentId: late.lead }, requestExtension, ask))).toBe('ruleRefused:extensionLate');
  });
});
