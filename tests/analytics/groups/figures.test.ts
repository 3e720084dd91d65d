import { expect, test } from 'vitest';
import { groupFigures } from '../../evaluate/group-figures.ts';

const grouped = (groups: Record<string, string[]>) => new Map(Object.entries(groups).flatMap(([group, ids]) => ids.map((id) => [id, group] as const)));

test('groups that are just the issues score one', () => {
  const figures = groupFigures(grouped({ g: ['a', 'b'], h: ['c', 'd'], i: ['x'] }), [
    { issue: 'one', messageIds: ['a', 'b'], lookAlikeIds: ['c'] },
    { issue: 'two', messageIds: ['c', 'd'] },
  ]);
  expect(figures).toMatchObject({ b3: { f1: 1 }, pairs: { f1: 1 }, macroPairsF1: 1, lookAlikesMerged: { pairs: 0, of: 2 } });
});

test('a stranger costs precision, a split costs recall, an ambiguous message costs nothing', () => {
  const { b3, pairs, issues } = groupFigures(grouped({ g: ['a', 'b', 'x', 'm'], h: ['c'] }), [
    { issue: 'one', messageIds: ['a', 'b', 'c'], ambiguousIds: ['m'] },
  ]);
  expect(b3.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 10);
  expect(b3.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3, 10);
  expect(pairs).toMatchObject({ precision: 1 / 3, recall: 1 / 3 });
  expect(issues).toMatchObject([{ found: 2, of: 3, strangers: 1, groups: 2 }]);
});

test('look-alikes drawn into a group are counted by pairs', () => {
  const { lookAlikesMerged } = groupFigures(grouped({ g: ['a', 'b', 'x'], h: ['c', 'y'] }), [
    { issue: 'one', messageIds: ['a', 'b', 'c'], lookAlikeIds: ['x', 'y'] },
  ]);
  expect(lookAlikesMerged).toEqual({ pairs: 3, of: 6 });
});
