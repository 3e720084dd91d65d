import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeLine, decideChange, fieldsOf, proposeNewLine } from '../../../telephony/line/change-line.ts';
import { changeSkills } from '../../../telephony/line/change-skills.ts';
import { foundLines } from '../../../telephony/line/index.ts';
import { agentSkills, lineDetailOf, listLines } from '../../../telephony/line/present.ts';
import { call, floorChange, line, seat, seatSkill } from '../../../telephony/db/schema/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
const reason = '按主管单位来函调整';
const office = { workday: [{ from: 540, to: 1080 }] };
const row = async (number: string) => (await core.db.select().from(line).where(eq(line.number, number)))[0]!;

beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
beforeEach(async () => { for (const table of [floorChange, seatSkill, seat, line]) await core.db.delete(table); await foundLines(core.db); });

describe('a line is changed', () => {
  test('how it waits is changed at once, and the history says who, why, before and after', async () => {
    const lead = await core.staff('teamlead1');
    await changeLine(core, lead, '12319', { priority: 4, announceEvery: 60, survey: true, reason });
    expect(await row('12319')).toMatchObject({ priority: 4, announceEvery: 60 });
    const { history } = await lineDetailOf(core, lead, '12319');
    expect(history).toMatchObject([{ before: { priority: 0, announceEvery: 45 }, after: { priority: 4, announceEvery: 60 }, reason, state: 'confirmed', proposedByName: '沈若兰', decidedByName: null, verbs: [] }]);
  });

  test.each([['opening hours', { hours: office }], ['recording', { recorded: false }], ['what happens at night', { atNight: { do: 'skills' as const, skills: ['line:12345'] } }], ['switching off', { active: false }]])('%s waits for another person', async (_, patch) => {
    const [lead, admin, security] = [await core.staff('teamlead1'), await core.staff('sysadmin'), await core.staff('secadmin')];
    const before = await row('12319');
    const change = await changeLine(core, lead, '12319', { ...patch, reason });
    expect(change.state).toBe('proposed');
    expect(await row('12319')).toEqual(before);
    await expect(decideChange(core, lead, change.id, 'confirm', {})).rejects.toMatchObject({ details: { rule: 'ownRequest' } });
    await expect(changeLine(core, admin, '12319', { hours: { workday: [{ from: 500, to: 1000 }] }, reason })).rejects.toMatchObject({ details: { rule: 'alreadyProposed' } });
    await decideChange(core, security, change.id, 'confirm', {});
    expect(await row('12319')).toEqual({ ...before, ...patch });
    await expect(decideChange(core, security, change.id, 'reject', { decision: '暂不调整' })).rejects.toMatchObject({ id: 'wrongState' });
  });

  test('it is sent back with a reason, or taken back by who proposed it', async () => {
    const [lead, security] = [await core.staff('teamlead1'), await core.staff('secadmin')];
    const first = await changeLine(core, lead, '12319', { hours: office, reason });
    await expect(decideChange(core, security, first.id, 'reject', { decision: '不' })).rejects.toMatchObject({ id: 'invalid' });
    expect((await decideChange(core, security, first.id, 'reject', { decision: '服务时间不能缩短' })).state).toBe('rejected');
    const second = await changeLine(core, lead, '12319', { hours: office, reason });
    expect((await decideChange(core, lead, second.id, 'withdraw', {})).state).toBe('withdrawn');
    expect((await row('12319')).hours).toMatchObject({ workday: [{ from: 0, to: 1440 }] });
  });

  test('only those who run the floor may, and nothing is not a change', async () => {
    await expect(changeLine(core, await core.staff('agent1'), '12319', { priority: 1, reason })).rejects.toMatchObject({ id: 'notAllowed' });
    await expect(changeLine(core, await core.staff('supervisor1'), '12319', { priority: 1, reason })).rejects.toMatchObject({ id: 'notAllowed' });
    await expect(changeLine(core, await core.staff('sysadmin'), '12319', { priority: 0, hours: (await row('12319')).hours, reason })).rejects.toMatchObject({ details: { rule: 'nothingChanges' } });
    await expect(changeLine(core, await core.staff('sysadmin'), '99999', { priority: 1, reason })).rejects.toMatchObject({ id: 'notFound' });
    await expect(listLines(core, await core.staff('agent1'))).rejects.toMatchObject({ id: 'notAllowed' });
  });

  test('the main line is answered day and night', async () => {
    const admin = await core.staff('sysadmin');
    await expect(changeLine(core, admin, '12345', { hours: office, reason })).rejects.toMatchObject({ details: { rule: 'mainAlways' } });
    await expect(changeLine(core, admin, '12345', { active: false, reason })).rejects.toMatchObject({ details: { rule: 'mainActive' } });
  });

  test.each<[string, object, RegExp]>([
    ['spans that overlap', { hours: { workday: [{ from: 540, to: 720 }, { from: 700, to: 1080 }] } }, /工作日11:40–18:00与09:00–12:00重叠/],
    ['a span past midnight', { hours: { weekend: [{ from: 1320, to: 360 }] } }, /跨零点请分成两天/],
    ['steps out of order', { overflow: [{ afterSeconds: 60, to: 'callBack' }, { afterSeconds: 30, to: 'line', number: '12345' }] }, /第2步须晚于第1步（60秒）/],
    ['overflow to itself', { overflow: [{ afterSeconds: 60, to: 'line', number: '12319' }] }, /不能溢出到本线路/],
    ['overflow to no line', { overflow: [{ afterSeconds: 60, to: 'line', number: '99999' }] }, /没有线路99999/],
    ['a greeting without a file', { greeting: ['greeting-xyz', 'recorded-notice'] }, /没有语音文件：greeting-xyz/],
    ['a recorded line that does not say so', { greeting: ['greeting'] }, /须在问候后告知录音/],
    ['a peak that never comes', { mostWaiting: 8, surge: { above: 8, skills: ['line:12345'] } }, /须小于最多排队人数8/],
    ['a hotline that is not there', { hotlineNumber: '99999' }, /没有热线99999/],
  ])('%s: refused, and said why', async (_, patch, said) => {
    await expect(changeLine(core, await core.staff('sysadmin'), '12319', { ...patch, reason })).rejects.toMatchObject({ id: 'invalid', zh: expect.stringMatching(said) });
  });

  test('a further number of a hotline waits for another person, then answers', async () => {
    const [admin, security] = [await core.staff('sysadmin'), await core.staff('secadmin')];
    const fields = { ...fieldsOf(await row('12319')), name: '云川城管企业专线' };
    await expect(proposeNewLine(core, admin, { ...fields, number: '12358', reason })).rejects.toMatchObject({ details: { rule: 'numberTaken' } });
    const change = await proposeNewLine(core, admin, { ...fields, number: '96319', reason });
    expect((await listLines(core, security)).proposedNew).toMatchObject([{ key: '96319', verbs: ['confirm', 'reject'] }]);
    await decideChange(core, security, change.id, 'confirm', {});
    expect(await row('96319')).toMatchObject({ name: '云川城管企业专线', hotlineNumber: '12319' });
  });
});

