import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressBlock, call, dialAlarm, inboundRefusal, numberBlock } from '../../../telephony/db/schema/index.ts';
import { isBlockedAddress, issueCitizenPhone, keepSecurity, refuseInbound, suspicious } from '../../../telephony/security/index.ts';
import { liftAddress, loadBlocks } from '../../../telephony/security/blocking/blocked.ts';
import { blockNumber, decideBlock, liftBlock } from '../../../telephony/security/inbound/number-blocks.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { addTrunk } from '../../setup/trunk.ts';
import { madeCall } from '../survey/made-call.ts';
import { toldEngine } from './told-engine.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); await addTrunk(core); });
beforeEach(async () => { for (const table of [numberBlock, inboundRefusal, call, dialAlarm]) await core.db.delete(table); });
afterAll(() => core.close());

const minute = 60_000;
const rings = (number: string | null, trunk = 'carrier') => refuseInbound(core, { kind: 'trunk', trunk, number, address: '203.0.113.2' }, '12345');
const block = async (hours: number, number = '15400009999', who = 'teamlead1') => blockNumber(core, await core.staff(who), { number, hours, reason: '连续骚扰辱骂话务员' });

describe('who calls', () => {
  it('is put through: any number, a withheld one, one in a spelling nobody knows', async () => {
    for (const number of ['15400000001', '+8615400000001', null, '', 'anonymous', '+85223456789', '110']) expect(await rings(number), String(number)).toBeNull();
  });
  it('over no trunk of ours is turned away unheard, and four of them shut the address out', async () => {
    const scan = () => refuseInbound(core, { kind: 'trunk', trunk: 'unknown', number: '1000', address: '198.51.100.66' }, '00442079460000');
    expect(await scan()).toEqual({ why: 'unknownTrunk', cause: 'refused', say: [] });
    for (let i = 0; i < 3; i++) await scan();
    expect(isBlockedAddress(core, '198.51.100.66')).toBe(true);
    expect(await core.db.select().from(inboundRefusal)).toHaveLength(4);
  });
});

describe('a blocked number', () => {
  it('hears why it is not put through', async () => {
    await block(24);
    expect(await rings('+86 154-0000-9999')).toEqual({ why: 'blocked', cause: 'refused', say: ['not-put-through', 'goodbye'] });
    expect(await rings('15400009998')).toBeNull();
  });
  it('is put through when it insists: the third call within ten minutes reaches a person', async () => {
    const { id } = await block(24);
    const said = [];
    for (let i = 0; i < 6; i++) { said.push((await rings('15400009999'))?.why ?? 'through'); core.clock.advance(minute); }
    expect(said).toEqual(['blocked', 'blocked', 'through', 'blocked', 'blocked', 'through']);
    expect(await core.db.select().from(numberBlock)).toMatchObject([{ id, met: 6, letThrough: 2 }]);
    core.clock.advance(11 * minute);
    expect(await rings('15400009999')).not.toBeNull();
  });
  it('is put through while something urgent of theirs is open', async () => {
    await core.register({ urgency: 'critical', phone: '15400009999', content: '云溪区柳湾街道清荷路燃气泄漏，非常危险。' });
    await block(24);
    expect(await rings('15400009999')).toBeNull();
    core.clock.advance(23 * 3_600_000);
    expect(await rings('15400009999')).toBeNull();
    expect(await core.db.select().from(inboundRefusal)).toMatchObject([{ letThrough: true }, { letThrough: true }]);
    core.clock.advance(2 * 3_600_000);
  });
  it('is let in when its time is over, or somebody lifts it', async () => {
    await block(1, '15400008888');
    core.clock.advance(59 * minute);
    expect(await rings('15400008888')).not.toBeNull();
    core.clock.advance(minute);
    expect(await rings('15400008888')).toBeNull();
    const { id } = await block(24, '15400007777');
    expect(await refusal(liftBlock(core, await core.staff('agent1'), id, { reason: '误限，予以解除' }))).toBe('notAllowed');
    await liftBlock(core, await core.staff('supervisor1'), id, { reason: '误限，予以解除' });
    expect(await rings('15400007777')).toBeNull();
    expect(await refusal(liftBlock(core, await core.staff('supervisor1'), id, { reason: '误限，予以解除' }))).toBe('wrongState');
  });
});

