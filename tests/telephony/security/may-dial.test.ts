import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callBack, dialAlarm, dialAttempt, dialRules, line, trunk, trunkHealth } from '../../../telephony/db/schema/index.ts';
import { dialled, mayDial, trunkResult } from '../../../telephony/security/index.ts';
import { closeAlarm } from '../../../telephony/security/dial/alarms.ts';
import { watchCost } from '../../../telephony/security/dial/watch-cost.ts';
import { decideRules, proposeRules } from '../../../telephony/security/dial/change-rules.ts';
import { defaultDialRules } from '../../../telephony/security/dial/rules.ts';
import { system, type StaffActor } from '../../../ticketing/access/actor.ts';
import { unit, visit } from '../../../ticketing/db/schema/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal, story } from '../../setup/story.ts';
import { addTrunk } from '../../setup/trunk.ts';
import { madeCall } from '../survey/made-call.ts';

let core: TestCore;
let agent: StaffActor, lead: StaffActor;
beforeAll(async () => {
  core = await testCore();
  [agent, lead] = [await core.staff('agent1'), await core.staff('teamlead1')];
});
beforeEach(async () => {
  for (const table of [dialAttempt, dialAlarm, dialRules, trunk, trunkHealth, line]) await core.db.delete(table);
  await core.db.update(unit).set({ dutyPhone: null });
  core.clock.to('2026-03-02T10:00:00+08:00');
  await addTrunk(core);
});
afterAll(() => core.close());

const typed = (actor: StaffActor, number: string) => refusal(mayDial(core, actor, number, { for: 'other' }));
const attempts = () => core.db.select().from(dialAttempt).orderBy(dialAttempt.id);
const open = () => core.db.select().from(dialAlarm).orderBy(dialAlarm.id);
const waiting = async (phone: string, patch: Partial<typeof callBack.$inferInsert> = {}) => (await core.db.insert(callBack).values({
  lineNumber: '12345', callerSealed: core.cipher.seal(phone), callerPrint: core.cipher.fingerprint('phone', phone), callerMasked: '154****', why: 'abandoned', state: 'open', queuedAt: core.now(), dueAt: core.now(), notBefore: core.now(), ...patch,
}).returning())[0]!;

describe('what may be dialled', () => {
  it('anybody may call for help, at any hour, whatever else stands in the way', async () => {
    core.clock.to('2026-03-03T03:00:00+08:00');
    for (const who of ['agent1', 'vendor1', 'callback1']) expect(await mayDial(core, await core.staff(who), '110', { for: 'consult' })).toMatchObject({ trunk: 'carrier', number: '110', kind: 'emergency', callerId: '09916312345' });
    expect(await typed(agent, '120')).toBe('allowed');
  });
  it.each([['0085223456789', 'dialClosed'], ['1681234', 'dialClosed'], ['17401234567', 'dialClosed'], ['99999999999999', 'dialClosed'], ['13800138000', 'dialRole'], ['010-65661234', 'dialRole']])('an agent may not type %s: %s', async (number, rule) => {
    expect(await typed(agent, number)).toBe(`ruleRefused:${rule}`);
  });
  it('a lead may type a citizen’s number, but not abroad', async () => {
    expect(await typed(lead, '138 0013 8000')).toBe('allowed');
    expect(await typed(lead, '+1 212 555 0100')).toBe('ruleRefused:dialClosed');
  });
  it('a refusal names the rule and what would allow it', async () => {
    await expect(mayDial(core, agent, '13800138000', { for: 'other' })).rejects.toMatchObject({ zh: expect.stringMatching(/「班长、协调员、督办员自由外呼」.*须由班长、疑难协调员、督办员办理/) });
    await expect(mayDial(core, lead, '+12125550100', { for: 'other' })).rejects.toMatchObject({ zh: expect.stringContaining('由系统管理员提出、安全管理员确认') });
  });
  it('a department in the directory may be brought in by anyone at the desk, others of its kind may not', async () => {
    expect(await refusal(mayDial(core, agent, '13900139000', { for: 'consult' }))).toBe('ruleRefused:dialRole');
    await core.db.update(unit).set({ dutyPhone: '139-0013-9000' }).where(eq(unit.id, 'yx-cg'));
    expect(await refusal(mayDial(core, agent, '13900139000', { for: 'consult' }))).toBe('allowed');
  });
  it('our own lines are not called from inside', async () => {
    await core.db.insert(line).values({ number: '12319', name: '城管', hotlineNumber: '12319', greeting: [], hours: {}, atNight: { do: 'callBack' }, skills: [] }).onConflictDoNothing();
    expect(await typed(agent, '12319')).toBe('ruleRefused:ownLine');
    expect(await typed(lead, '0991-6312345')).toBe('ruleRefused:ownLine');
  });
  it('the floor itself may put a caller through to a known number, and to no other', async () => {
    await core.db.update(unit).set({ dutyPhone: '0991-2345678' }).where(eq(unit.id, 'yx-cg'));
    expect(await refusal(mayDial(core, system('floor'), '0991-2345678', { for: 'overflow' }))).toBe('allowed');
    expect(await refusal(mayDial(core, system('floor'), '0991-8765432', { for: 'overflow' }))).toBe('ruleRefused:dialDirectory');
  });
  it('every attempt is kept, masked for people and sealed; also those that were refused', async () => {
    await typed(lead, '13800138000');
    await typed(agent, '13800138000');
    const [made, refused] = await attempts();
    expect(made).toMatchObject({ staffId: lead.staffId, masked: '138****8000', kind: 'mobile', rule: 'free', refused: null, trunk: 'carrier' });
    expect(core.cipher.open(made!.sealed!)).toBe('13800138000');
    expect(refused).toMatchObject({ staffId: agent.staffId, refused: 'dialRole', trunk: null });
  });
});

