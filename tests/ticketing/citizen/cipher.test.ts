import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SealError, createCipher } from '../../../ticketing/citizen/cipher.ts';
import type { CipherSuite } from '../../../ticketing/citizen/cipher.ts';

const key = Buffer.alloc(32, 7);
const suites: CipherSuite[] = ['sm', 'aes'];

describe.each(suites)('sealed with %s', (suite) => {
  const cipher = createCipher({ key, suite });

  test('any text comes back, emoji and rare characters too', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cipher.open(cipher.seal(text))).toBe(text);
    }));
    for (const text of ['', '张三 13800000000', '👨‍👩‍👧 𠮷野家', 'ئۈرۈمچى']) expect(cipher.open(cipher.seal(text))).toBe(text);
  });

  test('the same text never looks the same, and shows nowhere', () => {
    const [one, other] = [cipher.seal('13800000000'), cipher.seal('13800000000')];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('13800000000')).toBe(false);
  });

  test('changing any one byte is noticed', () => {
    const sealed = cipher.seal('和平路 88 号');
    fc.assert(fc.property(fc.integer({ min: 0, max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const forged = Buffer.from(sealed);
      forged[at]! ^= flip;
      expect(() => cipher.open(forged)).toThrow(SealError);
    }), { examples: [...sealed.keys()].map((at): [number, number] => [at, 1]) });
  });

  test('cut short or grown, it is refused', () => {
    const sealed = cipher.seal('和平路');
    for (let length = 0; length < sealed.length; length++) {
      expect(() => cipher.open(sealed.subarray(0, length))).toThrow(SealError);
    }
    expect(() => cipher.open(Buffer.concat([sealed, Buffer.from([0])]))).toThrow(SealError);
  });

  test('another key cannot open it', () => {
    const stranger = createCipher({ key: Buffer.alloc(32, 8), suite });
    expect(() => stranger.open(cipher.seal('张三'))).toThrow(expect.objectContaining({ reason: 'forged' }));
  });

  test('the other suite of the same key opens it', () => {
    const after = createCipher({ key, suite: suite === 'sm' ? 'aes' : 'sm' });
    expect(after.open(cipher.seal('张三'))).toBe('张三');
  });
});

test('what was never sealed is malformed', () => {
  const cipher = createCipher({ key, suite: 'sm' });
  expect(() => cipher.open(Buffer.from('13800000000'))).toThrow(expect.objectContaining({ reason: 'malformed' }));
});

test('a key of another length is refused', () => {
  expect(() => createCipher({ key: randomBytes(16), suite: 'aes' })).toThrow(RangeError);
});

describe('fingerprints', () => {
  const cipher = createCipher({ key, suite: 'sm' });
  const same = (kind: string, a: string, b: string) => cipher.fingerprint(kind, a).equals(cipher.fingerprint(kind, b));

  test('find a phone however it was typed', () => {
    expect(same('phone', '13800000000', '+86 138-0000-0000')).toBe(true);
    expect(same('phone', '13800000000', '１３８００００００００')).toBe(true);
    expect(same('phone', '13800000000', '13800000001')).toBe(false);
  });

  test('level width, case and spaces of other kinds', () => {
    expect(same('idNo', '11010119900101123x', ' 11010119900101123Ｘ')).toBe(true);
    expect(same('name', '张三', '张 三')).toBe(false);
  });

  test('differ between kinds and keys, not between suites', () => {
    const phone = cipher.fingerprint('phone', '12345');
    expect(phone).toHaveLength(32);
    expect(phone.equals(cipher.fingerprint('name', '12345'))).toBe(false);
    expect(phone.equals(createCipher({ key: Buffer.alloc(32, 8), suite: 'sm' }).fingerprint('phone', '12345'))).toBe(false);
    expect(phone.equals(createCipher({ key, suite: 'aes' }).fingerprint('phone', '12345'))).toBe(true);
  });
});