describe('who blocks a number', () => {
  it('one person for a day; for longer a second one has to agree, and it counts from then', async () => {
    const long = await block(72);
    expect(long.state).toBe('proposed');
    expect(await rings('15400009999')).toBeNull();
    const supervisor = await core.staff('supervisor1');
    expect(await refusal(decideBlock(core, await core.staff('agent1'), long.id, 'confirm'))).toBe('notAllowed');
    expect(await refusal(decideBlock(core, supervisor, long.id, 'reject'))).toBe('invalid');
    core.clock.advance(3_600_000);
    await decideBlock(core, supervisor, long.id, 'confirm');
    expect(await rings('15400009999')).not.toBeNull();
    core.clock.advance(72 * 3_600_000 - minute);
    expect(await rings('15400009999')).not.toBeNull();
  });
  it('not the same person twice: nobody confirms their own, and one day after another is not one person’s to decide', async () => {
    const own = await block(48, '15400006666', 'supervisor1');
    expect(await refusal(decideBlock(core, await core.staff('supervisor1'), own.id, 'confirm'))).toBe('ruleRefused:ownRequest');
    expect((await block(24, '15400005555')).state).toBe('confirmed');
    core.clock.advance(24 * 3_600_000 + minute);
    expect((await block(24, '15400005555')).state).toBe('proposed');
    expect(await refusal(block(24, '15400005555'))).toBe('ruleRefused:proposedAlready');
  });
  it.each([['110', 'ruleRefused:emergencyNumber'], ['12319', 'ruleRefused:emergencyNumber'], ['abc', 'invalid']])('%s cannot be blocked', async (number, says) => { expect(await refusal(block(1, number))).toBe(says); });
  it('nobody shortens a block by a second one', async () => {
    await block(24);
    expect(await refusal(block(2))).toBe('ruleRefused:blockedAlready');
    expect(await refusal(block(1, '15400004444', 'agent1'))).toBe('notAllowed');
  });
});

describe('who calls and hangs up again and again', () => {
  const empties = async (number: string, calls: number, seconds: number, outcome: 'answered' | 'abandoned' = 'answered') => {
    for (let i = 0; i < calls; i++) await madeCall(core, number, { outcome, talkEndedAt: new Date(core.now().getTime() + seconds * 1000), ...(outcome === 'abandoned' ? { answeredAt: null, talkEndedAt: null } : {}) });
  };
  it('hears that it was noted after six empty talks in half an hour', async () => {
    await empties('15400003333', 5, 4);
    expect(await rings('15400003333')).toBeNull();
    await empties('15400003333', 1, 4);
    expect(await rings('15400003333')).toEqual({ why: 'nuisance', cause: 'refused', say: ['already-noted', 'goodbye'] });
    core.clock.advance(30 * minute);
    expect(await rings('15400003333')).toBeNull();
  });
  it('is no nuisance who was never answered, or had something to say', async () => {
    await empties('15400003331', 20, 0, 'abandoned');
    await empties('15400003332', 20, 40);
    expect([await rings('15400003331'), await rings('15400003332')]).toEqual([null, null]);
  });
});

describe('an address', () => {
  const tries = async (address: string, times: number, what: 'wrongDigest' | 'scan' = 'scan') => { for (let i = 0; i < times; i++) await suspicious(core, address, what); };
  it('that is shut out gets no telephone and makes no call, and an administrator lets it in again', async () => {
    const made = await issueCitizenPhone(core, toldEngine().engine, { address: '198.51.100.70' });
    await tries('198.51.100.70', 4);
    expect(await refuseInbound(core, { kind: 'user', user: made.user }, '12345')).toMatchObject({ why: 'addressBlocked' });
    expect(await refusal(issueCitizenPhone(core, toldEngine().engine, { address: '198.51.100.70' }))).toBe('ruleRefused:addressBlocked');
    expect(await refusal(liftAddress(core, await core.staff('supervisor1'), '198.51.100.70', { reason: '核实为办公网络' }))).toBe('notAllowed');
    await liftAddress(core, await core.staff('secadmin'), '198.51.100.70', { reason: '核实为办公网络' });
    expect(isBlockedAddress(core, '198.51.100.70')).toBe(false);
    expect(await refusal(liftAddress(core, await core.staff('secadmin'), '198.51.100.70', { reason: '核实为办公网络' }))).toBe('notFound');
  });
  it('this machine, and a trunk of ours, are never shut out: of the trunk somebody is told', async () => {
    await tries('127.0.0.1', 50);
    await tries('203.0.113.2', 50, 'wrongDigest');
    expect([isBlockedAddress(core, '127.0.0.1'), isBlockedAddress(core, '203.0.113.2')]).toEqual([false, false]);
    expect(await core.db.select().from(dialAlarm)).toMatchObject([{ kind: 'carrierSuspicious', about: 'trunk:carrier', times: 5 }]);
  });
  it('stays shut out over a restart, and is let in at once when another server lifted it', async () => {
    await tries('198.51.100.71', 4);
    const other = { ...core, sql: { ...core.sql } as TestCore['sql'] };
    await loadBlocks(other as TestCore);
    expect(isBlockedAddress(other, '198.51.100.71')).toBe(true);
    const stop = await keepSecurity(core, toldEngine().engine);
    await core.db.update(addressBlock).set({ liftedAt: core.now() });
    await core.sql.notify('phoneBlock', '198.51.100.71');
    await expect.poll(() => isBlockedAddress(core, '198.51.100.71'), { timeout: 15_000 }).toBe(false);
    await stop();
  });
});
