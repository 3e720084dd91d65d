import { describe, expect, test } from 'vitest';
import { ariClient } from '../../../telephony/engine/asterisk/ari/client.ts';
import { endedByUs, reasonCode, whyEnded } from '../../../telephony/engine/asterisk/causes.ts';
import { isNewKey, type KeyEvent } from '../../../telephony/engine/asterisk/keys.ts';
import { dialledBy, whose } from '../../../telephony/engine/asterisk/legs.ts';
import { calledNumber, callerNumber } from '../../../telephony/engine/asterisk/numbers.ts';
import { soundOf } from '../../../telephony/engine/asterisk/sounds.ts';
import { unpackedAt } from '../../../telephony/engine/asterisk/start/machine.ts';
import { readSettings } from '../../../telephony/engine/asterisk/start/settings.ts';
import { withRightLengths } from '../../../telephony/engine/asterisk/wav-lengths.ts';
import { promptPath } from '../../../telephony/prompts/index.ts';

describe('numbers', () => {
  test.each([['12345', '12345'], ['+8657112345', '12345'], ['008657112345', '12345'], ['+861012345', '12345'], ['01012345', '12345'], ['099112319', '12319'], ['95598', '95598'], ['+8613800000001', '13800000001'], ['057187654321', '057187654321']])(
    '%s is called as %s', (dialled, line) => expect(calledNumber(dialled)).toBe(line));
  test.each([['13800000001', '13800000001'], ['+8613800000001', '+8613800000001'], ['', null], ['anonymous', null], ['1', null], ['138;x=1', null]])('from %s: %s', (signalled, number) => expect(callerNumber(signalled)).toBe(number));
});

describe('why a leg ended', () => {
  const outbound = { answered: false, inbound: false };
  test.each([[{ tech_cause: 486, cause: 17 }, 'busy'], [{ tech_cause: 600 }, 'busy'], [{ tech_cause: 404 }, 'noSuchNumber'], [{ tech_cause: 503, cause: 1 }, 'unreachable'], [{ tech_cause: 603 }, 'refused'], [{ tech_cause: 488 }, 'noCommonCodec'], [{ cause: 19 }, 'noAnswer'], [{ cause: 1 }, 'noSuchNumber'], [{}, 'unreachable']] as const)(
    'not answered, with %o: %s', (reason, cause) => expect(whyEnded(outbound, reason)).toBe(cause));
  test('answered: the party hung up, unless Asterisk itself ended it for want of sound', () => {
    expect(whyEnded({ answered: true, inbound: true }, { cause: 16 })).toBe('hungUp');
    expect(whyEnded({ answered: true, inbound: true }, { cause: 1, soft: true })).toBe('mediaLost');
    expect(whyEnded({ answered: false, inbound: true }, { cause: 127 })).toBe('cancelled');
  });
  test('by us', () => {
    expect([endedByUs(true, 'busy'), endedByUs(false, 'busy'), endedByUs(false, 'released'), endedByUs(false, undefined)]).toEqual(['released', 'busy', 'cancelled', 'cancelled']);
    expect([reasonCode('busy'), reasonCode('noSuchNumber'), reasonCode('refused'), reasonCode('unreachable'), reasonCode('released'), reasonCode(undefined)]).toEqual([17, 1, 21, 42, 19, 19]);
  });
});

test('whose a channel is, and what was dialled', () => {
  expect(whose({ name: 'PJSIP/trunk-cmcc-2-0000001a' })).toEqual({ user: null, trunk: 'cmcc-2' });
  expect(whose({ name: 'PJSIP/a12-0f3b-00000002' })).toEqual({ user: 'a12-0f3b', trunk: null });
  expect(whose({ name: 'Snoop/1790000000.5-00000003' })).toBeNull();
  const of = (app_data: string) => dialledBy({ dialplan: { exten: '12345', app_name: 'Stasis', app_data } });
  expect([of('hotline,inbound,12345,13800000001'), of('hotline,inbound,12345,'), of('hotline,leg')]).toEqual([{ called: '12345', caller: '13800000001' }, { called: '12345', caller: '' }, null]);
});

