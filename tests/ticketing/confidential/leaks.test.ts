/** 严禁将举报材料转给被举报单位: for everybody of the accused unit, a complaint leaves everything they can read exactly as it was. And of a report in confidence nobody reads the words or the name. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analytics } from '../../../analytics/index.ts';
import { card, staff, ticket } from '../../../ticketing/db/schema/index.ts';
import type { StaffActor } from '../../../ticketing/access/actor.ts';
import type { TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { confirmCopy } from '../../setup/story.ts';
import { clientOf, pathsOf, readAll, wholeApi } from './everywhere.ts';

const noise = (who: string) => ({ title: '清荷路工地夜间施工噪音扰民', content: `云溪区柳湾街道清荷路工地夜间施工噪音扰民，${who}整夜睡不着，请查处。`, regionCode: '990101001', address: '清荷路', appealType: 'complaint' });
const marker = '马尾松事件';
const accused = 'yx-hb';
/** Of the accused unit, with every kind of role that reads anything. */
const theirs: Record<string, string[]> = {
  'hb-office': ['agent', 'teamLead', 'dispatcher', 'coordinator', 'reviewer', 'callbackAgent', 'qa', 'supervisor', 'eSupervision', 'mayorOffice'], 'hb-analyst': ['analyst'], 'hb-sub': ['subCenterAdmin'], 'hb-vendor': ['vendorStaff'],
  'hb-audit': ['auditAdmin'], 'hb-admin': ['sysAdmin', 'secAdmin'], 'hb-kb': ['kbEditor', 'kbReviewer'],
};
const unitPeople = [`${accused}-contact`, `${accused}-leader`, `${accused}-handler`];
const person = 'esupervision1';

let core: TestCore;
let api: TestApi;
let jobs: ReturnType<typeof testJobs>;
let params: Record<string, string | number>;
const as = (who: string) => clientOf(core, api, who);
const ok = async (answer: Promise<{ status: number; body: unknown }>) => { const { status, body } = await answer; expect([status, body]).toEqual([expect.toSatisfy((s: number) => s < 300), body]); return body; };

beforeAll(async () => {
  core = await testCore();
  api = await wholeApi(core);
  jobs = testJobs(core, [analytics]);
  const [{ passwordHash }] = await core.db.select({ passwordHash: staff.passwordHash }).from(staff).limit(1) as [{ passwordHash: string }];
  await core.db.insert(staff).values(Object.entries(theirs).map(([username, roles]) => ({ username, name: `张${username}`, unitId: accused, roles, hotlineNumbers: ['12345'], passwordHash })));
  // A city at work: a group of four with a problem, and a ticket with the accused unit itself.
  const made = [];
  for (const [i, who] of ['老人', '孩子', '全家', '邻居'].entries()) made.push(await core.register({ ...noise(who), phone: `1547777100${i}` }));
  const own = await core.register({ content: '云溪区清荷河边餐馆油烟直排，气味很大。', phone: '15477772000', regionCode: '990101' });
  await jobs.drain();
  const dispatcher = await as('dispatcher1');
  await ok(dispatcher.post(`/api/tickets/${own.ticketNo}/dispatch`, { leadUnitId: accused }));
  const [group] = (await (await as('supervisor1')).get('/api/groups')).body.items.filter((g: { messages: number }) => g.messages === 4);
  const problem = await ok((await as('supervisor1')).post(`/api/groups/${group.groupKey}/problem`, { title: '清荷路工地夜间施工', leadUnitId: 'yx-cg', workdays: 10 })) as { problemNo: string };
  await jobs.drain();
  params = { ticketNo: own.ticketNo, groupKey: group.groupKey, problemNo: problem.problemNo };
}, 120_000);
afterAll(async () => { await jobs.stop(); await api.close(); await core.close(); });

