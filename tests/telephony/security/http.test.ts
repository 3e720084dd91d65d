import { afterAll, beforeAll, expect, it } from 'vitest';
import { dialAttempt } from '../../../telephony/db/schema/index.ts';
import { securityRoutes } from '../../../telephony/http/security.ts';
import { mayDial, suspicious } from '../../../telephony/security/index.ts';
import { defaultDialRules } from '../../../telephony/security/dial/rules.ts';
import { revealLog } from '../../../ticketing/db/schema/index.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { addTrunk, carrier } from '../../setup/trunk.ts';

let core: TestCore, api: TestApi;
let sys: Client, sec: Client, audit: Client, supervisor: Client, lead: Client, agent: Client;
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core, () => ({ staff: securityRoutes(core) }));
  [sys, sec, audit, supervisor, lead, agent] = await Promise.all(['sysadmin', 'secadmin', 'auditadmin', 'supervisor1', 'teamlead1', 'agent1'].map((n) => api.as(n))) as [Client, Client, Client, Client, Client, Client];
});
afterAll(async () => { await api.close(); await core.close(); });

it('is for administrators and supervisors; a team lead sees what is blocked', async () => {
  for (const path of ['/api/trunks', '/api/dial-rules', '/api/dial-rules/attempts', '/api/dial-rules/alarms', '/api/phone-blocks']) {
    expect((await agent.get(path)).status, path).toBe(403);
    for (const who of [sys, sec, audit, supervisor]) expect((await who.get(path)).status, path).toBe(200);
    expect((await lead.get(path)).status, path).toBe(path === '/api/phone-blocks' ? 200 : 403);
  }
});

it('a trunk: proposed, seen by the other with what they may do, confirmed; its secret is in no answer', async () => {
  const proposed = await sys.post('/api/trunks', carrier);
  expect([proposed.status, proposed.body.items[0].current, proposed.body.items[0].proposal.verbs]).toEqual([201, null, ['withdraw']]);
  const seen = (await sec.get('/api/trunks')).body.items[0];
  expect(seen.proposal).toMatchObject({ verbs: ['confirm', 'reject'], proposedByName: '彭涛', settings: { hasSecret: true, addresses: ['203.0.113.0/28'] } });
  expect((await audit.get('/api/trunks')).body.items[0].proposal.verbs).toEqual([]);
  expect((await sec.post(`/api/trunks/changes/${seen.proposal.id}/reject`, {})).body.error.id).toBe('invalid');
  const after = await sec.post(`/api/trunks/changes/${seen.proposal.id}/confirm`, {});
  expect(after.body.items[0]).toMatchObject({ current: { name: 'carrier', active: true }, proposal: null, health: { state: 'unused' } });
  for (const answer of [proposed, after]) expect(JSON.stringify(answer.body)).not.toContain(carrier.password);
  expect((await sec.post('/api/trunks', carrier)).status).toBe(403);
});

it('rules: a number is tried against them before they are confirmed', async () => {
  const rules = { ...defaultDialRules, rows: [...defaultDialRules.rows.slice(0, 1), { code: 'abroad', name: '领事联络', kinds: ['international'], prefixes: ['+852'], purposes: ['other'], roles: ['coordinator'], known: false, allow: true, always: false }, ...defaultDialRules.rows.slice(1)] };
  expect((await sys.post('/api/dial-rules', { rules, reason: '联系境外来电的市民' })).status).toBe(201);
  const tried = async (proposed: boolean) => (await sec.post('/api/dial-rules/try', { number: '+852 2345 6789', purpose: 'other', role: 'coordinator', proposed })).body;
  expect(await tried(false)).toMatchObject({ kind: 'international', rule: 'closed', allowed: false });
  expect(await tried(true)).toMatchObject({ rule: 'abroad', allowed: true, trunks: ['主用中继'] });
  const { proposal } = (await sec.get('/api/dial-rules')).body;
  expect((await sec.post(`/api/dial-rules/changes/${proposal.id}/confirm`, {})).body).toMatchObject({ version: proposal.id, proposal: null });
  expect(await core.db.$count(dialAttempt)).toBe(0);
});

