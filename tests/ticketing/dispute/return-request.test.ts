import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignment, due, example, suggestion } from '../../../ticketing/db/schema/index.ts';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { withdraw } from '../../../ticketing/request/withdraw.ts';
import { refreshAdvice, routeTicket } from '../../../ticketing/routing/route-ticket.ts';
import type { Advice } from '../../../ticketing/routing/advice.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { disputes, notOurs } from './story.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });
const s = () => disputes(core);
const asks = async (ticketId: number, input: Record<string, unknown> = {}) => s().asksReturn(ticketId, input);
const advised = async (ticketId: number) => (await core.db.select().from(suggestion).where(eq(suggestion.ticketId, ticketId)))[0]!.advice as Advice;

test('the unit’s time to resolve runs on while somebody decides, and the deciders have a clock of their own', async () => {
  const { ticketId } = await s().sent();
  const running = async () => (await core.db.select().from(due).where(and(eq(due.ticketId, ticketId), eq(due.state, 'pending')))).map((d) => `${d.clock} ${d.step} ${d.at.toISOString()}`).toSorted();
  const before = await running();
  const dueAt = (await s().openLead(ticketId)).dueAt;
  core.clock.advance(60_000);
  const id = await asks(ticketId);
  expect((await running()).filter((d) => !d.startsWith('decide'))).toEqual(before);
  expect((await running()).filter((d) => d.startsWith('decide overdue'))).toHaveLength(1);
  core.clock.advance(3_600_000);
  await act(core, await core.staff('dispatcher1'), { requestId: id }, reject, { decision: '目录明确由你局主责' });
  expect((await s().openLead(ticketId)).dueAt).toEqual(dueAt);
});

const ask = async (ticketId: number, input: Record<string, unknown> = {}) => refusal(asks(ticketId, input));

describe('refused, with what would make it allowed', () => {
  test('a reason of law without the law', async () => {
    const { ticketId } = await s().sent();
    expect(await ask(ticketId, { reasonCode: 'higherLevel', legalBasis: undefined })).toBe('ruleRefused:returnBasis');
    expect(await ask(ticketId, { proposedUnitId: 'yx-cg' })).toBe('ruleRefused:proposedSelf');
    expect(await ask(ticketId, { proposedUnitId: 'nobody' })).toBe('ruleRefused:unitUnknown');
    expect(await ask(ticketId, { reasonCode: 'noTime' })).toBe('invalid');
  });
  test('again by the same unit after a refusal', async () => {
    const { ticketId } = await s().sent();
    await act(core, await core.staff('dispatcher1'), { requestId: await asks(ticketId) }, reject, { decision: '目录明确由你局主责' });
    expect((await s().openLead(ticketId)).returnForbidden).toBe(true);
    expect(await ask(ticketId)).toBe('ruleRefused:returnForbidden');
  });
  test('but again after the unit itself took it back', async () => {
    const { ticketId } = await s().sent();
    await act(core, await core.staff('yx-cg-leader'), { requestId: await asks(ticketId) }, withdraw, {});
    expect(await ask(ticketId)).toBe('allowed');
  });
  test('after the window; a critical ticket only by phone', async () => {
    const { ticketId } = await s().sent();
    core.clock.advance(5 * 86_400_000);
    expect(await ask(ticketId)).toBe('ruleRefused:returnWindow');
    const critical = await s().sent('yx-cg', {}, { urgency: 'critical' });
    expect(await ask(critical.ticketId)).toBe('ruleRefused:returnByPhone');
  });
  test('beyond the number of the profile in force', async () => {
    const { ticketId, ticketNo } = await s().disputed();
    await s().sendAgain(ticketNo, 'yx-hb');
    expect(await ask(ticketId)).toBe('ruleRefused:returnLimit');
  });
});

test('the first is the dispatcher’s to decide, the second only the coordinator’s', async () => {
  const { ticketId, ticketNo } = await s().sent();
  const first = await asks(ticketId);
  expect(await refusal(act(core, await core.staff('reviewer1'), { requestId: first }, approve, {}))).toBe('notAllowed');
  await act(core, await core.staff('dispatcher1'), { requestId: first }, approve, {});
  await s().sendAgain(ticketNo, 'yx-zj');
  const second = await asks(ticketId);
  expect(await refusal(act(core, await core.staff('dispatcher1'), { requestId: second }, approve, {}))).toBe('notAllowed');
  expect(await refusal(act(core, await core.staff('coordinator1'), { requestId: second }, approve, {}))).toBe('allowed');
});