describe('where a prompt lies', () => {
  const prompt = (name: string) => promptPath({ voice: {} as never }, name);
  test('on this machine: its file; on another: its name in a folder of sounds there', () => {
    expect(soundOf('http://u:p@127.0.0.1:8088', prompt)('music')).toBe(`sound:${prompt('music').replace('.wav', '')}`);
    expect(soundOf('http://u:p@10.1.1.1:8088', prompt)('music')).toBe('sound:hotline/music');
    expect(soundOf('http://u:p@127.0.0.1:8088/?sounds=yc', prompt)('music')).toBe('sound:yc/music');
  });
  test.each(['no-such-prompt', '../secret', 'a,sound:b'])('there is no prompt %s', (name) => expect(() => soundOf('http://u:p@127.0.0.1:8088', prompt)(name)).toThrow(expect.objectContaining({ failure: 'refused' })));
});

test('a WAV file whose writer died says how long it is', () => {
  const file = Buffer.alloc(44 + 320);
  file.write('RIFF', 0); file.write('WAVEfmt ', 8); file.writeUInt32LE(16, 16); file.write('data', 36);
  const right = withRightLengths(file);
  expect([right.readUInt32LE(4), right.readUInt32LE(40)]).toEqual([356, 320]);
  expect(withRightLengths(right)).toBe(right);
  expect(withRightLengths(Buffer.from('no sound'))).toEqual(Buffer.from('no sound'));
});

describe('what is said before Asterisk is started', () => {
  test('on a machine that it does not run on', () => {
    expect(() => unpackedAt('/x', { platform: 'darwin', arch: 'arm64' })).toThrow(/Debian and Ubuntu, x86-64 or arm64/);
    expect(unpackedAt('/x', { platform: 'linux', arch: 'arm64' }).loader).toBe('/x/usr/lib/aarch64-linux-gnu/ld-linux-aarch64.so.1');
  });
  test('every setting that cannot be used is named', () => {
    expect(() => readSettings({ ASTERISK_SIP_PORT: 'x', ASTERISK_RTP_PORTS: '20000-20001', ASTERISK_TLS_CERT: '/c.pem', ASTERISK_TRUNK_NETWORKS: '10.0.0.0/8; drop' }, '/p')).toThrow(/ASTERISK_RTP_PORTS[\s\S]*ASTERISK_TLS_KEY|ASTERISK_TLS_KEY[\s\S]*/);
    expect(() => readSettings({ ASTERISK_TLS_CERT: '/not/there.pem', ASTERISK_TLS_KEY: '/not/there.key' }, '/p')).toThrow(/ASTERISK_TLS_CERT must be a PEM file[\s\S]*ASTERISK_TLS_KEY must be a PEM file/);
    expect(() => readSettings({ ASTERISK_TLS_CA: process.execPath }, '/p')).toThrow(/ASTERISK_TLS_CA asks the other side/); // a trunk that was thought to be guarded
    expect(readSettings({}, '/p')).toMatchObject({ httpAddress: '127.0.0.1', sipAddress: '127.0.0.1', sipPort: 5060, trunkNetworks: [] });
  });
});

test('the end of a key that Asterisk tells once more is no further key; the same key pressed again is', () => {
  const key = (digit: string, ms: number): KeyEvent => ({ type: 'ChannelDtmfReceived', application: 'hotline', channel: {} as KeyEvent['channel'], digit, duration_ms: 120, timestamp: `2026-11-22T16:55:43.${ms}+0000` });
  const first = key('#', 410);
  expect([undefined, first].map((before) => isNewKey(before, first))).toEqual([true, false]);
  expect([431, 455, 529, 530, 900].map((ms) => isNewKey(first, key('#', ms)))).toEqual([false, false, false, true, true]);
  expect(isNewKey(first, key('5', 431))).toBe(true);
});

test('an Asterisk that is not there, and one that refuses the password', async () => {
  await expect(ariClient('http://hotline:secret@127.0.0.1:9').ask('GET', '/channels')).rejects.toMatchObject({ name: 'EngineError', failure: 'unreachable' });
  const { createServer } = await import('node:http');
  const server = createServer((_, res) => void res.writeHead(401).end('{"message":"no"}')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  await expect(ariClient(`http://hotline:secret@127.0.0.1:${(server.address() as { port: number }).port}`).ask('GET', '/channels')).rejects.toMatchObject({ failure: 'refused', message: expect.not.stringContaining('secret') });
  server.close();
});
