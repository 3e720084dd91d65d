import { expect, it } from 'vitest';
import { numberKind, type NumberKind } from '../../../telephony/security/dial/number-kind.ts';

const kinds: [string, NumberKind, string?][] = [
  ['110', 'emergency'], ['120', 'emergency'], ['12345', 'hotline'], ['12319', 'hotline'], ['12110', 'hotline'], ['95598', 'service'], ['10086', 'service'], ['114', 'service'],
  ['13800138000', 'mobile'], ['+86 138-0013-8000', 'mobile', '13800138000'], ['８６13800138000', 'mobile', '13800138000'], ['0991-6312345', 'cityLandline', '09916312345'], ['6312345', 'cityLandline'], ['010 65661234', 'otherLandline', '01065661234'],
  ['400-123-4567', 'freephone', '4001234567'], ['1681234', 'premium'], ['16812345678', 'mobile'], ['12590123', 'premium'], ['0991 1681234', 'premium', '09911681234'],
  ['13491234567', 'satellite'], ['17401234567', 'satellite'], ['+85223456789', 'international'], ['0085223456789', 'international', '+85223456789'], ['0044 20 7946 0000', 'international', '+442079460000'],
  ['', 'unknown'], ['abc', 'unknown'], ['1', 'unknown'], ['138001380001', 'unknown'], ['sip:x@203.0.113.1', 'unknown'],
];

it.each(kinds)('%s is %s', (typed, kind, number) => {
  const found = numberKind(typed, '0991');
  expect(found.kind).toBe(kind);
  if (number) expect(found.number).toBe(number);
});

it('a landline is long distance in one city and local in another', () => {
  expect(numberKind('010 65661234', '010').kind).toBe('cityLandline');
});
