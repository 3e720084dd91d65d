import { describe, expect, test } from 'vitest';
import { defaultFormula } from '../../../analytics/scores/default-formula.ts';
import { formulaDefinition } from '../../../analytics/scores/formula.ts';
import { bandOf, pointsFor, round } from '../../../analytics/scores/points.ts';
import { explain } from '../../../analytics/scores/present.ts';
import { successorOn, type Succession } from '../../../analytics/scores/succession.ts';

describe('分段函数', () => {
  test('按时办结 as the bulletins of 连云港 print it: 15 − (90 − rate%), no more than 15, no less than 0', () => {
    const item = { points: [[75, 0], [90, 15]] as [number, number][] };
    for (const [rate, points] of [[89.82, 14.82], [66.67, 0], [90, 15], [100, 15], [75, 0], [82.5, 7.5]] as const) expect([rate, pointsFor(item, rate)]).toEqual([rate, points]);
  });

  test('满意 as they print it, with the target of 2022 and of 2023', () => {
    const of = (target: number) => ({ points: [[target - 25, 12.5], [target, 25]] as [number, number][] });
    expect([70.59, 60, 95].map((rate) => pointsFor(of(95), rate))).toEqual([12.8, 12.5, 25]);
    expect([83.33, 87.5, 50].map((rate) => pointsFor(of(98), rate))).toEqual([17.67, 19.75, 12.5]);
  });

  test('low is better where the points fall, and a function may have more than two knots', () => {
    const cards = { points: [[0, 5], [1, 4], [5, 0]] as [number, number][] };
    expect([0, 1, 2, 3, 5, 9].map((n) => pointsFor(cards, n))).toEqual([5, 4, 3, 2, 0, 0]);
  });

  test('two decimals, the half upwards', () => expect([round(14.825), round(1.005), round(89.995), round(0)]).toEqual([14.83, 1.01, 90, 0]));

  test('a total of exactly the bound stands in the better band', () => expect([100, 90, 89.99, 60, 59.99, 0].map((t) => bandOf(defaultFormula.bands, t).zh)).toEqual(['优秀', '优秀', '良好', '合格', '不合格', '不合格']));
});

describe('what a formula must be', () => {
  const faults = (change: object) => { const r = formulaDefinition.safeParse({ ...defaultFormula, ...change }); return r.success ? [] : r.error.issues.map((i) => i.message); };
  const item = defaultFormula.items[0]!;

  test('the one that comes with the program is one, and has a hundred marks', () => {
    expect(faults({})).toEqual([]);
    expect(defaultFormula.items.reduce((sum, i) => sum + i.full, 0)).toBe(100);
  });

  test.each([
    ['an unknown metric', { items: [{ ...item, metricId: 'mood' }] }, /没有这个指标/],
    ['one without tickets', { items: [{ ...item, metricId: 'answerRate' }] }, /不能计分/],
    ['one made of others', { items: [{ ...item, metricId: 'threeRates' }] }, /不能计分/],
    ['the same twice', { items: [item, item] }, /只能出现一次/],
    ['knots out of order', { items: [{ ...item, points: [[100, 18], [80, 0]] }] }, /从小到大/],
    ['more than the full marks', { items: [{ ...item, points: [[80, 0], [100, 19]] }] }, /不能超过满分/],
    ['full marks that nobody can reach', { items: [{ ...item, points: [[80, 0], [100, 17]] }] }, /须得满分/],
    ['bands that do not begin at nought', { bands: defaultFormula.bands.slice(0, 3) }, /从0分起/],
    ['a type in two groups', { groups: [defaultFormula.groups[0]!, { ...defaultFormula.groups[1]!, types: ['department:city'] }] }, /只能属于一组/],
  ])('%s is refused', (_what, change, message) => expect(faults(change).join()).toMatch(message));
});

test('why a point is lost, in one sentence', () => {
  const line = { metricId: 'onTimeRate', numerator: 26.5, denominator: 29.5, excluded: 0, value: 0.8982, points: 14.82, full: 15, missed: 3, reached: 26 };
  expect(explain(line).zh).toBe('按时办结率 89.82% → 14.82分（满分15），失0.18分：3件');
  expect(explain({ ...line, points: 15 }).zh).toBe('按时办结率 89.82% → 15分（满分15）');
  expect(explain({ ...line, points: null, denominator: 2 }).zh).toMatch(/2件）：样本不足，不计分/);
  expect(explain({ ...line, value: null, points: null }).zh).toMatch(/期内无此项数据/);
  expect(explain({ ...line, metricId: 'redCards', value: 2, numerator: 2, points: 3, full: 5, reached: 2, missed: 0 }).zh).toBe('红牌 2 → 3分（满分5），失2分：2件');
});

test('a unit is counted for whoever stands in its place at the end of the month, however many steps that takes', () => {
  const became = [['a', 'b', '2026-02-10'], ['b', 'c', '2026-02-20'], ['x', 'y', '2026-03-05']].map(([unitId, successorId, fromDay]) => ({ unitId, successorId, fromDay }) as Succession);
  const february = successorOn(became, '2026-02-28');
  expect(['a', 'b', 'c', 'x'].map(february)).toEqual(['c', 'c', 'c', 'x']);
  expect(successorOn(became, '2026-02-15')('a')).toBe('b');
});