test('what was handed down goes back to the unit that handed it down, and is decided there', async () => {
  const { ticketId } = await s().sent('yx-gov');
  const lead = await s().openLead(ticketId);
  await act(core, await core.staff('yx-gov-contact'), { assignmentId: lead.id }, sign, {});
  const { unitId: _, id: __, ...like } = lead;
  const [below] = await core.db.insert(assignment).values({ ...like, unitId: 'yx-cg', role: 'delegated', parentId: lead.id, state: 'dispatched' }).returning();
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: below!.id }, requestReturn, notOurs);
  const asked = (await s().returns(ticketId)).at(-1)!;
  expect(await refusal(act(core, await core.staff('dispatcher1'), { requestId: asked.id }, approve, {}))).toBe('notAllowed');
  expect(await refusal(act(core, await core.staff('yx-cg-leader'), { requestId: asked.id }, approve, {}))).toBe('notAllowed');
  const listed = (await (await api.as('yx-gov-leader')).get('/api/requests?kind=return')).body.items.find((r: { id: number }) => r.id === asked.id);
  expect(listed.verbs.find((v: { verb: string }) => v.verb === 'approve')).toMatchObject({ allowed: true });
  const work = await act(core, await core.staff('yx-gov-leader'), { requestId: asked.id }, approve, {});
  expect(work.ticket).toMatchObject({ state: 'inProgress', leadUnitId: 'yx-gov', returnCount: 0 });
  expect(work.assignments.map((a) => [a.unitId, a.state])).toEqual([['yx-gov', 'signed'], ['yx-cg', 'withdrawn']]);
});

describe('the next advice', () => {
  test('puts the unit that an approved return proposed first and says why; the unit that gave it back is not proposed', async () => {
    const { ticketId } = await s().sent();
    await s().givesBack(ticketId, 'dispatcher1', { proposedUnitId: 'yx-zj' });
    await refresh(ticketId);
    const { units, decision } = await advised(ticketId);
    expect(units[0]).toMatchObject({ unitId: 'yx-zj', because: [expect.objectContaining({ text: expect.stringContaining('退单建议') })] });
    expect(units.map((u) => u.unitId)).not.toContain('yx-cg');
    expect(decision).not.toBe('auto');
  });
  test('passes over a proposal that points at a unit which gave it back itself', async () => {
    const { ticketId } = await s().disputed(); // housing proposed city management, which had given it back
    await refresh(ticketId);
    const ids = (await advised(ticketId)).units.map((u) => u.unitId);
    expect(ids).not.toContain('yx-cg');
    expect(ids).not.toContain('yx-zj');
  });
  test('never proposes the unit complained about, whoever proposes it', async () => {
    const { ticketId, ticketNo } = await s().sent('yx-gov', { content: '云溪区住建局不作为，人民路的路灯不亮没人管' });
    await core.database.sql`update ticket set accused_unit_id = 'yx-zj' where id = ${ticketId}`;
    await s().givesBack(ticketId, 'dispatcher1', { proposedUnitId: 'yx-zj' });
    await refresh(ticketId);
    expect((await advised(ticketId)).units.map((u) => u.unitId)).not.toContain('yx-zj');
    expect((await core.ticket(ticketNo)).state).toBe('pendingDispatch');
  });
  test('an approved return with a proposal is kept as an example for training', async () => {
    const { ticketId } = await core.register({ content: '人民路的路灯不亮，漆黑一片，已经三天', regionCode: '990101' });
    await route(ticketId);
    await s().givesBack(ticketId, 'dispatcher1', { proposedUnitId: 'yx-zj' });
    expect(await core.db.select().from(example).where(and(eq(example.ticketId, ticketId), eq(example.source, 'return')))).toEqual([expect.objectContaining({ field: 'unitId', suggested: 'yx-cg', chosen: 'yx-zj' })]);
  });
});

test('beside a return stand the clause, what the units are for, what was given back before and what was ruled', async () => {
  const { ticketId, ticketNo } = await s().sent();
  await s().givesBack(ticketId, 'dispatcher1', { proposedUnitId: 'yx-zj' });
  await s().sendAgain(ticketNo, 'yx-zj');
  const second = await asks(ticketId, { proposedUnitId: 'yx-cg' });
  const { status, body } = await (await api.as('coordinator1')).get(`/api/requests/${second}/evidence`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    clause: expect.stringContaining('2.3.2'), catalogueLead: { id: 'yx-cg' }, unit: { id: 'yx-zj', functions: expect.arrayContaining(['住房城乡建设']) }, proposed: { id: 'yx-cg', functions: expect.arrayContaining(['城市管理']) }, precedents: [],
    earlier: [{ unitName: '云溪区城市管理局', reasonName: '职能不符', legalBasis: notOurs.legalBasis, proposedUnitName: expect.stringContaining('住房'), state: 'approved', decidedByName: '郑凯' }],
  });
  expect((await (await api.as('yx-hb-contact')).get(`/api/requests/${second}/evidence`)).status).toBe(404);
});

async function refresh(ticketId: number) {
  await core.db.transaction((tx) => refreshAdvice(core)({ ticketId }, { tx, now: core.now(), job: { id: 1, kind: 'test', tries: 1 } }));
}
async function route(ticketId: number) {
  await core.db.transaction((tx) => routeTicket(core)({ ticketId }, { tx, now: core.now(), job: { id: 1, kind: 'test', tries: 1 } }));
}
