import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hotlineMode, staff } from '../../../ticketing/db/schema/index.ts';
import { decideMode } from '../../../ticketing/hotline/decide.ts';
import { foundHotlineModes, modeAt } from '../../../ticketing/hotline/modes.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { centreOnly, native, propose, switchMode } from './switch-mode.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });
const decide = async (id: number, what: 'confirm' | 'reject' | 'withdraw', by: string, decision?: string) => decideMode(core, await core.staff(by), id, what, decision ? { decision } : {});
const ownPlatform = { intakeMode: 'dual', processMode: 'subPlatform', stageOwners: { intake: 'centre', dispatch: 'yc-sc', visit: 'yc-sc', appraisal: 'yc-sc' }, reason: '价格举报由市场监管局自行派单回访。' };

test('each line begins with the mode it was founded with, once', async () => {
  await foundHotlineModes(core.db, core.now());
  expect(await core.db.select().from(hotlineMode).where(eq(hotlineMode.number, '12358'))).toMatchObject([{ processMode: 'subPlatform', state: 'confirmed', reason: '初始设置', proposedBy: null }]);
});

test('a switch holds for what comes in afterwards, and the old tickets keep their mode', async () => {
  const before = await core.ticket((await core.register({ hotlineNumber: '12358', appealType: 'complaint' })).ticketNo);
  core.clock.advance(60_000);
  const mode = await switchMode(core, '12358', native);
  const after = await core.ticket((await core.register({ hotlineNumber: '12358', appealType: 'complaint' })).ticketNo);
  expect(before).toMatchObject({ stageOwners: { dispatch: 'yc-sc' } });
  expect(after).toMatchObject({ hotlineModeId: mode.id, stageOwners: null });
  expect(after.hotlineModeId).not.toBe(before.hotlineModeId);
  expect((await core.ticket(before.ticketNo)).hotlineModeId).toBe(before.hotlineModeId);
  const { body } = await (await api.as('sysadmin')).get('/api/hotlines/12358');
  expect(body).toMatchObject({ mode: { id: mode.id, tickets: 1 }, history: [{ processMode: 'native', proposedByName: '彭涛', decidedByName: '叶青' }, { processMode: 'subPlatform', tickets: 1 }], stats: { registered: 2, open: 2, closed: 0 } });
});

test('a mode may begin later: until then the old one holds', async () => {
  const validFrom = new Date(core.now().getTime() + 3 * 86_400_000).toISOString();
  const mode = await switchMode(core, '12319', { ...native, intakeMode: 'merged', validFrom });
  expect((await modeAt(core.db, '12319', core.now()))!.id).not.toBe(mode.id);
  expect((await modeAt(core.db, '12319', new Date(validFrom)))!.id).toBe(mode.id);
  expect((await (await api.as('secadmin')).get('/api/hotlines')).body.items.find((l: { number: string }) => l.number === '12319')).toMatchObject({ next: { id: mode.id, intakeMode: 'merged' }, mode: { intakeMode: 'dual' } });
});

describe('four eyes', () => {
  test('one proposes, another confirms, and neither does the other’s part', async () => {
    expect(await refusal(propose(core, '12358', ownPlatform, 'secadmin'))).toBe('notAllowed');
    const { id } = await propose(core, '12358', ownPlatform);
    expect(await refusal(decide(id, 'confirm', 'sysadmin'))).toBe('notAllowed');
    expect(await refusal(propose(core, '12358', { ...ownPlatform, intakeMode: 'merged' }))).toBe('ruleRefused:alreadyProposed');
    expect((await modeAt(core.db, '12358', core.now()))!.processMode).toBe('native');
    expect(await refusal(decide(id, 'reject', 'secadmin'))).toBe('invalid');
    await decide(id, 'reject', 'secadmin', '人员尚未到位，下月再议。');
    expect(await refusal(decide(id, 'confirm', 'secadmin'))).toBe('wrongState');
  });

  test('somebody with both roles does not confirm their own', async () => {
    await core.db.update(staff).set({ roles: ['sysAdmin', 'secAdmin'] }).where(eq(staff.username, 'sysadmin'));
    const { id } = await propose(core, '12358', ownPlatform);
    expect(await refusal(decide(id, 'confirm', 'sysadmin'))).toBe('ruleRefused:ownRequest');
    await decide(id, 'withdraw', 'sysadmin');
    await core.db.update(staff).set({ roles: ['sysAdmin'] }).where(eq(staff.username, 'sysadmin'));
  });

  test('two decisions at once: one counts', async () => {
    const { id } = await propose(core, '12358', ownPlatform);
    const outcomes = await Promise.all([refusal(decide(id, 'confirm', 'secadmin')), refusal(decide(id, 'withdraw', 'sysadmin'))]);
    expect(outcomes.toSorted()).toEqual(['allowed', 'wrongState']);
  });
});

