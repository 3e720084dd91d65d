import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestReturn } from '../../../../ticketing/assignment/request-return.ts';
import { advised, assignment, request, suggestion } from '../../../../ticketing/db/schema/index.ts';
import { merge } from '../../../../ticketing/merge/merge.ts';
import { approve } from '../../../../ticketing/request/approve.ts';
import { outcomeOf, type Led } from '../../../../ticketing/routing/quality/outcome.ts';
import { answer } from '../../../../ticketing/ticket/answer.ts';
import { dispatch } from '../../../../ticketing/ticket/dispatch.ts';
import { markHardCase } from '../../../../ticketing/ticket/mark-hard-case.ts';
import { reassign } from '../../../../ticketing/ticket/reassign.ts';
import { rule } from '../../../../ticketing/ticket/rule.ts';
import { act } from '../../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../../setup/core.ts';
import { testJobs } from '../../../setup/job-runner.ts';
import { story } from '../../../setup/story.ts';

let core: TestCore;
let jobs: ReturnType<typeof testJobs>;
beforeAll(async () => { core = await testCore(); jobs = testJobs(core); });
afterAll(() => core.close());

const lamp = { content: '人民路的路灯不亮，漆黑一片，已经三天', regionCode: '990101' };
/** the machine gives it to yx-cg alone */
const routed = async (message: Record<string, unknown> = lamp) => { const made = await core.register(message); await jobs.drain(); return made; };
const first = async (ticketId: number) => (await core.db.select().from(advised).where(eq(advised.ticketId, ticketId)))[0]!;
const after = async (ticketId: number) => { await jobs.drain(); const { outcome, keptUnitId } = await first(ticketId); return { outcome, keptUnitId }; };
const leadOf = async (ticketId: number) => (await core.db.select().from(assignment).where(eq(assignment.ticketId, ticketId)).orderBy(assignment.id)).findLast((a) => a.role === 'lead')!.id;
const goesBack = async (ticketId: number) => {
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: await leadOf(ticketId) }, requestReturn, { reasonCode: 'wrongFunction', reason: '该路段尚未移交，不属我局职责' });
  const [asked] = await core.db.select().from(request).where(eq(request.ticketId, ticketId));
  await act(core, await core.staff('dispatcher1'), { requestId: asked!.id }, approve, {});
};

describe('the first advice', () => {
  test('is kept with what it claimed, of which model and under which policy, and none of the ticket’s words', async () => {
    const { ticketId } = await routed();
    const [row, [latest]] = [await first(ticketId), await core.db.select().from(suggestion).where(eq(suggestion.ticketId, ticketId))];
    expect(row).toMatchObject({ decision: 'auto', eligible: true, unitId: 'yx-cg', confidence: latest!.confidence, model: latest!.model, policy: 'default-1', channel: 'call', place: 1, outcome: null });
    expect(row.probability).toBeGreaterThan(0.8);
    expect(JSON.stringify(row)).not.toContain('路灯');
  });
  test('is not replaced by what is advised after a return', async () => {
    const { ticketId } = await routed();
    await goesBack(ticketId);
    await jobs.drain();
    const [latest] = await core.db.select().from(suggestion).where(eq(suggestion.ticketId, ticketId));
    expect(latest!.unitId).not.toBe('yx-cg');
    expect(await first(ticketId)).toMatchObject({ unitId: 'yx-cg', decision: 'auto' });
  });
  test.each([
    ['a report', { ...lamp, content: '我要实名举报人民路的路灯不亮，有人偷卖电缆' }, 'hold'],
    ['danger to life', { ...lamp, content: '楼道里燃气泄漏，闻到很浓的煤气味，有人晕倒了' }, 'ask'],
  ])('of %s says nothing about thresholds, for no threshold would send it on', async (_name, message, decision) => {
    expect(await first((await routed(message)).ticketId)).toMatchObject({ decision, eligible: false });
  });
});

