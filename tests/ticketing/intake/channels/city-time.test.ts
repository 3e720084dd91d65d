import { describe, expect, it } from 'vitest';
import { parseCityTime } from '../../../../ticketing/intake/channels/city-time.ts';

const iso = (value: unknown) => parseCityTime(value)?.toISOString() ?? null;

describe('moments as other systems write them', () => {
  it.each([
    ['2019/2/8 9:05:07', '2019-02-08T01:05:07.000Z'],
    ['2019-02-08 09:05', '2019-02-08T01:05:00.000Z'],
    ['2019-02-08T09:05:07', '2019-02-08T01:05:07.000Z'],
    ['2019.2.8', '2019-02-07T16:00:00.000Z'],
    ['2019年2月8日 下午3时05分', '2019-02-08T07:05:00.000Z'],
    ['2019年2月8日', '2019-02-07T16:00:00.000Z'],
    ['2019/2/8 上午12:30:00', '2019-02-07T16:30:00.000Z'],
    ['2019/02/08 09:05', '2019-02-08T01:05:00.000Z'],
    ['20190208090507', '2019-02-08T01:05:07.000Z'],
    ['20190208', '2019-02-07T16:00:00.000Z'],
  ])('%s is the city clock', (written, expected) => expect(iso(written)).toBe(expected));

  it('keeps a zone that is written', () => {
    expect(iso('2019-02-08T01:05:07Z')).toBe('2019-02-08T01:05:07.000Z');
    expect(iso('2019-02-08T09:05:07.500+08:00')).toBe('2019-02-08T01:05:07.500Z');
  });

  it('reads numbers: Excel days, Unix seconds and milliseconds', () => {
    expect(iso('43504.5')).toBe('2019-02-08T04:00:00.000Z'); // noon of that day
    expect(iso(1_549_587_907)).toBe('2019-02-08T01:05:07.000Z');
    expect(iso('1549587907000')).toBe('2019-02-08T01:05:07.000Z');
  });

  it("reads a spreadsheet's date as the clock it shows", () => expect(iso(new Date('2019-02-08T09:05:07Z'))).toBe('2019-02-08T01:05:07.000Z'));

  it.each(['2019/2/30', '2019-13-01', '2019-02-08 25:00', '2019-02-08 09:61', '2019-02-30T00:00:00Z', 'yesterday', '', '12', null, undefined, {}])(
    'refuses %j', (written) => expect(iso(written)).toBeNull());
});
