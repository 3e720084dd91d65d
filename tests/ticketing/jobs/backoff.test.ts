import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from '../../../ticketing/jobs/backoff.ts';

test('waits double from a second and stop growing at ten minutes', () => {
  expect([1, 2, 3, 10, 11, 30].map((tries) => backoffMs(tries, 0))).toEqual([1_000, 2_000, 4_000, 512_000, 600_000, 600_000]);
});

test('chance takes off at most half', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (tries, random) => {
    const wait = backoffMs(tries, random);
    expect(wait).toBeLessThanOrEqual(backoffMs(tries, 0));
    expect(wait).toBeGreaterThanOrEqual(backoffMs(tries, 0) / 2);
  }));
});
