import { expect, test } from 'vitest';
import { close } from '../../../ticketing/problem/close.ts';
import type { ProblemRow } from '../../../ticketing/problem/verb.ts';

const ready = { rootCause: '夜间生产', measures: [{ kind: 'works', title: '加装隔音', at: '' }], effectPlan: { text: '看投诉是否再来', watchDays: 30 } } as unknown as ProblemRow;
const whyNot = (all: number, seen: number, openOrders: { unitId: string; state: string; kind: string }[] = []) =>
  close.guard!({ problem: ready, units: [], waiting: { all, seen }, standing: { openOrders, openRequests: [] } }, { kind: 'system', name: 'test' }, new Date());

test('a problem waits for every member, and its refusal counts those that the reader may see', () => {
  expect(whyNot(0, 0)).toBeNull();
  expect(whyNot(3, 2)).toMatchObject({ zh: '还有2张成员工单未回访办结。', details: { rule: 'membersWait' } });
  expect(whyNot(1, 0)).toMatchObject({ zh: '还有成员工单未回访办结。', en: 'Some members are not visited and closed yet.' });
});

test('an instruction that nobody has accepted keeps it open', () => {
  expect(whyNot(0, 0, [{ unitId: 'yx-cg', state: 'reported', kind: 'instruction' }])).toMatchObject({ details: { rule: 'orderOpen' } });
});
