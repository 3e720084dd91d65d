import { expect, it } from 'vitest';
import { placeOf, stretchAt, stretchesOf } from '../../console/calls/timeline.ts';
import { spanText } from '../../console/calls/span-text.ts';
import type { Part } from '../../console/calls/queries.ts';

const part = (id: string, startedAt: string, durationMs: number | null) => ({ id, startedAt: `2026-03-02T${startedAt}.000Z`, durationMs }) as Part;
/** twenty seconds, five on hold, ten seconds */
const two = stretchesOf([part('r1', '02:00:10', 20_000), part('r2', '02:00:35', 10_000)]);

it('parts between holds are one line of time', () => {
  expect(two.map(({ from, to }) => [from, to])).toEqual([[0, 20_000], [20_000, 30_000]]);
  expect([0, 19_999, 20_000, 29_000, 99_000, -5].map((ms) => stretchAt(two, ms))).toEqual([0, 0, 1, 1, 1, 0]);
  expect(stretchesOf([part('r1', '02:00:10', null)])[0]).toMatchObject({ from: 0, to: 0 });
});

it('what was said has its place on it, and none while nothing was recorded', () => {
  expect(['02:00:10', '02:00:29', '02:00:30', '02:00:34', '02:00:36', '02:00:45', '01:59:59'].map((t) => placeOf(two, `2026-03-02T${t}.000Z`))).toEqual([0, 19_000, null, null, 21_000, null, null]);
});

it.each([[0, '0:00'], [82_400, '1:22'], [59_600, '1:00'], [3_723_000, '1:02:03']])('%i ms reads %s', (ms, text) => expect(spanText(ms)).toBe(text));
