import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { brokenProblemChains } from '../../../ticketing/problem/broken-chains.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { problemCase, words } from './case.ts';

let core: TestCore;
let p: ReturnType<typeof problemCase>;
beforeEach(async () => { core = await testCore(); p = problemCase(core); });
afterEach(() => core.close());

const steps = async (id: number, clock: string) => (await p.pending(id, clock)).map((d) => `${d.step} ${new Date(d.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)}`);
const kinds = async (id: number) => (await p.course(id)).map((e) => e.kind);

test('a problem runs by the same rows as a ticket: reminders, yellow, overdue, red; and by the days of its steps', async () => {
  const { id } = await p.problemOf([]);
  expect(await steps(id, 'resolve')).toEqual(['remind50 2026-03-09T14:45', 'remind80 2026-03-12T16:42', 'yellowCard 2026-03-13T18:00', 'overdue 2026-03-16T18:00', 'redCard 2026-03-17T09:00']);
  expect(await steps(id, 'step')).toEqual(['remind80 2026-03-06T09:00', 'overdue 2026-03-10T09:00', 'remind80 2026-03-11T09:00', 'overdue 2026-03-13T09:00']);
  expect((await steps(id, 'sign'))).toHaveLength(1);
});

test('nobody signs, no step is done, nobody replies: each is said once, the lead unit gets its cards, and with the red one an order', async () => {
  const { id, problemNo } = await p.problemOf([await p.neighbour()]);
  await p.until('2026-03-17T10:00:00+08:00');
  await Promise.all([fireDues(core), fireDues(core)]);
  const course = await p.course(id);
  expect(course.map((e) => e.kind)).toEqual(['open', 'overdue', 'stepReminder', 'reminder', 'stepOverdue', 'stepReminder', 'reminder', 'stepOverdue', 'yellowCard', 'overdue', 'redCard', 'supervise']);
  expect(course.filter((e) => e.kind === 'stepOverdue').map((e) => [e.data.step, e.data.unit])).toEqual([['现场检测噪音', '云溪区城市管理局'], ['督促加装隔音', '云川市生态环境局云溪区分局']]);
  expect((await p.cards(id)).map((c) => [c.colour, c.unitId, c.ticketId, c.assignmentId])).toEqual([['yellow', 'yx-cg', null, null], ['red', 'yx-cg', null, null]]);
  expect(await p.orders(id)).toMatchObject([{ kind: 'order', cause: 'overdue', level: 1, unitId: 'yx-cg', state: 'issued', ticketId: null, issuedBy: null }]);
  const row = await p.row(problemNo);
  expect(row.cardedAt).not.toBeNull();
  expect(row.eventSeq).toBe(course.length);
  expect(await brokenProblemChains(core.db)).toEqual([]);
  await core.sql`update problem_event set data = jsonb_set(data, '{unit}', '"别的单位"') where problem_id = ${id} and kind = 'redCard'`;
  expect(await brokenProblemChains(core.db)).toEqual([expect.stringContaining(`${problemNo}: event 11`)]);
});

test('what was replied in time gets no card, and its rows are cancelled; a step that is done is not called late', async () => {
  const { id, problemNo } = await p.problemOf([await p.neighbour()]);
  await p.does('yx-cg-contact', problemNo, 'finishStep', { stepId: '1', proof: '检测报告编号 HJ-12' });
  await p.until('2026-03-10T10:00:00+08:00');
  expect(await kinds(id)).not.toContain('stepOverdue');
  await p.does('yx-cg-leader', problemNo, 'reply', words);
  await p.until('2026-03-20T10:00:00+08:00');
  expect(await p.cards(id)).toEqual([]);
  expect(await p.pending(id, 'resolve')).toEqual([]);
});