it('what was dialled is listed masked; a typed number is opened for a supervisor with a reason that is kept', async () => {
  await refusal(mayDial(core, await core.staff('teamlead1'), '13800138000', { for: 'other' }));
  const { ticketNo } = await core.register();
  await refusal(mayDial(core, await core.staff('agent1'), null, { for: 'contact', ticketNo }));
  const { items, total } = (await supervisor.get('/api/dial-rules/attempts')).body;
  expect([total, items.map((i: { number: string; mayReveal: boolean }) => [i.number, i.mayReveal])]).toEqual([2, [['154****1111', false], ['138****8000', true]]]);
  const [task, typed] = items;
  expect((await supervisor.post(`/api/dial-rules/attempts/${typed.id}/reveal`, { reason: '' })).body.error.id).toBe('invalid');
  expect((await supervisor.post(`/api/dial-rules/attempts/${typed.id}/reveal`, { reason: '核查异常外呼' })).body).toEqual({ number: '13800138000' });
  expect((await supervisor.post(`/api/dial-rules/attempts/${task.id}/reveal`, { reason: '核查异常外呼' })).body.error.details.rule).toBe('numberOfTask');
  expect((await sec.post(`/api/dial-rules/attempts/${typed.id}/reveal`, { reason: '核查异常外呼' })).status).toBe(403);
  expect(await core.db.select().from(revealLog)).toMatchObject([{ fields: ['phone'], reason: '核查异常外呼' }]);
  expect((await supervisor.get('/api/dial-rules/attempts?refused=yes')).body.total).toBe(0);
});

it('an alarm is looked into by another person, with what they found', async () => {
  for (let i = 0; i < 8; i++) await refusal(mayDial(core, await core.staff('agent1'), '+12125550100', { for: 'other' }));
  const { open, items: [alarm] } = (await sec.get('/api/dial-rules/alarms')).body;
  expect([open, alarm]).toMatchObject([1, { kind: 'refused', stops: true, mayClose: true, data: { name: '林晓雨', attempts: 8 } }]);
  expect((await audit.get('/api/dial-rules/alarms')).body.items[0]).toMatchObject({ mayClose: false, whyNot: expect.stringContaining('安全管理员') });
  expect((await sec.post(`/api/dial-rules/alarms/${alarm.id}/close`, { finding: '' })).body.error.id).toBe('invalid');
  expect((await sec.post(`/api/dial-rules/alarms/${alarm.id}/close`, { finding: '误拨，已提醒本人' })).body.items[0]).toMatchObject({ closedByName: '叶青', finding: '误拨，已提醒本人' });
});

it('numbers and addresses: who blocked them, how long, and who lets them in again', async () => {
  expect((await lead.post('/api/phone-blocks', { number: '154 0000 9999', hours: 24, reason: '连续骚扰话务员' })).body.numbers[0]).toMatchObject({ number: '154****9999', holds: true, mayLift: true, state: 'confirmed', proposedByName: '沈若兰' });
  const long = (await lead.post('/api/phone-blocks', { number: '15400008888', hours: 100, reason: '连续骚扰话务员' })).body.numbers[0];
  expect([long.holds, long.verbs]).toEqual([false, ['withdraw']]);
  expect((await supervisor.post(`/api/phone-blocks/numbers/${long.id}/confirm`, {})).body.numbers[0]).toMatchObject({ holds: true, decidedByName: '魏建军' });
  expect((await sec.post(`/api/phone-blocks/numbers/${long.id}/lift`, { reason: '已沟通，予以解除' })).body.numbers[0]).toMatchObject({ holds: false, liftedByName: '叶青' });
  for (let i = 0; i < 4; i++) await suspicious(core, '198.51.100.9', 'scan');
  const [blocked] = (await sec.get('/api/phone-blocks')).body.addresses;
  expect(blocked).toMatchObject({ address: '198.51.100.9', strikes: 1, what: { zh: '扫描探测' }, holds: true, mayLift: true });
  expect((await sec.post('/api/phone-blocks/addresses/lift', { address: '198.51.100.9', reason: '核实为安全检测' })).body.addresses[0].holds).toBe(false);
  expect((await lead.post('/api/phone-blocks', { number: '1', hours: 24, reason: '连续骚扰话务员' })).body.error.id).toBe('invalid');
});

it('what is no answer to a question is refused before it is read', async () => {
  expect((await sys.post('/api/trunks', { ...carrier, reason: 'x'.repeat(100_000) })).status).toBe(413);
  expect((await sys.post('/api/trunks/changes/abc/confirm', {})).status).toBe(400);
  expect((await sec.post('/api/trunks/changes/999999/confirm', {})).status).toBe(404);
  await addTrunk(core, { name: 'spare', addresses: ['192.0.2.0/29'] });
});
