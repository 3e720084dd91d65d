import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../telephony/contract/peer/until.ts';
import { strength } from '../../telephony/contract/peer/tone.ts';
import { carrier } from '../carrier.ts';
import { joined, longestGap, mostGap, speech } from '../speech.ts';
import { yardstick } from '../yardstick.ts';
import { eventually, startHotline, type Agent, type Hotline } from './hotline.ts';
import { rowsOf } from './rows.ts';

let hotline: Hotline;
let agent: Agent;
beforeAll(async () => {
  hotline = await startHotline();
  agent = await hotline.agent('agent1');
}, 300_000);
afterAll(async () => { await agent?.close(); await hotline?.close(); });
afterEach(({ task }) => { if (task.result?.state === 'fail') console.error(`the server said:\n${hotline.said().slice(-6000)}`); });

let callers = 0;
/** of the whole run: a caller of before would be known */
const newCaller = () => `1380000${String(1000 + (callers += 1))}`;
const rows = rowsOf(() => hotline);
const { lastCall, ended, callBacks } = rows;

/** A citizen calls, hears the greeting, and the agent answers. */
async function talk(called = '12345', scenario = 'calls-and-is-hung-up', more: Partial<Parameters<typeof carrier>[0]> = {}) {
  await agent.ready();
  const citizen = await carrier({ scenario, to: hotline.at, called, caller: newCaller(), ...more });
  citizen.sound.say(speech(callers));
  const call = await agent.phone.rings();
  await call.answer();
  const row = await rows.inState('talking');
  return { citizen, call, row };
}
const hearsAgent = (sound: { heard: { samples: Int16Array }[] }) => until(() => strength(joined(sound.heard.slice(-15)), agent.phone.hertz) > 1000, () => 'the citizen does not hear the agent');

describe('a citizen calls over the trunk', () => {
  test.each(['12345', '12319', '12358'])('%s: greeted, put through, heard, recorded; the citizen hangs up', async (called) => {
    const { citizen, call, row } = await talk(called, 'calls-and-hangs-up', { holdMs: 6000 });
    expect(row).toMatchObject({ lineNumber: called, staffId: agent.staffId });
    await hearsAgent(citizen.sound);
    call.sound.ear.forget();
    await until(() => call.sound.ear.loudness() > 100, () => 'the agent does not hear the citizen');
    const plain = await yardstick();
    const from = citizen.sound.heard.length;
    await citizen.done;
    const gap = longestGap(citizen.sound.heard.slice(from));
    plain.stop();
    console.log(JSON.stringify({ called, gap, plain: plain.gap(), heard: citizen.sound.heard.length - from }));
    expect(gap).toBeLessThanOrEqual(mostGap(plain.gap()));
    expect(await ended(row.callNo)).toMatchObject({ outcome: 'answered', endedBy: 'citizen' });
    const { recordingId } = (await lastCall())!;
    const [recording] = await eventually(() => hotline.sql<{ state: string; durationMs: number }[]>`select state, duration_ms as "durationMs" from recording where call_id = (select id from call where call_no = ${row.callNo})`, ([r]) => r?.state === 'kept', 20_000);
    expect(recordingId).not.toBeNull();
    expect(recording!.durationMs).toBeGreaterThan(1000);
  });

  test('a number that is no line is told so', async () => {
    await (await carrier({ scenario: 'is-refused', to: hotline.at, called: '12399', caller: newCaller(), status: 404 })).done;
    expect(await lastCall()).toMatchObject({ outcome: 'refused' });
  });

  test('gives up before anybody has answered: called back', async () => {
    await agent.request('PUT', '/api/phone/seat', { state: 'busy', reason: 'rest' });
    await (await carrier({ scenario: 'calls-and-hangs-up', to: hotline.at, caller: newCaller(), holdMs: 6500 })).done;
    const row = await eventually(lastCall, (r) => r?.state === 'ended');
    expect(row).toMatchObject({ outcome: 'abandoned' });
    expect(await callBacks(row!.callNo)).toEqual([{ why: 'abandoned' }]);
  });

  test('the agent hangs up: the question after the call, answered by a key', async () => {
    const { citizen, call, row } = await talk();
    await hearsAgent(citizen.sound);
    await call.hangUp();
    await eventually(lastCall, (r) => r?.state === 'surveying');
    await citizen.sound.press('1');
    expect(await ended(row.callNo)).toMatchObject({ outcome: 'answered', surveyDigit: '1' });
    await citizen.done;
  });
});

