import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { line, trunk } from '../../../telephony/db/schema/index.ts';
import { keepSecurity, provisionTrunks } from '../../../telephony/security/index.ts';
import { decideTrunk } from '../../../telephony/security/trunks/decide.ts';
import { proposeTrunk } from '../../../telephony/security/trunks/propose.ts';
import { asDialled, waysTo } from '../../../telephony/security/trunks/route.ts';
import type { StaffActor } from '../../../ticketing/access/actor.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { addTrunk, carrier } from '../../setup/trunk.ts';
import { toldEngine } from './told-engine.ts';

let core: TestCore;
let sys: StaffActor, sec: StaffActor;
beforeAll(async () => { core = await testCore(); [sys, sec] = [await core.staff('sysadmin'), await core.staff('secadmin')]; });
beforeEach(async () => { await core.db.delete(trunk); await core.db.delete(line); });
afterAll(() => core.close());

const proposes = (given: Record<string, unknown> = {}) => proposeTrunk(core, sys, { ...carrier, ...given });

describe('a trunk', () => {
  it('is proposed by one and confirmed by another; until then the switch does not know it', async () => {
    const { engine, trunks } = toldEngine();
    const stop = await keepSecurity(core, engine);
    const row = await proposes();
    await provisionTrunks(core, engine);
    expect(trunks.size).toBe(0);
    expect(await refusal(decideTrunk(core, sys, row.id, 'confirm'))).toBe('notAllowed');
    await decideTrunk(core, sec, row.id, 'confirm');
    await expect.poll(() => trunks.get('carrier'), { timeout: 15_000 }).toEqual({ name: 'carrier', contact: carrier.contact, addresses: carrier.addresses, transport: 'udp', username: 'hotline', password: carrier.password });
    expect(await refusal(decideTrunk(core, sec, row.id, 'confirm'))).toBe('wrongState');
    await stop();
  });
  it('its secret is sealed, and goes on when it is not given again', async () => {
    const first = await addTrunk(core);
    expect(JSON.stringify(first)).not.toContain(carrier.password);
    const { password: _, ...without } = carrier;
    const after = await decideTrunk(core, sec, (await proposeTrunk(core, sys, { ...without, mostCalls: 60 })).id, 'confirm');
    expect(core.cipher.open(after.passwordSealed!)).toBe(carrier.password);
  });
  it('an old secret is not sent to a new address', async () => {
    await addTrunk(core);
    const { password: _, ...without } = carrier;
    expect(await refusal(proposeTrunk(core, sys, { ...without, contact: 'sip:203.0.113.11:5060' }))).toBe('ruleRefused:secretAgain');
  });
  it('taken out of use it is taken from the switch, but not the last one while lines are open', async () => {
    const { engine, trunks } = toldEngine();
    await addTrunk(core);
    await addTrunk(core, { name: 'spare', addresses: ['192.0.2.0/29'] });
    await provisionTrunks(core, engine);
    expect([...trunks.keys()]).toEqual(['carrier', 'spare']);
    await addTrunk(core, { active: false });
    await provisionTrunks(core, engine);
    expect([...trunks.keys()]).toEqual(['spare']);
    await core.db.insert(line).values({ number: '12345', name: '总线', hotlineNumber: '12345', greeting: [], hours: {}, atNight: { do: 'callBack' }, skills: [] });
    expect(await refusal(proposes({ name: 'spare', addresses: ['192.0.2.0/29'], active: false }))).toBe('ruleRefused:lastTrunk');
  });
  it.each([
    [{ addresses: ['0.0.0.0/0'] }, 'invalid'], [{ addresses: ['203.0.0.0/15'] }, 'invalid'], [{ addresses: [] }, 'invalid'], [{ addresses: ['carrier.example'] }, 'invalid'], [{ contact: 'http://x' }, 'invalid'], [{ contact: 'sip:a b' }, 'invalid'], [{ contact: 'sip:1.2.3.4\n[evil]' }, 'invalid'],
    [{ name: 'A b' }, 'invalid'], [{ numbers: ['abc'] }, 'invalid'], [{ password: 'short' }, 'invalid'], [{ password: undefined }, 'ruleRefused:secretMissing'], [{ transport: 'ws' }, 'invalid'], [{ reason: '' }, 'invalid'],
  ])('%o is refused', async (given, says) => { expect(await refusal(proposes(given))).toBe(says); });
  it('cannot be told apart from another when their addresses overlap; nothing new is nothing to confirm', async () => {
    await addTrunk(core);
    expect(await refusal(proposes({ name: 'other', addresses: ['203.0.113.9'] }))).toBe('ruleRefused:addressTaken');
    expect(await refusal(proposes({ name: 'other', addresses: ['203.0.0.0/16'] }))).toBe('ruleRefused:addressTaken');
    expect(await refusal(proposes({ name: 'v6', addresses: ['2001:db8:1::/48'] }))).toBe('allowed');
    await decideTrunk(core, sec, (await core.db.select().from(trunk)).find((t) => t.name === 'v6')!.id, 'confirm');
    expect(await refusal(proposes({ name: 'v6b', addresses: ['2001:db8:1:2::/64'] }))).toBe('ruleRefused:addressTaken');
    expect(await refusal(proposes({ password: undefined }))).toBe('ruleRefused:nothingChanges');
    await proposes({ mostCalls: 5 });
    expect(await refusal(proposes({ mostCalls: 6 }))).toBe('ruleRefused:alreadyProposed');
    expect(await refusal(proposeTrunk(core, sec, carrier))).toBe('notAllowed');
  });
  it('a switch without trunks is left alone', async () => {
    await addTrunk(core);
    const { engine, trunks } = toldEngine();
    await provisionTrunks(core, { ...engine, abilities: { ...engine.abilities, trunks: false } });
    expect(trunks.size).toBe(0);
  });
});