/** Complaints about the unit, in several stages, with everything that can hang on a ticket. */
async function complain(): Promise<string[]> {
  const dispatcher = await as('dispatcher1');
  const lives = async (message: Record<string, unknown>) => {
    const { ticketNo, ticketId } = await core.register({ ...noise(`${marker}，环保局不管，我们`), ...message }, await core.staff('agent2') as StaffActor);
    await jobs.drain();
    await confirmCopy(core, ticketNo);
    const state = (await core.ticket(ticketNo)).state;
    if (state === 'registered' || state === 'pendingDispatch') await ok(dispatcher.post(`/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-gov', supportUnitIds: ['yx-cg'], appealType: 'complaint' }));
    const detail = (await (await as('supervisor1')).get(`/api/tickets/${ticketNo}`)).body;
    return { ticketNo, ticketId, lead: detail.assignments.find((a: { role: string }) => a.role === 'lead').id as number };
  };
  const about = { accusedUnitId: accused };
  const working = await lives({ ...about, phone: '15477770001' });
  const unit = await as('yx-gov-contact');
  await ok(unit.post(`/api/assignments/${working.lead}/sign`, {}));
  await ok(unit.post(`/api/assignments/${working.lead}/contact`, { method: 'phone', note: `已联系，反映${marker}` }));
  await ok(unit.post(`/api/assignments/${working.lead}/requestExtension`, { workdays: 3, reasonCode: 'complex', reason: `${marker}情况复杂` }));
  await core.db.insert(card).values({ ticketId: working.ticketId, assignmentId: working.lead, unitId: 'yx-gov', colour: 'red', reason: marker, issuedAt: core.now() });
  await (await as('supervisor1')).post(`/api/tickets/${working.ticketNo}/supervise`, { level: 2, cause: 'overdue', text: `请督办${marker}`, unitId: 'yx-gov', days: 3 });
  await (await as('mayor')).post(`/api/tickets/${working.ticketNo}/instruct`, { unitId: 'yx-gov', text: `请查清${marker}`, days: 3 });
  await ok((await as('teamlead1')).post(`/api/tickets/${working.ticketNo}/reveal`, { fields: ['phone'], reason: `核实${marker}` }));
  const waiting = await lives({ ...about, phone: '15477770002' });
  const secret = await lives({ ...about, phone: '15477770003', isConfidential: true, appealType: 'report' });
  await ok((await as('supervisor1')).post(`/api/tickets/${secret.ticketNo}/requestReveal`, { fields: ['phone'], reason: `核实${marker}` }));
  await jobs.drain();
  return [working.ticketNo, waiting.ticketNo, secret.ticketNo];
}

describe('a complaint about a unit', () => {
  test('changes nothing in anything its people can read, in no list, count, figure, search, group, problem, request, card or log', async () => {
    const readers = [...unitPeople, ...Object.keys(theirs)];
    const before = new Map<string, Awaited<ReturnType<typeof readAll>>>();
    for (const who of readers) before.set(who, await readAll(core, api, who, params));
    const control = await readAll(core, api, 'supervisor1', params);
    const numbers = await complain();
    for (const who of readers) {
      const after = await readAll(core, api, who, params);
      for (const [path, { status, text }] of Object.entries(after)) {
        for (const secret of [marker, ...numbers]) expect([who, path, secret, text.includes(secret)]).toEqual([who, path, secret, false]);
        expect([who, path, status, JSON.parse(text)]).toEqual([who, path, before.get(who)![path]!.status, JSON.parse(before.get(who)![path]!.text)]);
      }
      for (const no of numbers) {
        const client = await as(who);
        expect([who, no, (await client.get(`/api/tickets/${no}`)).status]).toEqual([who, no, 404]);
        expect([who, (await client.post(`/api/tickets/${no}/urge`, {})).status]).toEqual([who, 404]);
      }
    }
    const seen = await readAll(core, api, 'supervisor1', params);
    expect(Object.keys(control).some((path) => seen[path]!.text !== control[path]!.text)).toBe(true);
    expect(seen['/api/tickets?limit=200']!.text).toContain(numbers[0]);
  }, 400_000);

  test('about a person: for that person there is none either, though their office handles such things', async () => {
    const before = await readAll(core, api, person, params);
    const { ticketNo, ticketId } = await core.register({ ...noise(`${marker}，我们`), phone: '15477770004' }, await core.staff('agent2') as StaffActor);
    await core.db.update(ticket).set({ accusedStaffId: (await core.staff(person)).staffId }).where(eq(ticket.id, ticketId));
    await jobs.drain();
    const after = await readAll(core, api, person, params);
    for (const [path, { text }] of Object.entries(after)) expect([path, JSON.parse(text)]).toEqual([path, JSON.parse(before[path]!.text)]);
    expect((await (await as(person)).get(`/api/tickets/${ticketNo}`)).status).toBe(404);
    expect((await (await as('supervisor1')).get(`/api/tickets/${ticketNo}`)).status).toBe(200);
  }, 60_000);
});

describe('a report in confidence', () => {
  test('its words and who made it are in nothing that anybody can read', async () => {
    const { ticketNo, queryCode } = await core.register({ appealType: 'report', title: '诸葛明月举报', content: '我是云溪再生纸厂的出纳诸葛明月，老板把危废倒进清荷河，我的电话15433219876。', address: '清荷路66号2单元301室', phone: '15433219876', name: '诸葛明月', callId: 'call-secret-9' });
    await jobs.drain();
    await confirmCopy(core, ticketNo);
    await ok((await as('dispatcher1')).post(`/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-hb' }));
    await ok((await api.as()).post(`/api/public/appeals/${ticketNo}/supplement`, { code: queryCode, text: '我叫诸葛明月，又倒了一次。' }));
    await jobs.drain();
    // One of each kind of reader, and of the unit that handles it everybody.
    const people = await core.db.select({ username: staff.username, roles: staff.roles, unitId: staff.unitId }).from(staff).orderBy(staff.id);
    const kinds = new Map(people.filter((p) => p.unitId !== accused && !p.roles.includes('integrationClient')).map((p) => [p.roles.join(), p.username]));
    const everybody = [...kinds.values(), ...unitPeople];
    let read = 0;
    for (const who of everybody) {
      const all = await readAll(core, api, who, { ...params, ticketNo }, { filters: false });
      for (const [path, { text }] of Object.entries(all)) {
        read += text.includes(ticketNo) ? 1 : 0;
        for (const secret of ['诸葛明月', '明月', '15433219876', '3219876', '出纳', '301室', 'call-secret']) expect([who, path, secret, text.includes(secret)]).toEqual([who, path, secret, false]);
      }
    }
    expect(read).toBeGreaterThan(5);
    const citizen = JSON.stringify((await (await api.as()).get(`/api/public/appeals/${ticketNo}?code=${queryCode}`)).body);
    expect(citizen).not.toMatch(/明月|再生纸|危废|9876/);
  }, 400_000);
});

test('the audit reads every endpoint that the description names', async () => {
  const paths = await pathsOf(api);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths).toEqual(expect.arrayContaining(['/api/tickets', '/api/groups', '/api/problems', '/api/figures/day', '/api/requests', '/api/cards', '/api/confidential/looks']));
});