describe('an extension', () => {
  const ask = { workdays: 5, reasonCode: 'crossUnit', reason: '须与住建部门联合执法' };
  test('is asked for before the end, decided by another person, and moves the rows', async () => {
    const { id, problemNo } = await p.problemOf([]);
    await p.does('yx-cg-leader', problemNo, 'requestExtension', ask);
    const [asked] = (await core.sql<{ id: string }[]>`select id from request where problem_id = ${id}`);
    const requestId = Number(asked!.id);
    expect(await refusal(p.does('yx-cg-leader', problemNo, 'requestExtension', ask))).toBe('ruleRefused:alreadyAsked');
    expect(await refusal(p.does('yx-cg-leader', problemNo, 'approveRequest', { requestId }))).toBe('notAllowed');
    expect(await refusal(p.does('supervisor1', problemNo, 'approveRequest', { requestId }))).toBe('notAllowed');
    await p.does('coordinator1', problemNo, 'approveRequest', { requestId, decision: '同意，抓紧办理' });
    expect((await p.row(problemNo))).toMatchObject({ extensionCount: 1, dueAt: new Date('2026-03-23T18:00:00+08:00') });
    expect((await steps(id, 'resolve')).at(-1)).toBe('redCard 2026-03-24T09:00');
    expect(await refusal(p.does('coordinator1', problemNo, 'approveRequest', { requestId }))).toBe('wrongState');
    expect((await p.course(id)).at(-1)).toMatchObject({ kind: 'approveRequest', data: { kind: 'extension', workdays: 5 }, actor: { role: 'coordinator' } });
  });
  test('is refused when it is overdue, too long, or one\'s own; rejected, nothing moves', async () => {
    const { id, problemNo } = await p.problemOf([]);
    expect(await refusal(p.does('yx-cg-leader', problemNo, 'requestExtension', { ...ask, workdays: 30 }))).toBe('ruleRefused:extensionTooLong');
    await p.does('dispatcher1', problemNo, 'requestExtension', ask);
    const requestId = Number((await core.sql<{ id: string }[]>`select id from request where problem_id = ${id}`)[0]!.id);
    expect(await refusal(p.does('dispatcher1', problemNo, 'approveRequest', { requestId }))).toBe('ruleRefused:ownRequest');
    await p.does('coordinator1', problemNo, 'rejectRequest', { requestId, decision: '条件已具备，请按期办理' });
    expect((await p.row(problemNo)).dueAt).toEqual(new Date('2026-03-16T18:00:00+08:00'));
    await p.until('2026-03-16T19:00:00+08:00');
    expect(await refusal(p.does('yx-cg-leader', problemNo, 'requestExtension', ask))).toBe('ruleRefused:extensionLate');
  });
});

test('a card is answered once, appealed once, and withdrawn by a supervisor', async () => {
  const { id, problemNo } = await p.problemOf([]);
  expect(await refusal(p.does('yx-cg-leader', problemNo, 'answerCard', { cardId: 1, text: '已加派人手' }))).toBe('ruleRefused:noCard');
  await p.until('2026-03-13T18:30:00+08:00');
  const [yellow] = await p.cards(id);
  await p.does('yx-cg-leader', problemNo, 'answerCard', { cardId: yellow!.id, text: '已加派人手，三日内办结' });
  expect(await refusal(p.does('yx-cg-leader', problemNo, 'answerCard', { cardId: yellow!.id, text: '已加派人手' }))).toBe('ruleRefused:cardAnswered');
  await p.does('yx-cg-leader', problemNo, 'appealCard', { cardId: yellow!.id, reasonCode: 'wrongTime', reason: '时限应按二十日计算' });
  const requestId = Number((await core.sql<{ id: string }[]>`select id from request where problem_id = ${id}`)[0]!.id);
  expect(await refusal(p.does('dispatcher1', problemNo, 'approveRequest', { requestId }))).toBe('notAllowed');
  await p.does('supervisor1', problemNo, 'approveRequest', { requestId });
  expect((await p.cards(id))[0]!.withdrawnAt).not.toBeNull();
  expect((await p.row(problemNo)).cardedAt).toBeNull();
});