describe('the way to a number', () => {
  const way = (name: string, prefixes: string[], priority: number) => ({ name, prefixes, priority, format: 'national' as const, numbers: [] });
  const now = new Date('2026-03-02T10:00:00+08:00');
  it('longest beginning, then priority, then name', () => {
    const all = [way('b', [''], 2), way('a', [''], 2), way('cheap', ['', '138'], 9), way('abroad', ['+'], 1), way('first', [''], 1)];
    expect(waysTo('13800138000', all, [], now).map((w) => w.name)).toEqual(['cheap', 'first', 'a', 'b']);
    expect(waysTo('+85223456789', all, [], now).map((w) => w.name)).toEqual(['abroad', 'first', 'a', 'b', 'cheap']);
    expect(waysTo('13800138000', [way('abroad', ['+'], 1)], [], now)).toEqual([]);
  });
  it('one that failed three times just now goes last, for five minutes', () => {
    const all = [way('a', [''], 1), way('b', [''], 2)];
    const health = [{ name: 'a', failures: 3, lastFailureAt: now }];
    const at = (ms: number) => waysTo('110', all, health, new Date(now.getTime() + ms)).map((w) => w.name);
    expect([at(0), at(299_999), at(300_000)]).toEqual([['b', 'a'], ['b', 'a'], ['a', 'b']]);
  });
  it.each([['13800138000', '+8613800138000', '13800138000'], ['09916312345', '+869916312345', '6312345'], ['01065661234', '+861065661234', '01065661234'], ['6312345', '+869916312345', '6312345'], ['110', '110', '110'], ['+85223456789', '+85223456789', '+85223456789'], ['4001234567', '+864001234567', '4001234567']])('%s is dialled as %s or %s', (number, e164, local) => {
    expect([asDialled(number, 'e164', '0991'), asDialled(number, 'local', '0991'), asDialled(number, 'national', '0991')]).toEqual([e164, local, number]);
  });
});
