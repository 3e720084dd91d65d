import { expect, test } from 'vitest';
import { rankCandidates, type GroupFigures, type MatterFigures, type ProblemFigures } from '../../../analytics/topics/rank-candidates.ts';

const none = { matters: [] as MatterFigures[], groups: [] as GroupFigures[], problems: [] as ProblemFigures[] };
const flat = (n: number) => Array.from({ length: 24 }, () => n);

test('a matter of many units, all year round, goes before a bigger one that a single unit can see to, and says why', () => {
  const [first, second] = rankCandidates({ ...none, matters: [{ code: '01', name: '停水', months: flat(40), units: 1 }, { code: '02', name: '噪声', months: flat(30), units: 5 }] }, 12, 10);
  expect(first).toMatchObject({ key: '02', reasons: ['近12个月360件', '涉及5个主办单位，单个单位难以解决', '12个月里12个月都不少，长期存在'], matterCodes: ['02'] });
  expect(second!.key).toBe('01');
});

test('what comes every year in the month that is chosen for is seasonal; what came once is not', () => {
  const season = (years: number[]) => flat(10).map((n, i) => (i % 12 === 0 && years.includes(i / 12) ? 80 : n));
  const of = (months: number[]) => rankCandidates({ ...none, matters: [{ code: '01', name: '供暖', months, units: 1 }] }, 11, 10)[0]!.reasons.some((r) => r.startsWith('连续两年在11月集中'));
  expect([of(season([0, 1])), of(season([1])), of(flat(10))]).toEqual([true, false, false]);
});

test('months before anything was on record are a gap that is said, never noughts that look like growth', () => {
  const months = [...Array.from({ length: 18 }, () => null), 20, 20, 20, 20, 20, 20];
  const [only] = rankCandidates({ ...none, matters: [{ code: '01', name: '停水', months, units: 1 }] }, 12, 10);
  expect(only!.reasons).toEqual(['近12个月120件（有记录的6个月）']);
});

test('a month without tickets and a matter of few appeals bring nothing', () => {
  expect(rankCandidates({ ...none, matters: [{ code: '01', name: '停水', months: flat(0), units: 0 }, { code: '02', name: '噪声', months: flat(2), units: 4 }] }, 12, 10)).toEqual([]);
});

test('groups that nobody owns, and problems that are hard, come with their reasons; what is in hand and easy does not', () => {
  const groups = [{ key: '7', name: '搅拌站噪声', citizens: 60, days: 200, lastDays: 3, problemNo: null }, { key: '8', name: '路灯', citizens: 90, days: 10, lastDays: 3, problemNo: '12' }, { key: '9', name: '旧事', citizens: 90, days: 10, lastDays: 90, problemNo: null }];
  const problems = [{ problemNo: 'P1', title: '电梯困人', citizens: 40, units: 4, reopened: 1, recurred: true, days: 200, matterCodes: ['03'] }, { problemNo: 'P2', title: '小事', citizens: 40, units: 1, reopened: 0, recurred: false, days: 5, matterCodes: [] }];
  const found = rankCandidates({ ...none, groups, problems }, 12, 10);
  expect(found.map((c) => c.key)).toEqual(['P1', '7']);
  expect(found[0]!.reasons).toEqual(['40位市民', '4个单位共同办理', '办结后疑似复发', '已重启1次', '立为问题已7个月']);
});
