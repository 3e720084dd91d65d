import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideNumbers } from '../../../ticketing/citizen/hide-numbers.ts';

describe('numbers of people are hidden', () => {
  test.each([
    ['请打13800001234找我', '请打138****1234找我'],
    ['电话:138-0000-1234。', '电话:138****1234。'],
    ['电话 138 0000 1234 或 +86 139 0000 5678', '电话 138****1234 或 139****5678'],
    ['１３８００００１２３４', '138****1234'],
    ['2026-02-14 13800001234', '2026-02-14 138****1234'],
    ['1.13800001234', '1.138****1234'],
    ['13800001234元旦后有人接', '138****1234元旦后有人接'],
    ['13800001234,13900005678', '138****1234,139****5678'],
    ['身份证11010119900101123X,', '身份证1101************3X,'],
    ['身份证 110101 19900101 1234', '身份证 1101************34'],
    ['卡号6222020000000000000', '卡号**** **** **** 0000'],
    ['卡号 6222 0200 0000 0001 234', '卡号 **** **** **** 1234'],
    ['2026 6222 0200 0000 0000', '2026 **** **** **** 0000'],
    ['卡号4111111111111111', '卡号**** **** **** 1111'],
    ['发到 li.si+12@example.com 即可', '发到 l***@example.com 即可'],
    ['发到lisi＠example．com', '发到l***@example.com'],
  ])('%s', (text, shown) => {
    expect(hideNumbers(text)).toEqual({ text: shown, hidden: true });
  });
});

describe('other numbers stay', () => {
  test.each([
    '工单99012602140000123还没有人联系',
    '工单 99012602140000002',
    '2026-02-14 09:30:00 拨打12345',
    '20260214103000',
    '欠薪13800000000元',
    '共 13800000000.50 元,即138亿元',
    '共6222020000000000元',
    '赔偿 1,380,000.00 元',
    '供电95598,供水96116,火警119',
    '0991-1234567',
    '楼栋3-2-1801',
    '订单号1234567890123456',
    '95598 13点',
    '138****1234',
    'a***@example.com',
    '@所有人',
    '',
  ])('%s', (text) => {
    expect(hideNumbers(text)).toEqual({ text, hidden: false });
  });

  test('a ticket number of another city is known by its code', () => {
    // Passes as a card number: right first digit, right check digit.
    const ticketNo = '44032602140000004';
    expect(hideNumbers(ticketNo).hidden).toBe(true);
    expect(hideNumbers(ticketNo, '4403').hidden).toBe(false);
  });
});

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const words = fc.string({ unit: fc.constantFrom(...'路灯不亮,。 请联系我a-'), maxLength: 12 });

test('no mobile survives in any text, and the rest of the text does', () => {
  const mobile = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9)).map((parts) => parts.join(''));
  fc.assert(fc.property(words, mobile, words, (before, phone, after) => {
    const { text, hidden } = hideNumbers(before + phone + after);
    expect(hidden).toBe(true);
    expect(text).toBe(`${before}${phone.slice(0, 3)}****${phone.slice(7)}${after}`);
  }));
});

test('no ticket number is touched', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
  fc.assert(fc.property(words, day, digits(7), words, (before, at, seq, after) => {
    const text = `${before}9901${at.toISOString().slice(2, 10).replaceAll('-', '')}${seq}${after}`;
    expect(hideNumbers(text)).toEqual({ text, hidden: false });
  }), { numRuns: 500 });
});

test('what was hidden once has nothing more to hide', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789Xx @.a-元年'), maxLength: 60 });
  fc.assert(fc.property(text, (typed) => {
    const once = hideNumbers(typed).text;
    expect(hideNumbers(once)).toEqual({ text: once, hidden: false });
  }), { numRuns: 2000 });
});
