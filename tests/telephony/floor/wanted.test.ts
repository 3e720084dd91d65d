/** Where each leg belongs, from the rows alone, and what a switch is asked for the difference. */
import { expect, test } from 'vitest';
import { arrange } from '../../../telephony/floor/arrange.ts';
import { wanted, type Wanted } from '../../../telephony/floor/wanted.ts';
import type { CallRow, LegRow } from '../../../telephony/floor/rows.ts';
import type { CallControl } from '../../../telephony/engine/call-control.ts';

const call = (patch: Partial<CallRow>) => ({ callNo: 'C9901260302000001', direction: 'inbound', state: 'talking', heldSince: null, recordingId: 'r1', ...patch }) as CallRow;
const leg = (name: string, party: LegRow['party'], state: LegRow['state'] = 'up') => ({ leg: name, party, state }) as LegRow;
const places = (c: CallRow, legs: LegRow[]) => Object.fromEntries(wanted(c, legs, true).places);
async function asked(before: Wanted | null, after: Wanted): Promise<string[]> {
  const said: string[] = [];
  const engine = new Proxy({}, { get: (_, name) => async (...args: unknown[]) => void said.push([String(name), ...args].join(' ')) }) as CallControl;
  for (const request of arrange(before, after)) await request(engine);
  return said;
}
const [citizen, agent, third] = [leg('c', 'citizen'), leg('a', 'agent'), leg('t', 'consulted')];
const b = 'C9901260302000001-b';

test('who hears whom, state by state', () => {
  expect(places(call({ state: 'arriving' }), [citizen])).toEqual({ c: 'alone' });
  expect(places(call({ state: 'waiting' }), [citizen])).toEqual({ c: 'music' });
  expect(places(call({ state: 'ringing' }), [citizen, leg('a', 'agent', 'ringing')])).toEqual({ c: 'music' });
  expect(places(call({}), [citizen, agent, third])).toEqual({ c: 'talk', a: 'talk', t: 'talk' });
  expect(places(call({ heldSince: new Date() }), [citizen, agent, third])).toEqual({ c: 'music', a: 'talk', t: 'talk' });
  expect(places(call({ state: 'interrupted' }), [citizen])).toEqual({ c: 'music' });
  expect(places(call({ state: 'surveying' }), [citizen])).toEqual({ c: 'alone' });
  expect(places(call({}), [citizen, agent, leg('s', 'supervisor')])).toEqual({ c: 'talk', a: 'talk', s: 'alone' });
});

test('a talk begins: music ends before anybody is joined, and it is recorded from then on', async () => {
  const before = wanted(call({ state: 'ringing' }), [citizen, leg('a', 'agent', 'ringing')], true);
  expect(await asked(before, wanted(call({}), [citizen, agent], true))).toEqual(['music c false', `bridge ${b}`, `add ${b} c`, `add ${b} a`, `record ${b} r1`]);
});

test('a hold: the recording ends before the caller leaves the bridge; the agent stays', async () => {
  expect(await asked(wanted(call({}), [citizen, agent], true), wanted(call({ heldSince: new Date() }), [citizen, agent], true))).toEqual(['stopRecording r1', `remove ${b} c`, 'music c true']);
});

test('a call ends: everybody is let go, also who still rings, and no bridge stays', async () => {
  const ended = (l: LegRow) => ({ ...l, state: 'ended' as const });
  expect(await asked(wanted(call({}), [citizen, agent, leg('t', 'consulted', 'ringing')], true), wanted(call({ state: 'ended' }), [ended(citizen), ended(agent), ended(third)], true)))
    .toEqual(['stopRecording r1', 'hangup c released', 'hangup a released', 'hangup t released', `dissolve ${b}`]);
});

test('nothing is asked for what is so already; after a crash all of it is', async () => {
  const now = wanted(call({}), [citizen, agent], true);
  expect(await asked(now, now)).toEqual([]);
  expect(await asked(null, now)).toEqual(['music c false', 'music a false', `bridge ${b}`, `add ${b} c`, `add ${b} a`, `record ${b} r1`]);
});

test('a line that does not record', () => {
  expect(wanted(call({}), [citizen, agent], false).recording).toBeNull();
  expect(wanted(call({ heldSince: new Date() }), [citizen, agent], true).recording).toBeNull();
});