describe('the agent calls a citizen', () => {
  test.each([[486, 'busy'], [480, 'noAnswer'], [404, 'noSuchNumber'], [503, 'unreachable']] as const)('%i: %s', async (status, outcome) => {
    await agent.ready();
    const citizen = await carrier({ scenario: 'refuses', port: hotline.carrierPort, status });
    const dialled = await agent.request('POST', '/api/phone/calls', { number: '110', purpose: 'other' });
    expect(dialled).toMatchObject({ status: 201 });
    await (await agent.phone.rings()).answer();
    await citizen.done;
    expect(await ended(dialled.body.callNo)).toMatchObject({ outcome });
  });
});

describe('what dies', () => {
  test('the server, in the middle of a call: they go on speaking; it is found again, and recorded once', async () => {
    const { citizen, call, row } = await talk();
    await hearsAgent(citizen.sound);
    const plain = await yardstick();
    await hotline.killServer();
    const from = citizen.sound.heard.length;
    // who calls now is heard by nobody; the line rings, and then they are told to call again
    const missed = await carrier({ scenario: 'calls-and-is-hung-up', to: hotline.at, caller: newCaller() });
    await missed.done;
    const during = citizen.sound.heard.slice(from);
    expect(strength(joined(during.slice(-15)), agent.phone.hertz)).toBeGreaterThan(1000);
    const gap = longestGap(during);
    plain.stop();
    console.log(JSON.stringify({ without: during.length, gap, plain: plain.gap() }));
    expect(gap).toBeLessThanOrEqual(mostGap(plain.gap()));
    await hotline.startServer();
    expect(await eventually(lastCall, (r) => r?.outcome === 'lost')).toMatchObject({ state: 'ended', lineNumber: '12345' });
    expect(await callBacks((await lastCall())!.callNo)).toHaveLength(1);
    const [still] = await hotline.sql<{ state: string }[]>`select state from call where call_no = ${row.callNo}`;
    expect(['talking', 'interrupted']).toContain(still!.state);
    await agent.phone.register();
    await call.hold(false);
    await hearsAgent(citizen.sound);
    citizen.stop();
    await call.hangUp();
    await eventually(() => hotline.sql<{ state: string; outcome: string }[]>`select state, outcome from call where call_no = ${row.callNo}`, ([r]) => r?.state === 'ended' && r.outcome === 'answered', 30_000);
    const recordings = await eventually(() => hotline.sql<{ state: string }[]>`select state from recording where call_id = (select id from call where call_no = ${row.callNo})`, (rows) => rows.every((r) => r.state === 'kept'), 30_000);
    expect(recordings.length).toBeGreaterThan(0);
  }, 400_000);

  test('Asterisk, in the middle of a call: it ends as lost, and is to be called back; when Asterisk is there again, calls come in', async () => {
    await hotline.startServer();
    await agent.close();
    agent = await hotline.agent('agent1');
    const { citizen, row } = await talk();
    await hearsAgent(citizen.sound);
    await hotline.asterisk.kill();
    citizen.stop();
    await hotline.startAsterisk();
    const [lost] = await eventually(() => hotline.sql<{ state: string; endedBy: string }[]>`select state, ended_by as "endedBy" from call where call_no = ${row.callNo}`, ([r]) => r?.state === 'ended', 30_000);
    expect(lost).toMatchObject({ endedBy: 'engine' });
    expect(await callBacks(row.callNo)).toEqual([{ why: 'lost' }]);
    await agent.close();
    agent = await hotline.agent('agent1');
    const { citizen: next, call, row: again } = await talk();
    await hearsAgent(next.sound);
    await call.hangUp();
    await next.sound.press('1');
    expect(await ended(again.callNo)).toMatchObject({ outcome: 'answered' });
  }, 400_000);
});
