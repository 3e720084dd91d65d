import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { answerUrging } from '../../../ticketing/supervision/urging/answer-urging.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { urge } from '../../../ticketing/ticket/urge.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places } from '../../setup/effect.ts';
import { refusal, reply, story } from '../../setup/story.ts';
import { caseOf } from './case.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });

test('urging names the unit that holds the work, once a working day; the refusal says when it is possible again', async () => {
  const { by, urgings, last } = caseOf(core);
  core.clock.to('2026-03-06T15:00:00+08:00'); // a Friday
  const { ticketNo, ticketId } = await story(core).handling();
  const citizen = { kind: 'citizen', ticketId } as const;
  await act(core, citizen, { ticketNo }, urge, { text: '已经三天了，电话15400001111。' });
  expect(await urgings(ticketId)).toMatchObject([{ unitId: 'yx-cg', urgedByName: '市民', answeredAt: null }]);
  expect((await urgings(ticketId))[0]!.text).not.toContain('15400001111');
  expect((await last(ticketNo, 'urge')).data).toMatchObject({ count: 1, unit: '云溪区城市管理局' });

  core.clock.to('2026-03-09T14:59:00+08:00'); // Monday, a working day later but for a minute
  const refused = await act(core, citizen, { ticketNo }, urge, {}).catch((e: { zh: string; details: unknown }) => e);
  expect(refused).toMatchObject({ details: { rule: 'urgedLately' }, zh: expect.stringContaining('3月9日15:00起可以再次催办') });
  core.clock.to('2026-03-09T15:00:00+08:00');
  await by('agent1', { ticketNo }, urge, { text: '市民再次来电催办' });
  expect(await urgings(ticketId)).toHaveLength(2);
  expect(await core.ticket(ticketNo)).toMatchObject({ urgeCount: 2 });
});

test('the third urging brings an order to the unit, once', async () => {
  const { by, orders } = caseOf(core);
  core.clock.to('2026-03-16T10:00:00+08:00');
  const { ticketNo, ticketId } = await story(core).handling({ appealType: 'complaint' }, { appealType: 'complaint' });
  for (const day of ['17', '18', '19', '20']) {
    core.clock.to(`2026-03-${day}T10:00:00+08:00`);
    await by('agent1', { ticketNo }, urge, {});
    expect((await orders(ticketId)).map((o) => [o.cause, o.level, o.unitId, o.issuedBy])).toEqual(Number(day) < 19 ? [] : [['urgedOften', 1, 'yx-cg', null]]);
  }
});

test('before dispatch the urging is with the centre, and no unit is told', async () => {
  const { urgings, last } = caseOf(core);
  core.clock.to('2026-03-23T10:00:00+08:00');
  const { ticketNo, ticketId } = await core.register();
  await act(core, { kind: 'citizen', ticketId }, { ticketNo }, urge, {});
  expect(await urgings(ticketId)).toMatchObject([{ unitId: null, assignmentId: null }]);
  expect((await last(ticketNo, 'urge')).data).toMatchObject({ holder: 'centre' });
  await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-cg', appealType: 'help' });
  const todos = (await (await api.as('yx-cg-contact')).get('/api/todos')).body;
  expect(todos.items.filter((t: { ticketNo: string }) => t.ticketNo === ticketNo)).toEqual([]);
});

test('the unit answers in a few words, which stand on the timeline and take the urging off its list', async () => {
  core.clock.to('2026-03-25T10:00:00+08:00');
  const { by } = caseOf(core);
  let made!: { ticketNo: string; ticketId: number; lead: number };
  await expectEffect(core, {
    given: async () => {
      made = await places(core).handling();
      expect(await refusal(by('yx-cg-handler', { assignmentId: made.lead }, answerUrging, { text: '今日下午到场。' }))).toBe('ruleRefused:notUrged');
      await by('supervisor1', { ticketNo: made.ticketNo }, urge, { text: '请加快。' });
      return { ...made, target: { assignmentId: made.lead } };
    },
    who: 'yx-cg-handler', verb: answerUrging, input: { text: '灯具已到货，今日下午安装。' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.answerUrging'], by: 'handler', data: { text: '灯具已到货，今日下午安装。', unit: '云溪区城市管理局' } },
    refused: { who: 'yx-zj-handler', id: 'notFound' },
  });
  const unit = await api.as('yx-cg-contact');
  expect((await unit.get('/api/todos')).body.items.filter((t: { ticketNo: string }) => t.ticketNo === made.ticketNo)).toEqual([]);
  const detail = (await unit.get(`/api/tickets/${made.ticketNo}`)).body;
  expect(detail.urgings).toMatchObject([{ urgedByName: '魏建军', answer: '灯具已到货，今日下午安装。', answeredByName: expect.any(String) }]);
  expect(detail.events.at(-1).text).toBe('云溪区城市管理局回复催办：灯具已到货，今日下午安装。');
});

test('a ticket that was resolved no longer asks for an answer', async () => {
  core.clock.to('2026-04-01T10:00:00+08:00');
  const { by } = caseOf(core);
  const { ticketNo, lead } = await story(core).handling();
  await by('agent1', { ticketNo }, urge, {});
  const waiting = async () => (await (await api.as('yx-cg-contact')).get('/api/todos')).body.items.filter((t: { ticketNo: string; kind: string }) => t.ticketNo === ticketNo).map((t: { kind: string }) => t.kind);
  expect(await waiting()).toEqual(['urging']);
  await by('yx-cg-contact', { assignmentId: lead }, resolve, { reply, outcome: 'solved' });
  expect(await waiting()).toEqual([]);
});
