import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectionOf } from '../../../console/leader/map-projection.ts';
import { fills, shadeOf, shades } from '../../../console/leader/map-scale.ts';

const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 30 });

test('every count has a shade that says so, and more is never lighter', () => {
  fc.assert(fc.property(counts, (all) => {
    const scale = shades(all);
    const depth = (n: number) => fills.indexOf(shadeOf(scale, n).fill as (typeof fills)[number]);
    for (const n of all) {
      const shade = shadeOf(scale, n);
      expect(shade.from).toBeLessThanOrEqual(n);
      expect(shade.to).toBeGreaterThanOrEqual(n);
    }
    const sorted = all.toSorted((a, b) => a - b);
    for (let i = 1; i < sorted.length; i++) expect(depth(sorted[i]!)).toBeGreaterThanOrEqual(depth(sorted[i - 1]!));
  }));
});

test('classes meet without gap or overlap, no more of them than there are shades', () => {
  fc.assert(fc.property(counts, (all) => {
    const scale = shades(all);
    expect(scale.length).toBeLessThanOrEqual(fills.length);
    expect(scale[0]!.from).toBe(0);
    for (let i = 1; i < scale.length; i++) expect(scale[i]!.from).toBe(scale[i - 1]!.to + 1);
  }));
});

test('a busy city reads in round steps, a quiet day has one class', () => {
  expect(shades([128, 94, 21]).map((s) => [s.from, s.to])).toEqual([[0, 29], [30, 59], [60, 89], [90, 119], [120, 149]]);
  expect(shades([0, 0])).toHaveLength(1);
});

test('numbers stay readable on their shade', () => {
  const light = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0);
  for (const { fill, ink } of shades([5000, 1])) {
    const [a, b] = [light(fill), light(ink)].toSorted((x, y) => y - x) as [number, number];
    expect((a + 0.05) / (b + 0.05)).toBeGreaterThan(4.5);
  }
});

test('north is up, east is right, and a square of ground stays square', () => {
  const plane = projectionOf([[[104, 38], [104.2, 38], [104.2, 38.1576], [104, 38.1576]]], 408, 4);
  expect(plane.point(104, 38.1576)).toEqual([4, 4]);
  expect(plane.point(104.2, 38.1576)[0]).toBeCloseTo(404, 0);
  // at 38° a degree of longitude is 0.787 of one of latitude
  expect(plane.height).toBeGreaterThan(405);
  expect(plane.height).toBeLessThan(412);
});