describe('an instruction', () => {
  const word = { text: '务必本周内见效，报我。', unitIds: ['yx-cg', 'yx-hb'] };
  test('is reported on by each unit for itself, sent back, accepted by the leader, and raised when nobody reports', async () => {
    const { id, problemNo } = await p.problemOf([]);
    expect(await refusal(p.does('supervisor1', problemNo, 'instruct', word))).toBe('notAllowed');
    expect(await refusal(p.does('mayor', problemNo, 'instruct', { ...word, unitIds: ['jw-cg'] }))).toBe('ruleRefused:unitNotInvolved');
    await p.does('mayor', problemNo, 'instruct', word);
    const [cg, hb] = await p.orders(id);
    expect([cg, hb].map((o) => [o!.unitId, o!.kind, o!.state, o!.dueAt.toISOString()])).toEqual([['yx-cg', 'instruction', 'issued', '2026-03-09T10:00:00.000Z'], ['yx-hb', 'instruction', 'issued', '2026-03-09T10:00:00.000Z']]);
    const report = { orderId: cg!.id, text: '已约谈企业负责人，夜间停止生产。' };
    expect(await refusal(p.does('yx-hb-contact', problemNo, 'answerOrder', report))).toBe('notAllowed');
    await p.does('yx-cg-leader', problemNo, 'answerOrder', report);
    expect(await refusal(p.does('yx-cg-leader', problemNo, 'answerOrder', report))).toBe('wrongState');
    await p.does('mayor', problemNo, 'returnOrder', { orderId: cg!.id, reason: '没有说明隔音何时完成' });
    await p.does('yx-cg-leader', problemNo, 'answerOrder', { ...report, text: '隔音工程三月十二日完工，附合同。' });
    await p.does('mayor', problemNo, 'acceptOrder', { orderId: cg!.id, verdict: '好，继续盯住' });
    await p.until('2026-03-09T19:00:00+08:00');
    expect((await p.orders(id)).map((o) => [o.state, o.level, o.sentBackCount])).toEqual([['closed', 2, 1], ['issued', 3, 0]]);
    expect(await kinds(id)).toEqual(expect.arrayContaining(['instruct', 'answerOrder', 'returnOrder', 'acceptOrder', 'escalateOrder']));
  });
});

test('a reopened problem has a new time, keeps what was done, and wants a reason', async () => {
  const { id, problemNo } = await p.problemOf([]);
  await p.does('yx-cg-contact', problemNo, 'plan', { plan: [{ id: '1', step: '现场检测噪音', until: '2026-03-09' }], rootCause: '夜间生产没有隔音', effectPlan: { text: '看夜间投诉是否再来', watchDays: 90 } });
  await p.does('yx-cg-contact', problemNo, 'measure', { kind: 'document', title: '混凝土搅拌站夜间作业管理办法', documentNo: '云城管〔2026〕3号' });
  await p.does('supervisor1', problemNo, 'close');
  expect(await p.pending(id, 'resolve')).toEqual([]);
  expect(await p.pending(id, 'step')).toEqual([]);
  expect(await refusal(p.does('yx-cg-leader', problemNo, 'reopen', { reason: '又有反映', workdays: 10 }))).toBe('notAllowed');
  expect(await refusal(p.does('supervisor1', problemNo, 'plan', { plan: [{ step: '再查', until: '2026-03-20' }] }))).toBe('wrongState');
  core.clock.to('2026-03-05T10:00:00+08:00');
  expect(await p.does('supervisor1', problemNo, 'reopen', { reason: '夜间又有反映', workdays: 10 })).toMatchObject({ state: 'open', closedAt: null, reopenCount: 1, measures: [{ documentNo: '云城管〔2026〕3号' }], dueAt: new Date('2026-03-19T18:00:00+08:00') });
  expect((await steps(id, 'resolve')).at(-1)).toBe('redCard 2026-03-20T09:00');
});
