import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalisePhone } from '../../../ticketing/citizen/phone.ts';

describe('one spelling for one line', () => {
  test.each([
    ['13800000000', '13800000000'],
    [' 138 0000 0000 ', '13800000000'],
    ['138-0000-0000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['+86 13800000000', '13800000000'],
    ['＋８６－138－0000－0000', '13800000000'],
    ['008613800000000', '13800000000'],
    ['8613800000000', '13800000000'],
    ['0991-1234567', '09911234567'],
    ['(0991) 1234567', '09911234567'],
    ['+86 991 1234567', '09911234567'],
    ['+86 10 1234 5678', '01012345678'],
    ['010-12345678', '01012345678'],
    ['400-800-1234', '4008001234'],
    ['12345', '12345'],
    ['110', '110'],
    ['95598', '95598'],
    ['+44 20 7946 0000', '+442079460000'],
    ['0044 20 7946 0000', '+442079460000'],
  ])('%s is %s', (typed, phone) => {
    expect(normalisePhone(typed)).toBe(phone);
  });

  test.each(['', '  ', '12', '1380000000', '138000000001', '12800000000', '+86 12800000000', '01', 'abc', '138000a0000', '+123', '没有电话', '099112345'])(
    '%j is no phone',
    (typed) => {
      expect(normalisePhone(typed)).toBeNull();
    },
  );

  test('a second time changes nothing', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789０１８＋+- ()'), maxLength: 20 });
    fc.assert(fc.property(typed, (text) => {
      const phone = normalisePhone(text);
      if (phone !== null) expect(normalisePhone(phone)).toBe(phone);
    }), { numRuns: 2000 });
  });
});