describe('a task is called at its own number', () => {
  it('about a ticket: the citizen’s, and no other; only by who may see the ticket', async () => {
    const { ticketNo } = await story(core).handling();
    expect(await mayDial(core, agent, null, { for: 'contact', ticketNo })).toMatchObject({ number: '15400001111' });
    expect(await refusal(mayDial(core, agent, '13800138000', { for: 'contact', ticketNo }))).toBe('ruleRefused:dialTaskNumber');
    expect(await refusal(mayDial(core, await core.staff('yx-cg-contact'), null, { for: 'contact', ticketNo }))).toBe('allowed');
    expect(await refusal(mayDial(core, await core.staff('yx-hb-contact'), null, { for: 'contact', ticketNo }))).toBe('notFound');
  });
  it('a visit: while it is due', async () => {
    const { ticketId } = await story(core).pendingVisit();
    const [due] = await core.db.select().from(visit).where(eq(visit.ticketId, ticketId));
    const who = await core.staff('callback1');
    expect(await mayDial(core, who, null, { for: 'visit', visitId: due!.id })).toMatchObject({ normal: '15400001111', secret: false });
    await core.db.update(visit).set({ state: 'done' }).where(eq(visit.id, due!.id));
    expect(await refusal(mayDial(core, who, null, { for: 'visit', visitId: due!.id }))).toBe('wrongState');
  });
  it('a call-back: by who took it, while it is open', async () => {
    const task = await waiting('15400002222', { state: 'taken', takenBy: lead.staffId });
    expect(await refusal(mayDial(core, agent, null, { for: 'callBack', callBackId: task.id }))).toBe('ruleRefused:takenByOther');
    expect(await mayDial(core, lead, null, { for: 'callBack', callBackId: task.id })).toMatchObject({ normal: '15400002222' });
    await core.db.update(callBack).set({ state: 'done' }).where(eq(callBack.id, task.id));
    expect(await refusal(mayDial(core, lead, null, { for: 'callBack', callBackId: task.id }))).toBe('wrongState');
  });
  it('who is anonymous or protected is not called, so that a telephone is no way round what is hidden', async () => {
    const anonymous = await core.register({ isAnonymous: true });
    expect(await refusal(mayDial(core, agent, null, { for: 'contact', ticketNo: anonymous.ticketNo }))).toBe('ruleRefused:anonymous');
    const secret = await core.register({ isConfidential: true });
    expect(await refusal(mayDial(core, lead, null, { for: 'contact', ticketNo: secret.ticketNo }))).toBe('ruleRefused:confidential');
  });
});

