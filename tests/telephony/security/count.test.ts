import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPolicy, count, isBlocked, suspicions, type Suspicion, type Watch } from '../../../telephony/security/blocking/count.ts';
import { isThisMachine, liesWithin, parseBlock, plainAddress } from '../../../telephony/security/blocking/own-addresses.ts';

const minute = 60_000;
const begin = Date.parse('2026-03-02T00:00:00Z');

/** Goes on until it is blocked; returns when that ends. */
function untilBlocked(before: Watch | undefined, what: Suspicion, at: number): Watch {
  for (let watch = before, i = 0; i < 100; i++) {
    const next = count(watch, what, at + i * 1000);
    if (next.blocked) return next.watch;
    watch = next.watch;
  }
  throw new Error('never blocked');
}

describe('an address that tries passwords', () => {
  it('is shut out after ten within ten minutes, for ten minutes', () => {
    let watch: Watch | undefined;
    for (let i = 0; i < 9; i++) { const next = count(watch, 'wrongDigest', begin + i * minute); expect(next.blocked).toBe(false); watch = next.watch; }
    const tenth = count(watch, 'wrongDigest', begin + 9 * minute);
    expect(tenth.blocked).toBe(true);
    expect(tenth.watch.until).toBe(begin + 19 * minute);
    expect(isBlocked(tenth.watch, begin + 19 * minute - 1)).toBe(true);
    expect(isBlocked(tenth.watch, begin + 19 * minute)).toBe(false);
  });
  it('is never shut out by an agent who mistypes now and then', () => {
    let watch: Watch | undefined;
    for (let i = 0; i < 200; i++) { const next = count(watch, 'wrongDigest', begin + i * 2 * minute); expect(next.blocked).toBe(false); watch = next.watch; }
  });
  it('is shut out longer each time: 10 minutes, 1 hour, 6 hours, 36 hours, a week at most', () => {
    let watch: Watch | undefined;
    const lasts: number[] = [];
    for (let i = 0; i < 6; i++) { const at = (watch?.until ?? begin) + minute; watch = untilBlocked(watch, 'scan', at); lasts.push((watch.until! - at) / minute); }
    expect(lasts.map((m) => Math.round(m))).toEqual([10, 60, 360, 2160, 10_080, 10_080]);
  });
  it('is forgiven after a quiet month', () => {
    const first = untilBlocked(undefined, 'scan', begin);
    expect(untilBlocked(first, 'scan', first.until! + blockPolicy.forgetMs + minute).strikes).toBe(1);
    expect(untilBlocked(first, 'scan', first.until! + blockPolicy.forgetMs - minute).strikes).toBe(2);
  });
  it('while it is blocked nothing it does is counted: an attack does not shut itself out for ever', () => {
    const blocked = untilBlocked(undefined, 'flood', begin);
    expect(count(blocked, 'flood', begin + minute)).toEqual({ watch: blocked, blocked: false });
  });
});

it('whatever comes when: blocked only with enough points in one window, and never longer than a week', () => {
  const steps = fc.array(fc.record({ what: fc.constantFrom(...Object.keys(suspicions) as Suspicion[]), wait: fc.integer({ min: 0, max: 20 * minute }) }), { maxLength: 60 });
  fc.assert(fc.property(steps, (happened) => {
    let watch: Watch | undefined;
    let at = begin;
    const log: { at: number; points: number }[] = [];
    for (const { what, wait } of happened) {
      at += wait;
      const shut = isBlocked(watch, at);
      if (!shut) log.push({ at, points: suspicions[what].points });
      const next = count(watch, what, at);
      if (next.blocked) {
        expect(shut).toBe(false);
        expect(log.filter((l) => l.at > at - blockPolicy.windowMs).reduce((n, l) => n + l.points, 0)).toBeGreaterThanOrEqual(blockPolicy.points);
        expect(next.watch.until! - at).toBeLessThanOrEqual(blockPolicy.mostMs);
      }
      watch = next.watch;
    }
  }));
});

describe('addresses', () => {
  it('are one, however a socket writes them', () => {
    expect(['203.0.113.7', '::ffff:203.0.113.7', ' [2001:DB8::1] ', 'fe80::1%eth0', 'example.com', '', '1.2.3'].map(plainAddress)).toEqual(['203.0.113.7', '203.0.113.7', '2001:db8::1', 'fe80::1', null, null, null]);
  });
  it.each(['203.0.113.0/33', '203.0.113', 'x/8', '2001:db8::/129', '1.2.3.4/', '1.2.3.4/-1', ''])('%s is no block', (text) => { expect(parseBlock(text)).toBeNull(); });
  it('lie within a block or not', () => {
    expect(liesWithin('203.0.113.15', ['203.0.113.0/28'])).toBe(true);
    expect(liesWithin('203.0.113.16', ['203.0.113.0/28'])).toBe(false);
    expect(liesWithin('::ffff:203.0.113.1', ['nonsense', '203.0.113.1'])).toBe(true);
    expect(liesWithin('2001:db8::9', ['2001:db8::/64', '10.0.0.0/8'])).toBe(true);
    expect([isThisMachine('127.0.0.1'), isThisMachine('::1'), isThisMachine('::ffff:127.0.0.1'), isThisMachine('203.0.113.1')]).toEqual([true, true, true, false]);
  });
});
