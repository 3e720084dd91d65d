import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusedIn } from '../../telephony/security/blocking/security-log.ts';
import { fresh } from '../telephony/contract/bench.ts';
import { Told } from '../telephony/contract/told.ts';
import { until } from '../telephony/contract/peer/until.ts';
import { empty, trunkBench, type TrunkBench } from './bench.ts';
import { carrier } from './carrier.ts';
import { evenness } from './evenness.ts';
import { Caller } from './sip/caller.ts';
import { udpWay } from './sip/way.ts';
import { joined, speech, usualLikeness } from './speech.ts';

let bench: TrunkBench;
beforeAll(async () => { bench = await trunkBench(); });
afterAll(() => bench?.close());
beforeEach(() => { bench.told = new Told(bench.engine); });
afterEach(async () => {
  bench.told.stop();
  for (const { leg } of (await bench.engine.snapshot()).legs) await bench.engine.hangup(leg);
  for (const bridge of (await bench.engine.snapshot()).bridges) await bench.engine.dissolve(bridge);
  await empty(bench);
});

/** Calls in and is answered. */
async function talk(scenario: string, call: Partial<Parameters<typeof carrier>[0]> = {}) {
  const phone = await carrier({ scenario, to: bench.at, ...call });
  const { leg } = await bench.told.next('inbound');
  await bench.engine.answer(leg);
  await bench.told.next('answered', { leg });
  return { phone, leg };
}
/** The trunk now leads to this port of the carrier's. */
const leadTo = (port: number) => bench.engine.provisionTrunk({ name: 'carrier', contact: `sip:127.0.0.1:${port}`, addresses: ['127.0.0.1'], transport: 'udp' });