describe('what came of it', () => {
  test('the unit that has spoken with the citizen has it; signing alone tells nothing yet', async () => {
    const { ticketId } = await routed();
    expect(await after(ticketId)).toEqual({ outcome: null, keptUnitId: null });
    await story(core).signAndContact(await leadOf(ticketId));
    expect(await after(ticketId)).toEqual({ outcome: 'kept', keptUnitId: 'yx-cg' });
    expect((await first(ticketId)).settledAt).toEqual(core.now());
  });
  test('given back: known to be wrong at once, and whose it was when another unit has it', async () => {
    const { ticketId, ticketNo } = await routed();
    await goesBack(ticketId);
    expect(await after(ticketId)).toEqual({ outcome: 'returned', keptUnitId: null });
    await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-zj', supportUnitIds: [] });
    await story(core, 'yx-zj').signAndContact(await leadOf(ticketId));
    expect(await after(ticketId)).toEqual({ outcome: 'returned', keptUnitId: 'yx-zj' });
  });
  test('called back for another unit', async () => {
    const { ticketId, ticketNo } = await routed();
    await act(core, await core.staff('dispatcher1'), { ticketNo }, reassign, { reason: '权属核实后改派' });
    expect(await after(ticketId)).toEqual({ outcome: 'reassigned', keptUnitId: null });
  });
  test('a dispatcher chose otherwise from the first', async () => {
    const { ticketId, ticketNo } = await routed({ ...lamp, regionCode: undefined });
    const advisedUnit = (await first(ticketId)).unitId;
    await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-zj', supportUnitIds: [] });
    await story(core, 'yx-zj').signAndContact(await leadOf(ticketId));
    expect(advisedUnit).not.toBe('yx-zj');
    expect(await after(ticketId)).toEqual({ outcome: 'overridden', keptUnitId: 'yx-zj' });
  });
  test('disputed: who works meanwhile does not have it yet; the ruling decides', async () => {
    const { ticketId, ticketNo } = await routed();
    const coordinator = await core.staff('coordinator1');
    await act(core, coordinator, { ticketNo }, markHardCase, { reason: '两家单位均称不属其职责', temporaryLeadUnitId: 'yx-cg' });
    await story(core).signAndContact(await leadOf(ticketId));
    expect(await after(ticketId)).toEqual({ outcome: null, keptUnitId: null });
    await act(core, coordinator, { ticketNo }, rule, { leadUnitId: 'yx-zj', basis: '本市部门职责分工规定', text: '该路段由住建部门管理维护，由其主办。' });
    expect(await after(ticketId)).toEqual({ outcome: 'ruled', keptUnitId: 'yx-zj' });
  });
  test('answered at once, or merged into another: no unit had to have it', async () => {
    const asked = await routed({ content: '我想咨询一下，家里暖气不热，室内温度多少度才算达标？', regionCode: '9901' });
    await act(core, await core.staff('agent1'), { ticketNo: asked.ticketNo }, answer, { reply: '室内温度不低于18℃为达标，低于18℃可以申请测温退费。' });
    expect(await after(asked.ticketId)).toEqual({ outcome: 'none', keptUnitId: null });
    const [master, twin] = [await routed(), await routed()];
    await act(core, await core.staff('dispatcher1'), { ticketNo: twin.ticketNo }, merge, { masterTicketNo: master.ticketNo, reason: '同一处路灯，同一诉求' });
    expect(await after(twin.ticketId)).toEqual({ outcome: 'none', keptUnitId: null });
  });
});

const led = (unitId: string, state: Led['state'], more: Partial<Led> = {}): Led => ({ unitId, state, temporary: false, returnForbidden: false, ...more });
const open = { state: 'inProgress', masterTicketId: null } as const;
test.each<[string, Led[], ReturnType<typeof outcomeOf>]>([
  ['sent back for more work it still has it', [led('a', 'handling')], { outcome: 'kept', keptUnitId: 'a' }],
  ['reopened and given to another later: the first had it', [led('a', 'resolved'), led('b', 'handling')], { outcome: 'kept', keptUnitId: 'a' }],
  ['a return that was refused is none', [led('a', 'returnPending')], { outcome: null, keptUnitId: null }],
  ['ruled to the advised unit after it gave it back', [led('a', 'withdrawn'), led('a', 'dispatched', { returnForbidden: true })], { outcome: 'kept', keptUnitId: 'a' }],
  ['nobody yet', [], { outcome: null, keptUnitId: null }],
])('%s', (_name, leads, came) => {
  expect(outcomeOf('a', open, leads)).toEqual(came);
});
