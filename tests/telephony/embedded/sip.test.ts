/** Who a telephone is, and what its descriptions say. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { announce } from '../../../telephony/engine/embedded/media/address.ts';
import { Attempts } from '../../../telephony/engine/embedded/sip/attempts.ts';
import { Nonces, passwordHash, readAnswer, REALM, type Answer } from '../../../telephony/engine/embedded/sip/digest.ts';
import { answerAgain, directionOf, forLibrary, hasPcma, keyTypeOf } from '../../../telephony/engine/embedded/sip/sdp.ts';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const minute = 60_000;

describe('digest', () => {
  let now = 1_700_000_000_000;
  const nonces = new Nonces(() => now);
  const hash = passwordHash('anna', 'secret');
  const challenge = () => /nonce="([^"]+)"/.exec(nonces.challenge({ stale: false }))![1]!;
  const answer = (nonce: string, nc = '00000001', password = 'secret'): Answer => ({
    username: 'anna', realm: REALM, nonce, uri: 'sip:x', nc, cnonce: 'c', qop: 'auth', response: md5(`${passwordHash('anna', password)}:${nonce}:${nc}:c:auth:${md5('REGISTER:sip:x')}`),
  });

  test('the right password, once for each count of a nonce', () => {
    const nonce = challenge();
    expect(nonces.check('REGISTER', answer(nonce), hash)).toBe('ok');
    expect(nonces.check('REGISTER', answer(nonce), hash)).toBe('stale');
    expect(nonces.check('REGISTER', answer(nonce, '00000002'), hash)).toBe('ok');
    expect(nonces.check('REGISTER', answer(nonce, '00000001'), hash)).toBe('stale');
  });

  test('a wrong password, an unknown name and another method are wrong', () => {
    expect(nonces.check('REGISTER', answer(challenge(), '00000001', 'other'), hash)).toBe('wrong');
    expect(nonces.check('REGISTER', answer(challenge()), undefined)).toBe('wrong');
    expect(nonces.check('INVITE', answer(challenge()), hash)).toBe('wrong');
  });

  test('a nonce that is old, or not ours, must be asked for again', () => {
    const nonce = challenge();
    const forged = Buffer.from(nonce, 'base64url');
    forged.writeUIntBE(now + 60 * minute, 0, 6);
    expect(nonces.check('REGISTER', answer(forged.toString('base64url')), hash)).toBe('stale');
    expect(nonces.check('REGISTER', answer('short'), hash)).toBe('stale');
    now += 6 * minute;
    expect(nonces.check('REGISTER', answer(nonce), hash)).toBe('stale');
  });

  test('a header is read whole or not at all', () => {
    const line = `Digest username="anna", realm="${REALM}", nonce="n", uri="sip:x", response="r", algorithm=MD5, qop=auth, nc=00000001, cnonce="c"`;
    expect(readAnswer(line)).toMatchObject({ username: 'anna', nc: '00000001', qop: 'auth' });
    for (const bad of [line.replace('Digest', 'Basic'), line.replace('qop=auth, ', ''), line.replace('MD5', 'SHA-256'), line.replace(REALM, 'other'), 'Digest']) expect(readAnswer(bad)).toBeNull();
  });
});

test('wrong passwords: one user must wait, then a whole address; time heals', () => {
  let now = 0;
  const attempts = new Attempts(() => now);
  for (let i = 0; i < 8; i++) {
    expect(attempts.wait('anna', 'a')).toBe(0);
    attempts.note('anna', 'a');
  }
  expect(attempts.wait('anna', 'a')).toBe(600);
  expect(attempts.wait('anna', 'b')).toBe(0);
  expect(attempts.wait('ben', 'a')).toBe(0);
  for (let i = 0; i < 60; i++) attempts.note(`user ${i}`, 'a');
  expect(attempts.wait('ben', 'a')).toBeGreaterThan(0);
  now = 10 * minute + 1;
  expect(attempts.wait('anna', 'a')).toBe(0);
});

describe('descriptions', () => {
  const offer = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111 63 8 110\r\na=mid:0\r\na=sendonly\r\na=rtcp-fb:* transport-cc\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:110 telephone-event/48000\r\na=rtpmap:126 telephone-event/8000\r\na=end-of-candidates\r\n';

  test('A-law is found with its line or without', () => {
    expect(hasPcma(offer)).toBe(true);
    expect(hasPcma('m=audio 9 RTP/AVP 0 8\r\n')).toBe(true);
    expect(hasPcma('m=audio 9 RTP/AVP 8\r\n')).toBe(true);
    expect(hasPcma('m=audio 8 RTP/AVP 0 18\r\na=rtpmap:0 PCMU/8000\r\n')).toBe(false);
    expect(hasPcma('m=video 9 RTP/AVP 8\r\n')).toBe(false);
  });

  test('keys are those of 8000 a second', () => {
    expect(keyTypeOf(offer)).toBe(126);
    expect(keyTypeOf('m=audio 9 RTP/AVP 8')).toBeUndefined();
  });

  test('what the library stumbles over is taken out, and nothing else', () => {
    expect(forLibrary(offer)).toBe(offer.replace('a=rtcp-fb:* transport-cc\r\n', '').replace('a=end-of-candidates\r\n', ''));
  });

  test('hold is answered with the other direction, as a newer version', () => {
    const again = answerAgain('v=0\r\no=rtc 5 0 IN IP4 127.0.0.1\r\nm=audio 9 UDP/TLS/RTP/SAVPF 8\r\na=sendrecv\r\na=setup:active\r\n', offer, 3);
    expect(directionOf(again)).toBe('recvonly');
    expect(again).toContain('o=rtc 5 3 ');
    expect(again).toContain('a=setup:active');
  });

  test('behind a router its address is announced; without one the loopback way is told, too', () => {
    const ours = 'v=0\r\nc=IN IP4 10.0.0.5\r\na=candidate:1 1 UDP 2114977791 10.0.0.5 40007 typ host\r\na=candidate:2 1 UDP 2116026111 fd00::2 40007 typ host\r\na=end-of-candidates\r\n';
    expect(announce(ours, '203.0.113.9')).toBe('v=0\r\nc=IN IP4 203.0.113.9\r\na=candidate:1 1 UDP 2114977791 203.0.113.9 40007 typ host\r\na=end-of-candidates\r\n');
    expect(announce(ours, '127.0.0.1')).toBe(ours);
  });
});
