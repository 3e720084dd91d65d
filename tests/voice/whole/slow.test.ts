/** The switch answers slowly, or not at all for a while: nobody is lost or skipped, the rows are right, and the log says what was the matter. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../telephony/contract/peer/until.ts';
import { Caller } from '../sip/caller.ts';
import { udpWay } from '../sip/way.ts';
import { eventually, startHotline, type Agent, type Hotline } from './hotline.ts';
import { rowsOf } from './rows.ts';

let hotline: Hotline;
let agent: Agent;
const rows = rowsOf(() => hotline);
const open: Caller[] = [];
beforeAll(async () => {
  hotline = await startHotline();
  agent = await hotline.agent('agent1');
}, 300_000);
afterAll(async () => { await agent?.close(); await hotline?.close(); });
afterEach(({ task }) => {
  Object.assign(hotline.way, { delayMs: 0, shut: false });
  if (task.result?.state === 'fail') console.error(`the server said:\n${hotline.said().slice(-6000)}`);
  for (const caller of open.splice(0)) caller.close();
});

let callers = 0;
async function calls(): Promise<{ citizen: Caller; number: string }> {
  const number = `1370002${String(1000 + (callers += 1))}`;
  const citizen = await Caller.calls(await udpWay(hotline.at), { caller: number });
  open.push(citizen);
  return { citizen, number };
}
const rest = () => agent.request('PUT', '/api/phone/seat', { state: 'busy', reason: 'rest' });

test('two seconds late: two callers wait, the first is answered first, hears the agent, and both are in the rows as it was', async () => {
  await rest();
  hotline.way.delayMs = 2000;
  const first = await calls();
  const one = await rows.inState('arriving');
  const second = await calls();
  const two = await eventually(rows.lastCall, (row) => row!.callNo !== one.callNo && row!.state === 'waiting');
  await agent.ready();
  const call = await agent.phone.rings();
  await call.answer();
  await eventually(() => rows.call(one.callNo), (row) => row!.state === 'talking');
  expect(await rows.call(two!.callNo)).toMatchObject({ state: 'waiting' });
  await until(() => first.citizen.sound.heard.length > 20, () => 'no sound');
  await Promise.all([first.citizen.bye(), second.citizen.bye()]);
  expect(await rows.ended(one.callNo)).toMatchObject({ outcome: 'answered', endedBy: 'citizen', inOrder: true });
  expect(await rows.ended(two!.callNo)).toMatchObject({ endedBy: 'citizen', inOrder: true });
  expect(await rows.callBacks(one.callNo)).toEqual([]);
  expect(await rows.callBacks(two!.callNo)).toHaveLength(1);
  hotline.way.delayMs = 0;
  await rows.nothingLeft();
}, 90_000);

test('five seconds late: who gives up before our answer goes out is in the rows as one who left, and the next caller is answered', async () => {
  await rest();
  const before = (await rows.lastCall())!.callNo;
  hotline.way.delayMs = 5000;
  const { citizen } = await calls();
  await until(() => citizen.came.some(({ status }) => status === 180), () => 'it does not ring');
  citizen.cancel();
  await until(() => citizen.finals.length > 0, () => 'no final answer');
  expect(citizen.finals).toEqual([487]);
  const gone = (await eventually(rows.lastCall, (row) => row!.callNo !== before && row!.state === 'ended', 40_000))!;
  expect(gone).toMatchObject({ endedBy: 'citizen', inOrder: true });
  expect(['abandoned', 'shortAbandoned']).toContain(gone.outcome);
  hotline.way.delayMs = 0;
  await agent.ready();
  const next = await calls();
  await (await agent.phone.rings()).answer();
  const row = await rows.inState('talking');
  await next.citizen.bye();
  expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered' });
  await rows.nothingLeft();
}, 90_000);

test('the connection breaks in a talk: they go on; who calls meanwhile rings, and is answered when it is back; the log says so once', async () => {
  await agent.ready();
  const { citizen } = await calls();
  const call = await agent.phone.rings();
  await call.answer();
  const row = await rows.inState('talking');
  hotline.way.shut = true;
  hotline.way.cut();
  await eventually(async () => hotline.said(), (said) => said.includes('no events from Asterisk: connecting again'));
  const late = await calls();
  const heard = citizen.sound.heard.length;
  await until(() => citizen.sound.heard.length > heard + 50 && late.citizen.came.some(({ status }) => status === 180), () => 'no sound, or no ringing');
  expect(late.citizen.up).toBe(false);
  expect(await agent.request('POST', `/api/phone/calls/${row.callNo}/hold`, {})).toMatchObject({ status: 200 });
  hotline.way.shut = false;
  await late.citizen.answered();
  const other = await eventually(rows.lastCall, (r) => r!.callNo !== row.callNo && r!.state === 'waiting');
  expect(await rows.call(row.callNo)).toMatchObject({ state: 'talking' });
  expect(await agent.request('POST', `/api/phone/calls/${row.callNo}/resume`, {})).toMatchObject({ status: 200 });
  await call.hangUp();
  await citizen.bye();
  expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered', inOrder: true });
  await agent.ready();
  await (await agent.phone.rings()).answer();
  await eventually(() => rows.call(other!.callNo), (r) => r!.state === 'talking');
  await late.citizen.bye();
  expect(await rows.ended(other!.callNo)).toMatchObject({ outcome: 'answered', inOrder: true });
  expect(hotline.said().match(/no events from Asterisk: connecting again/g)).toHaveLength(1);
  await rows.nothingLeft();
}, 90_000);
