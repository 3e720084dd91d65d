import { describe, expect, test } from 'vitest';
import type { PhoneStatus } from '../../../console/phone/phone.ts';
import { after, silent, type PhoneHappening } from '../../../console/phone/status.ts';

const through = (...happenings: PhoneHappening[]): PhoneStatus => happenings.reduce(after, silent);
const talking = [{ kind: 'registered' }, { kind: 'rang', id: 'a' }, { kind: 'answering' }, { kind: 'established', id: 'a' }, { kind: 'sound', id: 'a', sound: 'flowing' }] as const;

describe('what a telephone says of itself', () => {
  test('a call rings, is answered, and is heard', () => {
    expect(through(...talking)).toMatchObject({ connection: 'ready', talk: { id: 'a', direction: 'in', state: 'talking', sound: 'flowing' } });
  });

  test('a lost network keeps the talk; found again, the telephone is ready with it', () => {
    expect(through(...talking, { kind: 'connectionLost' }, { kind: 'sound', id: 'a', sound: 'lost' })).toMatchObject({ connection: 'lost', talk: { state: 'talking', sound: 'lost' } });
    expect(through(...talking, { kind: 'connectionLost' }, { kind: 'registered' })).toMatchObject({ connection: 'ready', talk: { id: 'a' } });
  });

  test('what comes late of a call that is over says nothing of the one after it', () => {
    const second = through(...talking, { kind: 'ended', id: 'a', why: 'released' }, { kind: 'rang', id: 'b' });
    expect(after(second, { kind: 'ended', id: 'a', why: 'lost' })).toBe(second);
    expect(after(second, { kind: 'established', id: 'a' })).toBe(second);
  });

  test('a mute ends with its call: nobody speaks into a dead microphone on the next', () => {
    expect(through(...talking, { kind: 'muted', on: true }, { kind: 'ended', id: 'a', why: 'released' }).muted).toBe(false);
    expect(through(...talking, { kind: 'muted', on: true }, { kind: 'rang', id: 'b' }).muted).toBe(false);
  });

  test('another tab took it: the talk here is over, and a late loss changes nothing', () => {
    const taken = through(...talking, { kind: 'closed', why: 'elsewhere' });
    expect(taken).toMatchObject({ connection: 'elsewhere', talk: null, ended: 'lost' });
    expect(after(taken, { kind: 'connectionLost' })).toBe(taken);
  });

  test('no common codec is said after the call that failed for it', () => {
    expect(through({ kind: 'rang', id: 'a' }, { kind: 'ended', id: 'a', why: 'noCommonCodec' })).toMatchObject({ talk: null, problem: 'noCommonCodec' });
  });

  test('only what was solved is taken back', () => {
    const refused = through({ kind: 'problem', problem: 'microphoneRefused' });
    expect(after(refused, { kind: 'solved', problems: ['soundBlocked'] })).toBe(refused);
    expect(after(refused, { kind: 'solved', problems: ['microphoneRefused'] }).problem).toBeNull();
  });
});
