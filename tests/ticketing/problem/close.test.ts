import { expect, test } from 'vitest';
import { close } from '../../../ticketing/problem/close.ts';
import type { ProblemRow } from '../../../ticketing/problem/verb.ts';

const whyNot = (all: number, seen: number) => close.guard!({ problem: {} as ProblemRow, waiting: { all, seen } });

test('a problem waits for every member, and its refusal counts those that the reader may see', () => {
  expect(whyNot(0, 0)).toBeNull();
  expect(whyNot(3, 2)).toMatchObject({ zh: '还有2张成员工单未回访办结。', details: { rule: 'membersWait' } });
  expect(whyNot(1, 0)).toMatchObject({ zh: '还有成员工单未回访办结。', en: 'Some members are not visited and closed yet.' });
});