describe('a carrier calls', () => {
  test.each([['12345', '12345'], ['12319', '12319'], ['12358', '12358'], ['+8657112345', '12345'], ['057112345', '12345'], ['02112358', '12358']])('%s, which is line %s', async (called, line) => {
    const phone = await carrier({ scenario: 'calls-and-is-hung-up', to: bench.at, called, caller: '13800000002' });
    const told = await bench.told.next('inbound');
    expect(told).toMatchObject({ called: line, from: { kind: 'trunk', trunk: 'carrier', number: '13800000002' } });
    await bench.engine.answer(told.leg);
    await bench.engine.hangup(told.leg);
    await phone.done;
    expect(await bench.told.next('ended', { leg: told.leg })).toMatchObject({ cause: 'released' });
  });

  test('with its number withheld', async () => {
    const phone = await carrier({ scenario: 'is-refused', to: bench.at, caller: 'anonymous', status: 486 });
    const { leg, from } = await bench.told.next('inbound');
    expect(from).toMatchObject({ number: null });
    await bench.engine.hangup(leg, 'busy');
    await phone.done;
  });

  test.each([['busy', 486], ['noSuchNumber', 404], ['refused', 403], ['unreachable', 503], ['noAnswer', 480]] as const)('and is refused as %s: %i', async (cause, status) => {
    const phone = await carrier({ scenario: 'is-refused', to: bench.at, status });
    const { leg } = await bench.told.next('inbound');
    await bench.engine.hangup(leg, cause);
    await phone.done;
    expect(await bench.told.next('ended', { leg })).toMatchObject({ cause });
  });

  test.each([0, 100, 400])('and gives up after ringing for %i ms', async (holdMs) => {
    const phone = await carrier({ scenario: 'cancels', to: bench.at, holdMs });
    const { leg } = await bench.told.next('inbound');
    await phone.done;
    expect(await bench.told.next('ended', { leg })).toMatchObject({ cause: 'cancelled' });
  });

  test('and hangs up after the answer', async () => {
    const { phone, leg } = await talk('calls-and-hangs-up', { holdMs: 100 });
    await phone.done;
    expect(await bench.told.next('ended', { leg })).toMatchObject({ cause: 'hungUp' });
  });

  test('says its INVITE three times: one call', async () => {
    const { phone, leg } = await talk('repeats-its-invite', { holdMs: 300 });
    await phone.done;
    await bench.told.next('ended', { leg });
    expect(bench.told.of(leg)).toEqual(['inbound', 'answered', 'ended']);
    await expect(bench.told.next('inbound', {}, 300)).rejects.toThrow(/was not told inbound/);
  });

  test('with a codec that we have not: 488, and the floor never hears of it', async () => {
    await (await carrier({ scenario: 'is-refused', to: bench.at, formats: '18 101', status: 488 })).done;
    await expect(bench.told.next('inbound', {}, 200)).rejects.toThrow(/was not told inbound/);
  });

  test('from an address that is no trunk’s: refused, and the floor never hears of it', async () => {
    await (await carrier({ scenario: 'is-refused', to: bench.at, from: '127.0.0.2', status: 401 })).done;
    await expect(bench.told.next('inbound', {}, 200)).rejects.toThrow(/was not told inbound/);
  });

  test('a hundred strangers try to register: all refused, and calls still come in', async () => {
    const flood = await carrier({ scenario: 'registers', to: bench.at, from: '127.0.0.2', caller: '100', status: 401, calls: 100, rate: 200 });
    const { phone, leg } = await talk('calls-and-hangs-up', { holdMs: 100 });
    await Promise.all([phone.done, flood.done]);
    await bench.told.next('ended', { leg });
    // Asterisk writes down each of them, as the application reads it.
    const log = readFileSync(path.join(bench.asterisk.directory, 'log/security'), 'utf8');
    expect(log.split('\n').filter((line) => refusedIn(line)?.address === '127.0.0.2').length).toBeGreaterThanOrEqual(100);
    expect(log.split('\n').some((line) => refusedIn(line)?.address === '127.0.0.1'), 'the trunk itself is no stranger').toBe(false);
  });

  // A busy machine reads beginning and end at once: made longer by emulation, a key would be told twice (mindtmfduration in asterisk.conf).
  test.each([['as people do', {}], ['and a busy machine reads them at once', { everyMs: 15, pauseMs: 0 }]])('presses keys by RFC 4733, %s: told once each', async (_, pace) => {
    const { phone, leg } = await talk('calls-and-is-hung-up');
    await bench.engine.music(leg, true);
    await until(() => phone.sound.spokenTo, () => 'no music is heard');
    for (const key of '15#') await phone.sound.press(key, pace);
    for (const digit of '15#') expect((await bench.told.next('digit', { leg })).digit).toBe(digit);
    await bench.engine.hangup(leg);
    await phone.done;
    expect(bench.told.all.flatMap((event) => (event.kind === 'digit' && event.leg === leg ? event.digit : []))).toEqual([...'15#']);
  });

  test('presses a key by INFO', async () => {
    const { phone, leg } = await talk('presses-by-info', { holdMs: 100 });
    expect((await bench.told.next('digit', { leg })).digit).toBe('5');
    await bench.engine.hangup(leg);
    await phone.done;
  });

  test('holds by re-INVITE and takes back', async () => {
    const { phone, leg } = await talk('holds', { holdMs: 200 });
    await bench.told.next('held', { leg, on: true });
    await bench.told.next('held', { leg, on: false });
    await phone.done;
    await bench.told.next('ended', { leg, cause: 'hungUp' });
  });

  test('asks by REFER to be connected to somebody else: it is told, and the carrier is told no', async () => {
    const caller = await Caller.calls(await udpWay(bench.at));
    const { leg } = await bench.told.next('inbound');
    await bench.engine.answer(leg);
    await caller.answered();
    expect(await caller.refer('110')).toBe(202);
    expect(await bench.told.next('transferAsked', { leg })).toMatchObject({ to: '110' });
    await until(() => caller.requests('NOTIFY').some(({ body }) => body.startsWith('SIP/2.0 603')), () => 'not told no');
    await caller.bye();
    expect(await bench.told.next('ended', { leg })).toMatchObject({ cause: 'hungUp' });
    caller.close();
  });

  test('and falls silent: the call ends as one whose sound was lost', async () => {
    const { phone, leg } = await talk('calls-and-is-hung-up');
    expect(await bench.told.next('ended', { leg }, 20_000)).toMatchObject({ cause: 'mediaLost' });
    await phone.done;
  });

  test('more often than its trunk may: 503, and the floor never hears of it', async () => {
    await bench.engine.provisionTrunk({ name: 'carrier', contact: 'sip:127.0.0.1:9', addresses: ['127.0.0.1'], transport: 'udp', mostCalls: 1 });
    const { phone, leg } = await talk('calls-and-is-hung-up');
    await (await carrier({ scenario: 'is-refused', to: bench.at, status: 503 })).done;
    await expect(bench.engine.originate({ leg: fresh('leg'), to: { number: '13800000003', trunk: 'carrier' }, callerId: '12345', timeoutMs: 1000 })).rejects.toMatchObject({ failure: 'full' });
    await bench.engine.hangup(leg);
    await phone.done;
    await leadTo(9);
  });
});

