import { expect, test } from 'vitest';
import { addDay } from '../../../console/leader/add-day.ts';
import { countChange, percent, pointChange, shareChange } from '../../../console/leader/figure-text.ts';
import { codeOf, ticketLinkOn } from '../../../console/leader/ticket-link.ts';
import { topSeries } from '../../../console/leader/top-series.ts';
import { bandOf, inBands } from '../../../console/leader/unit-bands.ts';

const unit = (unitId: string, assigned: number, onTimeRate: number | null) => ({ unitId, name: unitId, assigned, resolved: 0, onTimeRate, returns: 0, satisfaction: null });

test.each([[10, 0.9, 'excellent'], [10, 0.899, 'good'], [10, 0.8, 'good'], [10, 0.6, 'fair'], [10, 0.599, 'poor'], [10, 0, 'poor'], [4, 1, 'few'], [10, null, 'few']] as const)('%i assigned at %s: %s', (assigned, rate, band) => {
  expect(bandOf(unit('a', assigned, rate))).toBe(band);
});

test('bands stand together, best first, and the first row of each spans its band', () => {
  const rows = inBands([unit('slow', 50, 0.5), unit('tiny', 1, 1), unit('best', 10, 1), unit('alsoBest', 40, 1), unit('ok', 20, 0.85)]);
  expect(rows.map((r) => [r.unitId, r.span])).toEqual([['alsoBest', 2], ['best', 0], ['ok', 1], ['slow', 1], ['tiny', 1]]);
});

test('nothing counted is a dash, never 0%', () => {
  expect(percent(null)).toBe('—');
  expect(percent(0)).toBe('0.0%');
  expect(percent(0.9684)).toBe('96.8%');
});

test('a change against nothing is unknown, not a rise', () => {
  expect(countChange(5, undefined).direction).toBe('unknown');
  expect(countChange(5, 7)).toEqual({ direction: 'down', amount: '2' });
  expect(pointChange(0.968, 0.955)).toEqual({ direction: 'up', amount: '1.3' });
  expect(shareChange(-0.0461)).toEqual({ direction: 'down', amount: '4.6%' });
  expect(shareChange(null).direction).toBe('unknown');
  expect(pointChange(0.96801, 0.96799).direction).toBe('same');
});

test('a figure opens the tickets of its day', () => {
  expect(ticketLinkOn('2026-11-20', { regionCode: '990101' })).toBe('/tickets?from=2026-11-20&to=2026-11-20&regionCode=990101');
});

test('a channel is known by its code or by its name', () => {
  const names = { call: '电话' };
  expect([codeOf(names, 'call'), codeOf(names, '电话'), codeOf(names, '飞鸽')]).toEqual(['call', 'call', undefined]);
});

test('small series become one, and no count is lost', () => {
  const series = [1, 2, 3, 4, 5].map((n) => ({ name: `s${n}`, values: [n, n] }));
  expect(topSeries(series, 3, '其他')).toEqual([{ name: 's5', values: [5, 5] }, { name: 's4', values: [4, 4] }, { name: '其他', values: [6, 6] }]);
  expect(topSeries(series, 5, '其他')).toHaveLength(5);
});

test('the day before the first of a month is the last of the one before', () => {
  expect(addDay('2026-03-01', -1)).toBe('2026-02-28');
});