describe('what is going on', () => {
  test('who waits and speaks, who could answer, and today’s calls', async () => {
    const at = (minutes: number) => new Date(core.now().getTime() + minutes * 60_000);
    const base = { direction: 'inbound' as const, way: 'trunk' as const, purpose: 'appeal' as const, engine: 'memory', lineNumber: '12345', calledNumber: '12345' };
    await core.db.insert(call).values([
      { ...base, callNo: 'C1', state: 'waiting', arrivedAt: at(-3), queuedAt: at(-3) },
      { ...base, callNo: 'C2', state: 'talking', arrivedAt: at(-9), queuedAt: at(-9), answeredAt: at(-9) },
      { ...base, callNo: 'C3', state: 'ended', arrivedAt: at(-30), queuedAt: at(-30), outcome: 'abandoned', endedAt: at(-29) },
      { ...base, callNo: 'C4', state: 'ended', arrivedAt: at(-24 * 60), queuedAt: at(-24 * 60), outcome: 'abandoned', endedAt: at(-24 * 60) },
    ]);
    const [agent, lead] = [await core.staff('agent4'), await core.staff('teamlead1')];
    await core.db.insert(seat).values([{ staffId: agent.staffId, state: 'ready', since: at(-5), phoneUser: 'a4' }, { staffId: lead.staffId, state: 'offline', since: at(-5) }]);
    const { items } = await listLines(core, lead);
    expect(items[0]).toMatchObject({ number: '12345', open: true, live: { waiting: 1, longestSince: at(-3).toISOString(), talking: 1, agents: 1, free: 1, offered: 3, answered: 1, within15: 1, abandoned: 1 } });
    expect(items.find((l) => l.number === '12358')?.live).toMatchObject({ agents: 0, offered: 0 });
    await core.db.delete(call);
  });
});

describe('what agents can answer', () => {
  test('set by a team lead, taken back, and told who did it', async () => {
    const [lead, agent] = [await core.staff('teamlead1'), await core.staff('agent4')];
    const of = async () => (await agentSkills(core, lead)).find((a) => a.staffId === agent.staffId)!;
    expect(await of()).toMatchObject({ own: false, skills: [{ skill: 'line:12319', level: 1 }, { skill: 'line:12345', level: 1 }] });
    await changeSkills(core, lead, agent.staffId, { skills: [{ skill: 'line:12345', level: 3 }, { skill: 'language:kk', level: 1 }], reason });
    expect(await of()).toMatchObject({ own: true, skills: [{ skill: 'language:kk', level: 1 }, { skill: 'line:12345', level: 3 }], history: [{ proposedByName: '沈若兰', reason, before: { usual: true } }] });
    await changeSkills(core, lead, agent.staffId, { skills: null, reason });
    expect(await of()).toMatchObject({ own: false });
  });

  test('not a line that is not there, not twice, not by an agent', async () => {
    const [lead, agent] = [await core.staff('teamlead1'), await core.staff('agent4')];
    await expect(changeSkills(core, lead, agent.staffId, { skills: [{ skill: 'line:99999', level: 1 }], reason })).rejects.toMatchObject({ zh: expect.stringContaining('没有线路99999') });
    await expect(changeSkills(core, lead, agent.staffId, { skills: [{ skill: 'line:12345', level: 1 }, { skill: 'line:12345', level: 2 }], reason })).rejects.toMatchObject({ zh: expect.stringContaining('填写了两次') });
    await expect(changeSkills(core, agent, agent.staffId, { skills: null, reason })).rejects.toMatchObject({ id: 'notAllowed' });
  });
});