describe('we call a citizen back', () => {
  async function call(scenario: string, more: Partial<Parameters<typeof carrier>[0]> = {}, timeoutMs = 10_000) {
    const phone = await carrier({ scenario, ...more });
    await leadTo(phone.port);
    const leg = fresh('leg');
    await bench.engine.originate({ leg, to: { number: '13800000003', trunk: 'carrier' }, callerId: '12345', timeoutMs });
    return { phone, leg };
  }

  test.each([[486, 'busy'], [480, 'noAnswer'], [404, 'noSuchNumber'], [503, 'unreachable'], [603, 'refused'], [488, 'noCommonCodec']] as const)('%i: %s', async (status, cause) => {
    const { phone, leg } = await call('refuses', { status });
    expect(await bench.told.next('ended', { leg })).toMatchObject({ cause });
    await phone.done;
  });

  test('it rings and nobody answers', async () => {
    const { leg, phone } = await call('rings-on', {}, 1500);
    await bench.told.next('ringing', { leg });
    expect(await bench.told.next('ended', { leg })).toMatchObject({ cause: 'noAnswer' });
    await phone.done;
  });

  test('they answer, with PCMU alone', async () => {
    const { leg, phone } = await call('answers', { formats: '0 101' });
    await bench.told.next('answered', { leg });
    await bench.engine.music(leg, true);
    await until(() => phone.sound.heard.length > 10, () => 'no music is heard');
    expect([...phone.sound.types]).toEqual([0]);
    await bench.engine.hangup(leg);
    await phone.done;
  });

  test('nobody is there at all', async () => {
    const leg = fresh('leg');
    await leadTo(9);
    await bench.engine.originate({ leg, to: { number: '13800000003', trunk: 'carrier' }, callerId: '12345', timeoutMs: 2000 });
    expect(['unreachable', 'noAnswer']).toContain((await bench.told.next('ended', { leg })).cause);
  });

  test.each(['13800000003@evil.example', '1380&PJSIP/1', '', '138,60,g'])('a number that is none (%s) is not dialled', async (number) => {
    await expect(bench.engine.originate({ leg: fresh('leg'), to: { number, trunk: 'carrier' }, callerId: '12345', timeoutMs: 2000 })).rejects.toMatchObject({ failure: 'refused' });
  });
});

describe('the sound', () => {
  test.each([['PCMA', '8 101'], ['PCMU', '0 101']])('of two carriers’ calls, one with %s: each hears the other whole, and so does the recording', async (_name, formats) => {
    const [one, two] = [await talk('calls-and-is-hung-up', { formats }), await talk('calls-and-is-hung-up')];
    const [said, answered] = [speech(1), speech(2)];
    const bridge = fresh('bridge');
    await bench.engine.bridge(bridge);
    for (const { leg } of [one, two]) await bench.engine.music(leg, true);
    await until(() => one.phone.sound.spokenTo && two.phone.sound.spokenTo, () => 'no way for the sound');
    one.phone.sound.say(said);
    two.phone.sound.say(answered);
    for (const { leg } of [one, two]) await bench.engine.add(bridge, leg);
    const recording = fresh('recording');
    await bench.engine.record(bridge, recording);
    const [from, begun] = [[one, two].map(({ phone }) => phone.sound.heard.length), performance.now()];
    for (const { phone } of [one, two]) expect(await evenness(phone.sound)).toMatchObject({ even: true });
    await until(() => performance.now() - begun > 5000, () => '');
    const [atOne, atTwo] = [one, two].map(({ phone }, i) => joined(phone.sound.heard.slice(from[i]! + 25)));
    const figures = { one: usualLikeness(answered, atOne!), two: usualLikeness(said, atTwo!) };
    console.log(JSON.stringify(figures));
    expect(figures.one).toBeGreaterThan(0.8);
    expect(figures.two).toBeGreaterThan(0.8);
    await bench.engine.stopRecording(recording);
    await bench.told.next('recorded', { recording });
    const wav = (await bench.engine.recordingFile(recording))!;
    expect(wav.length).toBeGreaterThan(44 + 4 * 16_000);
    await bench.engine.dropRecording(recording);
    for (const { leg, phone } of [one, two]) { await bench.engine.hangup(leg); await phone.done; }
  });
});
