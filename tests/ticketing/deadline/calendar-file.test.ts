import { describe, expect, test } from 'vitest';
import { readCalendarFile } from '../../../ticketing/deadline/calendar-file.ts';

const festival = { date: '2026-05-27', kind: 'rest', name: '古尔邦节' };
const makeUp = { date: '2026-05-31', kind: 'work', name: '古尔邦节补班' };

describe('a calendar file', () => {
  test('as CSV, with a byte order mark, CRLF, blank lines and columns in another order', () => {
    const text = '\uFEFFname,date,kind\r\n古尔邦节,2026-05-27,rest\r\n\r\n古尔邦节补班, 2026-05-31 ,work\r\n';
    expect(readCalendarFile(text)).toEqual({ days: [festival, makeUp], refused: [] });
  });

  test('as JSON', () => {
    expect(readCalendarFile(JSON.stringify([festival, makeUp]))).toEqual({ days: [festival, makeUp], refused: [] });
  });

  test('keeps sound lines and refuses the others with their line', () => {
    const { days, refused } = readCalendarFile(
      [
        'date,kind,name',
        '2026-05-27,rest,古尔邦节',
        '2026-02-30,rest,不存在',
        '2026/5/28,rest,写法不对',
        '2026-05-29,holiday,种类不对',
        '2026-05-30,rest,',
        '',
        '2026-05-27,work,重复',
        '2026-05-31,work',
      ].join('\n'),
    );
    expect(days).toEqual([festival]);
    expect(refused).toEqual([
      { line: 3, zh: '没有这一天：2026-02-30', en: 'there is no such day: 2026-02-30' },
      { line: 4, zh: expect.stringContaining('2026/5/28'), en: expect.stringContaining('YYYY-MM-DD') },
      { line: 5, zh: expect.stringContaining('holiday'), en: expect.stringContaining('rest or work') },
      { line: 6, zh: '2026-05-30 缺少名称', en: '2026-05-30 has no name' },
      { line: 8, zh: '2026-05-27 已在第 2 行出现', en: '2026-05-27 already appears on line 2' },
      { line: 9, zh: '2026-05-31 缺少名称', en: '2026-05-31 has no name' },
    ]);
  });

  test('a refused row does not stand in the way of a sound one of the same date', () => {
    const { days, refused } = readCalendarFile('date,kind,name\n2026-05-27,?,错\n2026-05-27,rest,古尔邦节');
    expect(days).toEqual([festival]);
    expect(refused.map(({ line }) => line)).toEqual([2]);
  });

  test.each([
    ['day,what\n2026-05-27,rest', 1],
    ['', 1],
    ['[{"date":', 1],
    ['{"date":"2026-05-27"}', 1],
    ['date,kind,name\n2026-05-27,rest,"开着的引号\n2026-05-28,rest,下一天', 3],
  ])('that cannot be read is one refusal: %j', (text, line) => {
    const { days, refused } = readCalendarFile(text);
    expect(days).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ line, zh: expect.any(String), en: expect.any(String) });
  });

  test('JSON entries that are no objects are refused one by one', () => {
    expect(readCalendarFile('[null, 5, {"date":"2026-05-27","kind":"rest","name":"古尔邦节"}]')).toMatchObject({
      days: [festival],
      refused: [{ line: 1 }, { line: 2 }],
    });
  });
});
