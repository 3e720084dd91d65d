import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallControl } from '../../telephony/engine/call-control.ts';
import { fresh } from '../telephony/contract/bench.ts';
import { Told } from '../telephony/contract/told.ts';
import { newEngine, trunkBench, empty, type TrunkBench } from './bench.ts';
import { until } from '../telephony/contract/peer/until.ts';
import { carrier } from './carrier.ts';
import { speech } from './speech.ts';

let bench: TrunkBench;
let next: { engine: CallControl; told: Told } | undefined;
beforeAll(async () => { bench = await trunkBench({}, { ringsAlone: 10 }); });
afterAll(async () => { await next?.engine.stop(); await bench?.close(); });

/** The application anew: what the one before knew is gone. */
async function anew(): Promise<{ engine: CallControl; told: Told }> {
  await (next?.engine ?? bench.engine).stop();
  const engine = newEngine(bench.asterisk.url, 60);
  next = { engine, told: new Told(engine) };
  await engine.start();
  await engine.provisionTrunk({ name: 'carrier', contact: 'sip:127.0.0.1:9', addresses: ['127.0.0.1'], transport: 'udp' });
  return next;
}

async function recordedTalk({ engine, told }: { engine: CallControl; told: Told }) {
  const phone = await carrier({ scenario: 'calls-and-is-hung-up', to: bench.at });
  const { leg } = await told.next('inbound');
  await engine.answer(leg);
  await told.next('answered', { leg });
  await engine.music(leg, true);
  await until(() => phone.sound.spokenTo, () => 'no way for the sound');
  phone.sound.say(speech(5));
  const [bridge, recording] = [fresh('bridge'), fresh('recording')];
  await engine.bridge(bridge);
  await engine.add(bridge, leg);
  await engine.record(bridge, recording);
  const begun = performance.now();
  await until(() => performance.now() - begun > 1000, () => '');
  return { phone, leg, bridge, recording };
}

test('the application dies: the call, its bridge and its recording go on, are found again, and what happens then is told', async () => {
  const { phone, leg, bridge, recording } = await recordedTalk(await anew());
  const { engine, told } = await anew();
  expect(await engine.snapshot()).toMatchObject({ legs: [{ leg, state: 'up', bridge }], bridges: [bridge], recordings: [recording] });
  expect(await engine.recordingFile(recording)).toBeNull(); // not finished yet
  await phone.sound.press('7');
  expect((await told.next('digit', { leg })).digit).toBe('7');
  await engine.stopRecording(recording);
  await told.next('recorded', { recording });
  expect((await engine.recordingFile(recording))!.length).toBeGreaterThan(8000);
  await engine.dropRecording(recording);
  await engine.hangup(leg);
  expect(await told.next('ended', { leg })).toMatchObject({ cause: 'released' });
  await engine.dissolve(bridge);
  await phone.done;
  await empty({ engine });
});

test('a call that rings while the application is started again is told by the new one', async () => {
  await anew();
  await next!.engine.stop();
  const phone = await carrier({ scenario: 'calls-and-is-hung-up', to: bench.at, caller: '13800000021' });
  const { engine, told } = await anew();
  const { leg, from } = await told.next('inbound');
  expect(from).toMatchObject({ number: '13800000021' });
  await engine.answer(leg);
  await engine.hangup(leg);
  await phone.done;
  await told.next('ended', { leg });
});

test('who called while it was away is told to call again, and told of once when it is back', async () => {
  await anew();
  await next!.engine.stop();
  await (await carrier({ scenario: 'calls-and-is-hung-up', to: bench.at, called: '12319', caller: '13800000022' })).done;
  const { told } = await anew();
  const { leg, from, called, at } = await told.next('inbound');
  expect({ from, called }).toEqual({ from: { kind: 'trunk', trunk: 'carrier', number: '13800000022' }, called: '12319' });
  expect(Date.now() - at.getTime()).toBeGreaterThan(1000);
  expect(await told.next('ended', { leg })).toMatchObject({ cause: 'engineLost' });
  const again = await anew();
  await expect(again.told.next('inbound', {}, 500)).rejects.toThrow(/was not told inbound/);
}, 90_000);

test('Asterisk dies: its calls are told as lost when it is back, and what was recorded until then is there', async () => {
  const { engine, told } = await anew();
  const { phone, leg, recording } = await recordedTalk({ engine, told });
  await bench.asterisk.kill();
  await told.next('engine', { on: false });
  phone.stop();
  await expect(engine.answer(leg)).rejects.toMatchObject({ failure: 'unreachable' });
  bench.asterisk = await bench.asterisk.again();
  expect(await told.next('ended', { leg }, 20_000)).toMatchObject({ cause: 'engineLost' });
  await told.next('recorded', { recording });
  await told.next('engine', { on: true });
  const file = await engine.recordingFile(recording);
  expect(file!.readUInt32LE(40)).toBe(file!.length - 44);
  await engine.dropRecording(recording);
  const next = await carrier({ scenario: 'calls-and-is-hung-up', to: bench.at });
  const again = await told.next('inbound');
  await engine.answer(again.leg);
  await engine.hangup(again.leg);
  await next.done;
  await empty({ engine });
});