describe('refused, with what is missing', () => {
  const external = { intakeMode: 'dual', processMode: 'externalSystem', stageOwners: centreOnly, endpoint: 'https://aj.example.gov.cn/cases', secret: 'sixteen letters and more', reason: '安全生产举报系统接入。' };
  const tries: Record<string, [string, Record<string, unknown>, string]> = {
    'the main line is the centre’s': ['12345', { ...native, ...external }, 'ruleRefused:mainLine'],
    'a mode for tickets that are in already': ['12350', { ...native, validFrom: '2020-01-01T00:00:00+08:00' }, 'ruleRefused:inThePast'],
    'an outside system without a secret': ['12350', { ...external, secret: undefined }, 'ruleRefused:outsideIncomplete'],
    'an outside system without an address': ['12350', { ...external, endpoint: undefined }, 'ruleRefused:outsideIncomplete'],
    'a stage given away without a sub-platform': ['12350', { ...native, stageOwners: { ...centreOnly, visit: 'yc-yj' } }, 'ruleRefused:stagesNeedSubPlatform'],
    'a sub-platform that the centre dispatches': ['12350', { ...ownPlatform, stageOwners: centreOnly }, 'ruleRefused:dispatchOwner'],
    'a sub-platform with nobody to work on it': ['12350', { ...ownPlatform, stageOwners: { ...centreOnly, dispatch: 'yc-yj' } }, 'ruleRefused:noLineStaff'],
    'seats of its own with nobody on them': ['12350', { ...native, intakeMode: 'subCenter', stageOwners: { ...centreOnly, intake: 'yc-yj' } }, 'ruleRefused:noLineStaff'],
    'a unit that does not exist': ['12350', { ...ownPlatform, stageOwners: { ...centreOnly, dispatch: 'nowhere' } }, 'ruleRefused:unitUnknown'],
    'a line that does not exist': ['99999', native, 'notFound'],
  };
  test.each(Object.entries(tries))('%s', async (_name, [number, input, id]) => expect(await refusal(propose(core, number, input))).toBe(id));

  test('the mode that holds already', async () => {
    const now = (await modeAt(core.db, '12319', core.now()))!;
    expect(await refusal(propose(core, '12319', { ...native, intakeMode: now.intakeMode, stageOwners: now.stageOwners }))).toBe('ruleRefused:nothingChanges');
  });
});

test('the secret is sealed and shown to nobody; those who have no business with lines see none', async () => {
  const secret = 'never to be shown to anybody';
  await switchMode(core, '12350', { intakeMode: 'dual', processMode: 'externalSystem', stageOwners: centreOnly, endpoint: 'https://aj.example.gov.cn/cases', secret, reason: '安全生产举报系统接入。' });
  for (const who of ['sysadmin', 'secadmin', 'auditadmin']) expect(JSON.stringify((await (await api.as(who)).get('/api/hotlines/12350')).body)).not.toContain(secret);
  const [row] = await core.db.select().from(hotlineMode).where(eq(hotlineMode.endpoint, 'https://aj.example.gov.cn/cases'));
  expect(row!.secretSealed!.toString('utf8')).not.toContain(secret);
  expect((await (await api.as('yx-cg-contact')).get('/api/hotlines')).status).toBe(403);
  expect((await (await api.as('pricecentre1')).get('/api/hotlines')).body.items.map((l: { number: string }) => l.number)).toEqual(['12358']);
});
