import { describe, expect, test } from 'vitest';
import { heat, isHotspot, type HeatMember } from '../../../analytics/groups/index.ts';

const NOW = new Date('2024-06-01T04:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const member = (citizen: string, days = 0, more: Partial<HeatMember> = {}): HeatMember => ({ citizen, at: daysAgo(days), ...more });
const heatOf = (...members: HeatMember[]) => heat({ members }, NOW);

describe('heat', () => {
  test('counts citizens, not messages', () => {
    expect(heatOf(member('a'), member('b'))).toBe(2);
    expect(heatOf(...Array.from({ length: 10 }, () => member('a')))).toBe(1);
    expect(heatOf()).toBe(0);
  });

  test('halves with every thirty days of silence, counted from a citizen’s latest message', () => {
    expect(heatOf(member('a', 30))).toBeCloseTo(0.5, 10);
    expect(heatOf(member('a', 60), member('a', 0))).toBe(1);
    expect(heatOf(member('a', -3))).toBe(1);
  });

  test('grows with the street offices named, by half at most', () => {
    expect(heatOf(member('a', 0, { regionCode: '330102001' }), member('b', 0, { regionCode: '330102002' }))).toBeCloseTo(2.2, 10);
    const everywhere = Array.from({ length: 20 }, (_, i) => member(`c${i}`, 0, { regionCode: `3301020${10 + i}` }));
    expect(heatOf(...everywhere)).toBeCloseTo(30, 10);
  });

  test('approvals add by logarithm, five citizens’ worth at most for one citizen', () => {
    expect(heatOf(member('a', 0, { likes: 9 }))).toBeCloseTo(1 + Math.log(10), 10);
    expect(heatOf(member('a', 0, { likes: 1_000_000 }))).toBe(6);
    expect(heatOf(member('a', 0, { likes: -5 }))).toBe(1);
  });
});

test('a hotspot needs enough distinct citizens within the window', () => {
  const settings = { citizens: 3, days: 15 };
  const recent = [member('a', 1), member('b', 5), member('c', 14)];
  expect(isHotspot({ members: recent }, NOW, settings)).toBe(true);
  expect(isHotspot({ members: recent.slice(1) }, NOW, settings)).toBe(false);
  expect(isHotspot({ members: [...recent.slice(0, 2), member('c', 15)] }, NOW, settings)).toBe(false);
  expect(isHotspot({ members: [...recent.slice(0, 2), member('b', 2)] }, NOW, settings)).toBe(false);
  expect(isHotspot({ members: [...recent.slice(0, 2), member('c', -1)] }, NOW, settings)).toBe(false);
});
