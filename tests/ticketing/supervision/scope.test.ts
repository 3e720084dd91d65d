/** A unit reads of orders, cards and urgings only its own, although several work on one ticket. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appealCard } from '../../../ticketing/supervision/cards/appeal-card.ts';
import { issueCard } from '../../../ticketing/supervision/cards/issue-card.ts';
import { report } from '../../../ticketing/supervision/report.ts';
import { supervise } from '../../../ticketing/supervision/supervise.ts';
import { addSupport } from '../../../ticketing/ticket/add-support.ts';
import { urge } from '../../../ticketing/ticket/urge.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';
import { caseOf } from './case.ts';

let core: TestCore;
let api: TestApi;
let made: { ticketNo: string; ticketId: number; lead: number };
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core);
  const { by, cards, orders } = caseOf(core);
  made = await story(core).handling();
  const { ticketNo, ticketId, lead } = made;
  await by('dispatcher1', { ticketNo }, addSupport, { unitIds: ['yx-zj'] });
  await by('supervisor1', { ticketNo }, supervise, { level: 2, cause: 'media', unitIds: ['yx-cg'], text: '请城管局书面报告。' });
  await by('supervisor1', { ticketNo }, supervise, { level: 1, cause: 'other', unitIds: ['yx-zj'], text: '请住建局报告进展。' });
  await by('supervisor1', { assignmentId: lead }, issueCard, { colour: 'yellow', fault: 'attitude', reason: '城管局经办人态度生硬' });
  await by('yx-cg-leader', { assignmentId: lead }, appealCard, { cardId: (await cards(ticketId))[0]!.id, reason: '城管局内部申诉：录音可查' });
  await by('agent1', { ticketNo }, urge, { text: '请城管局快一点' });
  await by('yx-cg-handler', { supervisionId: (await orders(ticketId))[0]!.id }, report, { text: '城管局内部情况说明，已整改。' });
});
afterAll(async () => { await api.close(); await core.close(); });

test('the supporting unit sees its own order, and nothing of the lead’s', async () => {
  const unit = await api.as('yx-zj-contact');
  const detail = (await unit.get(`/api/tickets/${made.ticketNo}`)).body;
  expect(detail.supervisions.map((s: { unitId: string }) => s.unitId)).toEqual(['yx-zj']);
  expect([detail.cards, detail.urgings]).toEqual([[], []]);
  const list = (await unit.get('/api/supervisions')).body.items;
  expect(list.map((s: { unitId: string }) => s.unitId)).toEqual(['yx-zj']);
  expect((await unit.get('/api/supervisions?unitId=yx-cg')).body.items).toEqual([]);
  expect((await unit.get('/api/cards')).body.items).toEqual([]);
  expect((await unit.get('/api/requests?kind=cardAppeal')).body.items).toEqual([]);
  expect((await (await api.as('yx-cg-leader')).get('/api/requests?kind=cardAppeal')).body.items).toHaveLength(1);
  const todos = (await unit.get('/api/todos')).body;
  expect(todos).toMatchObject({ counts: { supervision: 1, urging: 0, card: 0 }, items: [{ kind: 'supervision', text: '请住建局报告进展。' }] });
  const everything = JSON.stringify([detail, list, todos]);
  for (const secret of ['请城管局书面报告', '态度生硬', '内部情况说明', '内部申诉']) expect(everything).not.toContain(secret);
});

test('the lead unit has its urging to answer; what it reported and appealed waits for the supervisors', async () => {
  const todos = (await (await api.as('yx-cg-contact')).get('/api/todos')).body;
  expect(todos.items.map((t: { kind: string }) => t.kind)).toEqual(['urging']);
});

test('supervisors see all and filter; the list says what is overdue', async () => {
  const supervisor = await api.as('supervisor1');
  const list = async (query: string) => (await supervisor.get(`/api/supervisions${query}`)).body.items.map((s: { unitId: string; state: string }) => `${s.unitId} ${s.state}`);
  expect((await list('')).toSorted()).toEqual(['yx-cg reported', 'yx-zj issued']);
  expect(await list('?state=issued')).toEqual(['yx-zj issued']);
  expect(await list('?level=2')).toEqual(['yx-cg reported']);
  expect(await list('?kind=instruction')).toEqual([]);
  expect(await list('?unitId=yx-gov&state=open')).toHaveLength(2);
  expect(await list('?overdue=1')).toEqual([]);
  core.clock.to('2026-03-20T10:00:00+08:00');
  const later = await api.as('supervisor1');
  expect((await later.get('/api/supervisions?overdue=1')).body.items).toMatchObject([{ unitId: 'yx-zj', light: 'overdue' }]);
  const refused = await later.get('/api/supervisions?level=4');
  expect(refused.status).toBe(400);
});

test('the citizen hears that they urged and that it is supervised, and no more', async () => {
  const { publicAppeal } = await import('../../../ticketing/http/present/public-appeal.ts');
  const { queryCode } = await import('../../../ticketing/intake/query-code.ts');
  const story = await publicAppeal(core, made.ticketNo, queryCode(core, made.ticketNo));
  const told = story.timeline.map((t) => t.zh);
  expect(told).toEqual(expect.arrayContaining(['已催办', '已督办，正在督促承办单位办理']));
  expect(told.join()).not.toMatch(/牌|媒体|书面/);
});
