/** What Asterisk refused at its own doors, as Asterisk 22 writes it. */
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addressBlock, dialAlarm } from '../../../telephony/db/schema/index.ts';
import { isBlockedAddress } from '../../../telephony/security/index.ts';
import { refusedIn } from '../../../telephony/security/blocking/security-log.ts';
import { readLog } from '../../../telephony/security/blocking/watch-log.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { addTrunk } from '../../setup/trunk.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'security-log-'));
const file = path.join(dir, 'security');
let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(async () => { await core.close(); rmSync(dir, { recursive: true, force: true }); });
beforeEach(() => writeFileSync(file, '[2026-03-02 10:00:00.000] Asterisk 22.10.1 built by nobody\n'));

const line = (event: string, address: string, account = '<unknown>') => `[2026-03-02 10:00:00.362] SECURITY[25751] res_security_log.c: SecurityEvent="${event}",EventTV="2026-03-02T10:00:00.361+0000",Severity="Error",Service="PJSIP",EventVersion="1",AccountID="${account}",SessionID="0.59",LocalAddress="IPV4/UDP/203.0.113.1/5060",RemoteAddress="IPV4/UDP/${address}/15999",Challenge="1/abc"\n`;

test.each([
  ['ChallengeSent', '<unknown>', 'unknownSource'], ['ChallengeResponseFailed', '<unknown>', 'wrongDigest'], ['InvalidPassword', 'trunk-a', 'wrongDigest'], ['InvalidAccountID', '100', 'scan'], ['FailedACL', '<unknown>', 'unknownSource'], ['RequestBadFormat', '<unknown>', 'malformed'],
])('%s of %s is %s', (event, account, what) => { expect(refusedIn(line(event, '198.51.100.7', account))).toEqual({ address: '198.51.100.7', what }); });

test.each([['a trunk of ours that is asked for its password', line('ChallengeSent', '198.51.100.7', 'trunk-a')], ['who showed it', line('SuccessfulAuth', '198.51.100.7', 'trunk-a')], ['an event of a later Asterisk', line('constructor', '198.51.100.7')], ['another line', '[2026-03-02] Asterisk 22'], ['a line without an address', line('InvalidPassword', 'nowhere')]])('%s is no suspicion', (_, text) => { expect(refusedIn(text)).toBeNull(); });

test('IPv6 is an address as any', () => {
  expect(refusedIn('x SecurityEvent="InvalidPassword",AccountID="a",RemoteAddress="IPV6/TCP/2001:db8::7/5060"')).toEqual({ address: '2001:db8::7', what: 'wrongDigest' });
});

test('an unknown source that knocks on is shut out; what was there before it was first read is nobody’s news, half a line waits for its end', async () => {
  appendFileSync(file, line('ChallengeSent', '198.51.100.8').repeat(9));
  let place = await readLog(core, file, null);
  appendFileSync(file, line('ChallengeSent', '198.51.100.7').repeat(3));
  const fourth = line('ChallengeSent', '198.51.100.7');
  appendFileSync(file, fourth.slice(0, 120));
  place = await readLog(core, file, place);
  expect(isBlockedAddress(core, '198.51.100.7')).toBe(false);
  appendFileSync(file, fourth.slice(120));
  place = await readLog(core, file, place);
  expect([isBlockedAddress(core, '198.51.100.7'), isBlockedAddress(core, '198.51.100.8')]).toEqual([true, false]);
  expect(await core.db.select({ address: addressBlock.address, what: addressBlock.what }).from(addressBlock)).toEqual([{ address: '198.51.100.7', what: 'unknownSource' }]);
  writeFileSync(file, line('ChallengeSent', '198.51.100.9').repeat(4)); // emptied by somebody, and written anew
  await readLog(core, file, { ...place, at: 1 << 30 });
  expect(isBlockedAddress(core, '198.51.100.9')).toBe(true);
});

test('a carrier with a wrong password is never shut out: an alarm', async () => {
  await addTrunk(core, { name: 'carrier', addresses: ['203.0.113.50'] });
  const place = await readLog(core, file, null);
  appendFileSync(file, line('InvalidPassword', '203.0.113.50', 'trunk-carrier').repeat(10));
  await readLog(core, file, place);
  expect(isBlockedAddress(core, '203.0.113.50')).toBe(false);
  expect((await core.db.select().from(dialAlarm)).map((a) => [a.kind, a.about])).toEqual([['carrierSuspicious', 'trunk:carrier']]);
});

test('grown large, it is emptied once it was read', async () => {
  writeFileSync(file, 'x'.repeat(9 << 20));
  expect(await readLog(core, file, { at: 0, rest: '' })).toEqual({ at: 0, rest: '' });
  expect(statSync(file).size).toBe(0);
});