describe('when and how often', () => {
  it('citizens are called from 8 to 21; urgent tickets, and who asked just now, at any hour', async () => {
    const { ticketNo } = await core.register();
    const urgent = await core.register({ urgency: 'critical', content: '云溪区柳湾街道清荷路燃气泄漏，非常危险。' });
    const asked = await waiting('15400003333');
    const tooEarly = { for: 'contact', ticketNo } as const;
    for (const [at, says] of [['07:59', 'ruleRefused:dialHours'], ['08:00', 'allowed'], ['20:59', 'allowed'], ['21:00', 'ruleRefused:dialHours']] as const) { core.clock.to(`2026-03-03T${at}:00+08:00`); expect(await refusal(mayDial(core, agent, null, tooEarly)), at).toBe(says); }
    await core.db.update(callBack).set({ queuedAt: new Date(core.now().getTime() - 3_600_000) }).where(eq(callBack.id, asked.id));
    expect(await refusal(mayDial(core, agent, null, { for: 'callBack', callBackId: asked.id }))).toBe('allowed');
    expect(await refusal(mayDial(core, agent, null, { for: 'contact', ticketNo: urgent.ticketNo }))).toBe('allowed');
    core.clock.to('2026-03-04T02:00:00+08:00');
    expect(await refusal(mayDial(core, agent, null, { for: 'callBack', callBackId: asked.id }))).toBe('ruleRefused:dialHours');
  });
  it('one number so often a day, by all together', async () => {
    for (let i = 0; i < 6; i++) expect(await typed(lead, '13800138000')).toBe('allowed');
    expect(await refusal(mayDial(core, await core.staff('coordinator1'), '13800138000', { for: 'other' }))).toBe('ruleRefused:dialDestination');
    expect(await typed(lead, '13800138001')).toBe('allowed');
    core.clock.advance(24 * 3_600_000);
    expect(await typed(lead, '13800138000')).toBe('allowed');
  });
  it('one person so often an hour, also when they press many times at once', async () => {
    await confirmed({ ...defaultDialRules, limits: { ...defaultDialRules.limits, agentHour: 3 } });
    const said = await Promise.all([1, 2, 3, 4, 5].map((n) => typed(lead, `1380013800${n}`)));
    expect(said.filter((s) => s === 'allowed')).toHaveLength(3);
    expect(said.filter((s) => s === 'ruleRefused:dialAgentHour')).toHaveLength(2);
    expect(await typed(lead, '110')).toBe('allowed');
    core.clock.advance(3_600_001);
    expect(await typed(lead, '13800138009')).toBe('allowed');
  });
});

const confirmed = async (rules: typeof defaultDialRules) => {
  const { id } = await proposeRules(core, await core.staff('sysadmin'), { rules, reason: '按本市情况调整外呼规则' });
  await decideRules(core, await core.staff('secadmin'), id, 'confirm');
};

describe('the rules', () => {
  it('are changed by two people, and hold from their confirmation', async () => {
    const abroad = { ...defaultDialRules, rows: [{ ...defaultDialRules.rows[0]! }, { code: 'abroad', name: '领事保护联络', kinds: ['international' as const], prefixes: ['+852'], purposes: ['other' as const], roles: ['coordinator' as const], known: false, allow: true, always: false }, ...defaultDialRules.rows.slice(1)] };
    const coordinator = await core.staff('coordinator1');
    const [sys, sec] = [await core.staff('sysadmin'), await core.staff('secadmin')];
    expect(await refusal(proposeRules(core, lead, { rules: abroad, reason: '需要联系境外' }))).toBe('notAllowed');
    const { id } = await proposeRules(core, sys, { rules: abroad, reason: '需要联系境外来电的市民' });
    expect(await refusal(proposeRules(core, sys, { rules: abroad, reason: '需要联系境外来电的市民' }))).toBe('ruleRefused:alreadyProposed');
    expect(await typed(coordinator, '+85223456789')).toBe('ruleRefused:dialClosed');
    expect(await refusal(decideRules(core, sys, id, 'confirm'))).toBe('notAllowed');
    await decideRules(core, sec, id, 'confirm');
    expect(await refusal(decideRules(core, sec, id, 'confirm'))).toBe('wrongState');
    expect(await typed(coordinator, '+85223456789')).toBe('allowed');
    expect(await typed(coordinator, '+12125550100')).toBe('ruleRefused:dialClosed');
    expect(await refusal(proposeRules(core, sys, { rules: abroad, reason: '需要联系境外来电的市民' }))).toBe('ruleRefused:nothingChanges');
  });
  it('can never keep anybody from calling for help', async () => {
    const sys = await core.staff('sysadmin');
    const refused = (rules: unknown) => refusal(proposeRules(core, sys, { rules, reason: '调整外呼规则' }));
    expect(await refused({ ...defaultDialRules, rows: defaultDialRules.rows.slice(1) })).toBe('ruleRefused:emergencyOpen');
    expect(await refused({ ...defaultDialRules, rows: [{ ...defaultDialRules.rows[0]!, roles: ['teamLead'] }] })).toBe('ruleRefused:emergencyOpen');
    expect(await refused({ ...defaultDialRules, rows: [{ ...defaultDialRules.rows[0]!, always: false }] })).toBe('ruleRefused:emergencyOpen');
    expect(await refused({ ...defaultDialRules, hours: { from: 1200, to: 600 } })).toBe('ruleRefused:hoursBackwards');
    expect(await refused({ ...defaultDialRules, rows: [...defaultDialRules.rows, defaultDialRules.rows[3]] })).toBe('ruleRefused:sameCode');
    expect(await refused(defaultDialRules)).toBe('ruleRefused:nothingChanges');
    expect(await refused({ ...defaultDialRules, rows: [{ code: 'x' }] })).toBe('invalid');
  });
});

