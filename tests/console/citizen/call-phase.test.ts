// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { phaseOf } from '../../../console/citizen/call/phase.ts';
import type { PublicCallState } from '../../../console/citizen/call/public-call.ts';
import type { PhoneStatus, Talk } from '../../../console/phone/phone.ts';
import { silent } from '../../../console/phone/status.ts';

const phone = (talk: Partial<Talk> | null, part: Partial<PhoneStatus> = {}): PhoneStatus => ({ ...silent, connection: 'ready', talk: talk && { id: 'a', direction: 'out', state: 'talking', sound: 'flowing', ...talk }, ...part });
const call = (part: Partial<PublicCallState>): PublicCallState => ({ state: 'waiting', callNo: 'C1', place: 2, minutes: 1, held: false, unanswered: false, filed: [], ...part });

test.each([
  ['nothing is heard yet', phone({ state: 'connecting', sound: 'pending' }), null, 'connecting'],
  ['the greeting, before the hotline says where the call stands', phone({}), null, 'arriving'],
  ['in the queue', phone({}), call({}), 'waiting'],
  ['an agent is being called', phone({}), call({ state: 'ringing' }), 'ringing'],
  ['spoken with', phone({}), call({ state: 'talking' }), 'talking'],
  ['on hold', phone({}), call({ state: 'talking', held: true }), 'held'],
  ['the agent was lost', phone({}), call({ state: 'interrupted' }), 'interrupted'],
  ['asked for a key', phone({}), call({ state: 'surveying' }), 'surveying'],
  ['the own network is gone, whatever the hotline knew last', phone({}, { connection: 'lost' }), call({ state: 'talking' }), 'lost'],
  ['sound is gone', phone({ sound: 'lost' }), call({ state: 'talking' }), 'lost'],
])('%s', (_what, status, known, phase) => {
  expect(phaseOf({ phone: status, call: known })).toBe(phase);
});