describe('toll fraud', () => {
  it('who types many different numbers within an hour is stopped from typing, not from their tasks, until another person has looked', async () => {
    await confirmed({ ...defaultDialRules, alarms: { ...defaultDialRules.alarms, spreadHour: 3 } });
    for (let i = 0; i < 3; i++) expect(await typed(lead, `1380013800${i}`)).toBe('allowed');
    expect(await typed(lead, '13800138005')).toBe('ruleRefused:dialStopped');
    expect(await typed(lead, '119')).toBe('allowed');
    const { ticketNo } = await core.register();
    expect(await refusal(mayDial(core, lead, null, { for: 'contact', ticketNo }))).toBe('allowed');
    const [alarm] = await open();
    expect(alarm).toMatchObject({ kind: 'spread', staffId: lead.staffId, stops: true, data: { name: lead.name, numbers: 3 } });
    expect(await refusal(closeAlarm(core, lead, alarm!.id, { finding: '核查为正常外呼' }))).toBe('notAllowed');
    await closeAlarm(core, await core.staff('secadmin'), alarm!.id, { finding: '核查为正常的走访预约' });
    expect(await refusal(closeAlarm(core, await core.staff('secadmin'), alarm!.id, { finding: '核查为正常外呼' }))).toBe('wrongState');
    core.clock.advance(3_600_001);
    expect(await typed(lead, '13800138005')).toBe('allowed');
  });
  it('who looks for a number that is open is an alarm, once, counted on', async () => {
    for (let i = 0; i < 10; i++) await typed(agent, '+12125550100');
    expect(await open()).toMatchObject([{ kind: 'refused', staffId: agent.staffId, times: 3, stops: true }]);
  });
  it('calls in the night', async () => {
    await core.db.update(unit).set({ dutyPhone: '0991-2345678' }).where(eq(unit.id, 'yx-cg'));
    core.clock.to('2026-03-02T23:50:00+08:00');
    for (let i = 0; i < 6; i++) { await refusal(mayDial(core, agent, '0991-2345678', { for: 'consult' })); core.clock.advance(5 * 60_000); }
    expect(await open()).toMatchObject([{ kind: 'night', staffId: agent.staffId, stops: false, times: 2 }]);
  });
  it('what calls cost: of the last hour, also of those that go on, a begun minute each', async () => {
    await confirmed({ ...defaultDialRules, alarms: { ...defaultDialRules.alarms, costPersonHour: 5, costHour: 1000, prices: { mobile: 0.2 } } });
    const begun = core.now();
    const { attempt } = await mayDial(core, lead, '13800138000', { for: 'other' });
    const call = await madeCall(core, '13800138000', { direction: 'outbound', state: 'talking', answeredAt: begun, talkEndedAt: null, endedAt: null });
    await dialled(core, attempt, call.callNo);
    core.clock.advance(24 * 60_000);
    await watchCost(core);
    expect(await open()).toEqual([]);
    core.clock.advance(60_000);
    await watchCost(core);
    expect(await open()).toMatchObject([{ kind: 'cost', about: `staff:${lead.staffId}`, data: { name: lead.name, yuan: 5 }, stops: true }]);
  });
});

describe('over which trunk', () => {
  it('the longest beginning first, then priority; one that keeps failing goes last', async () => {
    await addTrunk(core, { name: 'mobile', title: '移动', addresses: ['198.51.100.0/29'], prefixes: ['13', '15'], priority: 20, format: 'e164', numbers: ['09916300000'] });
    await addTrunk(core, { name: 'spare', title: '备用', addresses: ['192.0.2.0/29'], priority: 5, format: 'local' });
    const way = await mayDial(core, lead, '13800138000', { for: 'other' });
    expect(way).toMatchObject({ trunk: 'mobile', number: '+8613800138000', callerId: '09916300000', next: [{ trunk: 'spare', number: '13800138000' }, { trunk: 'carrier' }] });
    expect(await mayDial(core, lead, '0991-2345678', { for: 'other' })).toMatchObject({ trunk: 'spare', number: '2345678', normal: '09912345678' });
    for (let i = 0; i < 3; i++) await trunkResult(core, 'mobile', 'unreachable', way.attempt);
    expect((await mayDial(core, lead, '13800138000', { for: 'other' })).next.map((n) => n.trunk)).toEqual(['carrier', 'mobile']);
    expect(await open()).toMatchObject([{ kind: 'trunkFailing', about: 'trunk:mobile', data: { failures: 3, cause: 'unreachable' } }]);
    await trunkResult(core, 'mobile', 'busy');
    expect((await mayDial(core, lead, '13800138000', { for: 'other' })).trunk).toBe('mobile');
    expect((await core.db.select().from(trunkHealth).where(eq(trunkHealth.name, 'mobile')))[0]).toMatchObject({ failures: 0, lastCause: 'busy' });
  });
  it('without one, nobody is called, and it is said who can change that', async () => {
    await addTrunk(core, { prefixes: ['1'] });
    expect(await typed(lead, '0991-2345678')).toBe('ruleRefused:dialNoTrunk');
  });
});
