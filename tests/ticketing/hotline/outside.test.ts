import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { assignment, externalCase, externalStatus, request } from '../../../ticketing/db/schema/index.ts';
import { OutsideError, postSigned } from '../../../ticketing/hotline/external/post-signed.ts';
import { externalRoutes } from '../../../ticketing/hotline/external/routes.ts';
import { takeInHouse } from '../../../ticketing/hotline/external/take-in-house.ts';
import { deadJobs } from '../../../ticketing/jobs/index.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { reassign } from '../../../ticketing/ticket/reassign.ts';
import { supplement } from '../../../ticketing/ticket/supplement.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { refusal } from '../../setup/story.ts';
import { outsideSystem, secret, statusRequest } from './outside-system.ts';
import { centreOnly, native, switchMode } from './switch-mode.ts';

let core: TestCore;
let api: TestApi;
let jobs: ReturnType<typeof testJobs>;
let outside: Awaited<ReturnType<typeof outsideSystem>>;
let keyId: string;
const mode = (sharesPhone: boolean, more: Record<string, unknown> = {}) => ({ intakeMode: 'dual', processMode: 'externalSystem', stageOwners: centreOnly, endpoint: outside.url, secret, sharesPhone, reason: '安全生产举报系统接入平台。', ...more });
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core, () => ({ open: { '/api/channels/lines': externalRoutes(core) } }));
  jobs = testJobs(core);
  outside = await outsideSystem();
  keyId = (await switchMode(core, '12350', mode(true))).keyId!;
});
afterAll(async () => { await outside.close(); await api.close(); await core.close(); });
afterEach(() => { outside.mode = 'up'; });

const danger = { hotlineNumber: '12350', appealType: 'complaint', content: '云溪区柳湾街道清荷路工地脚手架没有防护网，工人没系安全带。', phone: '15400007777', name: '赵大海' };
let messages = 0;
const tell = async (ticketNo: string, status: string, more: Record<string, unknown> = {}, key?: string) => {
  const response = await api.app.request('http://localhost/api/channels/lines/status', statusRequest(keyId, { messageId: `m${++messages}`, ticketNo, status, ...more }, core.now(), key));
  return { status: response.status, body: await response.json() as Record<string, any> };
};
const part = async (ticketNo: string) => { const { id } = await core.ticket(ticketNo); return (await core.db.select().from(assignment).where(eq(assignment.ticketId, id)).orderBy(assignment.id)).at(-1)!; };
const caseOf = async (ticketNo: string) => { const { id } = await core.ticket(ticketNo); return (await core.db.select().from(externalCase).where(eq(externalCase.ticketId, id)).orderBy(externalCase.id)).at(-1); };
/** Registered under the line and handed over. */
async function pushed(message: Record<string, unknown> = {}) {
  const made = await core.register({ ...danger, ...message });
  await jobs.drain();
  return made;
}
/** What failed is tried again at once. */
const retry = async () => { await core.sql`update job set run_at = to_timestamp(0) where state = 'waiting' and kind = 'external.send'`; await jobs.drain(); };
const done = { reply: '经现场检查，该工地已停工整改，补装防护网六百平方米，工人安全带配备到位，复查合格。', outcome: 'solved' };

test('a case goes out signed, once, to the unit that owns the line, with the number that the contract allows', async () => {
  const { ticketNo } = await pushed();
  const sent = outside.taken.at(-1)!;
  expect(sent.body).toMatchObject({ kind: 'case', ticketNo, line: '12350', unitId: 'yc-yj', citizen: { name: '赵大海', phone: '15400007777' } });
  expect(sent.client).toBe(keyId);
  expect(outside.forged).toBe(0);
  expect(await caseOf(ticketNo)).toMatchObject({ state: 'sent', outsideNo: expect.stringMatching(/^AJ-/) });
  expect(await part(ticketNo)).toMatchObject({ unitId: 'yc-yj', externalLine: '12350', state: 'dispatched' });
});

test('the whole way: accepted, contacted, resolved move the part as the line’s own system', async () => {
  const { ticketNo } = await pushed();
  expect((await tell(ticketNo, 'accepted', { outsideNo: 'AJ-2026-001' })).body).toMatchObject({ outcome: 'applied', duplicate: false });
  expect(await part(ticketNo)).toMatchObject({ state: 'signed' });
  await tell(ticketNo, 'contacted', { note: '已电话联系举报人核实情况。' });
  expect((await part(ticketNo)).contactedAt).not.toBeNull();
  expect((await tell(ticketNo, 'resolved', done)).body.outcome).toBe('applied');
  expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
  expect((await core.events(ticketNo)).filter((e) => e.kind === 'assignment.resolve')[0]!.actor).toEqual({ kind: 'system', name: 'external:12350' });
  expect((await caseOf(ticketNo))!.outsideNo).toBe('AJ-2026-001');
});

describe('what is told comes in any order, twice, or makes no sense', () => {
  test('resolved before anything else: what must have come before is done first; what comes late is no news', async () => {
    const { ticketNo } = await pushed();
    const kinds = async () => (await core.events(ticketNo)).map((e) => e.kind).filter((k) => k.startsWith('assignment.'));
    expect((await tell(ticketNo, 'resolved', { ...done, reply: '经检查，清荷路工地已补装防护网并完成安全培训，市民反映的问题已整改到位。' })).body.outcome).toBe('applied');
    expect(await kinds()).toEqual(['assignment.sign', 'assignment.contact', 'assignment.resolve']);
    expect((await tell(ticketNo, 'accepted')).body.outcome).toBe('alreadyDone');
    expect((await tell(ticketNo, 'contacted')).body.outcome).toBe('alreadyDone');
    expect(await kinds()).toHaveLength(3);
  });

  test('the same message twice does its work once; the same id with other content is refused', async () => {
    const { ticketNo } = await pushed();
    const message = { messageId: 'same-id', ticketNo, status: 'accepted' };
    const post = async (body: unknown) => { const r = await api.app.request('http://localhost/api/channels/lines/status', statusRequest(keyId, body, core.now())); return { status: r.status, body: await r.json() as Record<string, any> }; };
    const outcomes = await Promise.all([post(message), post(message), post(message)]);
    expect(outcomes.map((o) => o.body.duplicate).toSorted()).toEqual([false, true, true]);
    expect((await core.events(ticketNo)).filter((e) => e.kind === 'assignment.sign')).toHaveLength(1);
    expect((await post({ ...message, status: 'resolved', ...done })).body.error.id).toBe('keyReused');
  });

  test('an unknown status, and one that a rule refuses, are told back, kept, and stand in the ticket’s story', async () => {
    const { ticketNo } = await pushed();
    expect((await tell(ticketNo, 'teleported')).body).toMatchObject({ outcome: 'refused', error: { id: 'ruleRefused', zh: expect.stringContaining('accepted') } });
    expect((await tell(ticketNo, 'resolved', { reply: '已办' })).body).toMatchObject({ outcome: 'refused', error: { id: 'invalid' } });
    expect(await part(ticketNo)).toMatchObject({ state: 'dispatched' }); // nothing half done
    expect((await core.events(ticketNo)).filter((e) => e.kind === 'externalStatus').map((e) => e.data.outcome)).toEqual(['refused', 'refused']);
    const kept = await core.db.select().from(externalStatus).where(eq(externalStatus.caseId, (await caseOf(ticketNo))!.id));
    expect(kept.map((k) => [k.status, k.outcome])).toEqual([['teleported', 'refused'], ['resolved', 'refused']]);
  });

  test('a return and an extension become requests that people decide, named after the system', async () => {
    const { ticketNo, ticketId } = await pushed();
    await tell(ticketNo, 'accepted');
    expect((await tell(ticketNo, 'extensionAsked', { workdays: 3, reasonCode: 'thirdPartyTest', reason: '需请第三方检测脚手架。' })).body.outcome).toBe('applied');
    expect((await tell(ticketNo, 'returned', { reasonCode: 'wrongFunction', reason: '属于住建部门职责范围。' })).body.outcome).toBe('applied');
    expect((await core.db.select().from(request).where(eq(request.ticketId, ticketId))).map((r) => [r.kind, r.payload.askedBy])).toEqual([['extension', 'external:12350'], ['return', 'external:12350']]);
    const seen = (await (await api.as('dispatcher1')).get(`/api/tickets/${ticketNo}`)).body.requests as { requestedByName: string }[];
    expect(new Set(seen.map((r) => r.requestedByName))).toEqual(new Set(['12350外部系统']));
  });

  test('a wrong signature, a stranger and a request sent again change nothing', async () => {
    const { ticketNo } = await pushed();
    expect((await tell(ticketNo, 'accepted', {}, 'another secret altogether')).status).toBe(401);
    const request401 = statusRequest('line-99999-1', { messageId: 'x', ticketNo, status: 'accepted' }, core.now());
    expect((await api.app.request('http://localhost/api/channels/lines/status', request401)).status).toBe(401);
    const twice = statusRequest(keyId, { messageId: 'once', ticketNo, status: 'contacted' }, core.now());
    const send = async () => (await api.app.request('http://localhost/api/channels/lines/status', twice)).status;
    expect([await send(), await send()]).toEqual([200, 401]);
    const old = statusRequest(keyId, { messageId: 'old', ticketNo, status: 'accepted' }, new Date(core.now().getTime() - 10 * 60_000));
    expect((await api.app.request('http://localhost/api/channels/lines/status', old)).status).toBe(401);
  });

  test('a system tells only of its own cases', async () => {
    const other = await core.register({ content: '云溪区路灯不亮已经三天。' });
    expect((await tell(other.ticketNo, 'accepted')).status).toBe(404);
  });
});

describe('the other side is not there', () => {
  test('down, then up: the case waits and goes out, and what the citizen added follows it in order', async () => {
    outside.mode = 'refuses';
    const { ticketNo, ticketId } = await pushed();
    await act(core, { kind: 'citizen', ticketId }, { ticketNo }, supplement, { text: '今天又有人在上面施工。' });
    await jobs.drain();
    expect(await caseOf(ticketNo)).toMatchObject({ state: 'waiting', sentAt: null });
    outside.mode = 'up';
    await retry();
    await retry();
    expect(outside.taken.filter((t) => t.body.ticketNo === ticketNo).map((t) => t.body.kind)).toEqual(['case', 'supplement']);
    expect(await caseOf(ticketNo)).toMatchObject({ state: 'sent' });
  });

  test('it took the case and the answer was lost: the same key goes along, so that it is one case over there', async () => {
    outside.mode = 'breaks';
    const { ticketNo } = await pushed();
    const before = outside.repeats;
    outside.mode = 'up';
    await retry();
    expect(outside.taken.filter((t) => t.body.ticketNo === ticketNo)).toHaveLength(1);
    expect(outside.repeats).toBe(before + 1);
  });

  test('slow: a worker does not wait for ever, and nothing of the message stands in the error', async () => {
    outside.mode = 'hangs';
    const failed = await postSigned({ url: outside.url, keyId, secret }, { idempotencyKey: 'slow', nonce: 'slow-nonce', now: core.now(), body: { content: '脚手架' } }, 20).catch((error: Error) => error);
    expect(failed).toBeInstanceOf(OutsideError);
    expect(String(failed)).toMatch(/超时/);
    expect(String(failed)).not.toContain('脚手架');
  });

  test('for good: the job is dead, an administrator sees it, and a dispatcher takes the part in-house', async () => {
    outside.mode = 'refuses';
    const { ticketNo } = await pushed();
    await core.sql`update job set tries = max_tries - 1, run_at = to_timestamp(0) where state = 'waiting' and kind = 'external.send'`;
    await jobs.drain();
    const dead = (await (await api.as('sysadmin')).get('/api/jobs/dead')).body.items as { kind: string; lastError: string }[];
    expect(dead.filter((j) => j.kind === 'external.send')[0]!.lastError).toContain('503');
    expect(JSON.stringify(await deadJobs(core.db))).not.toContain('15400007777');
    const { id } = await part(ticketNo);
    const unit = async () => act(core, { ...(await core.staff('yc-sc-contact')), unitPath: 'yc-gov/yc-yj/', unitId: 'yc-yj', unitIds: ['yc-yj'] }, { assignmentId: id }, sign, {});
    expect(await refusal(unit())).toBe('ruleRefused:handledOutside');
    await act(core, await core.staff('dispatcher1'), { assignmentId: id }, takeInHouse, { reason: '外部系统故障，改由本系统办理。' });
    expect(await refusal(unit())).toBe('allowed');
    expect((await tell(ticketNo, 'accepted')).body.outcome).toBe('refused');
  });
});

describe('no more of the citizen than must be', () => {
  test('without the contract’s flag no name or number leaves; the centre contacts the citizen, and what was resolved before waits for that', async () => {
    core.clock.advance(60_000);
    const quiet = await switchMode(core, '12350', mode(false));
    const loud = keyId;
    keyId = quiet.keyId!;
    const { ticketNo } = await pushed();
    expect(outside.taken.at(-1)!.body).toMatchObject({ ticketNo, citizen: null });
    expect(JSON.stringify(outside.taken.at(-1))).not.toMatch(/15400007777|赵大海/);
    expect((await tell(ticketNo, 'contacted')).body).toMatchObject({ outcome: 'refused', error: { zh: expect.stringContaining('热线中心') } });
    expect((await tell(ticketNo, 'resolved', { ...done, reply: '经现场检查，脚手架防护网已全部补装，安全监管人员复查合格并留存照片。' })).body.outcome).toBe('held');
    expect((await core.ticket(ticketNo)).state).toBe('inProgress');
    const { id, state } = await part(ticketNo);
    if (state === 'dispatched') await tell(ticketNo, 'accepted');
    await act(core, await core.staff('callback1'), { assignmentId: id }, contact, { method: 'phone', note: '中心已致电市民核实情况。' });
    await jobs.drain();
    expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
    keyId = loud;
  });

  test('the centre contacts the citizen of no other part', async () => {
    const native1 = await core.register();
    const work = await act(core, await core.staff('dispatcher1'), { ticketNo: native1.ticketNo }, dispatch, { leadUnitId: 'yx-cg', appealType: 'help' });
    expect(await refusal(act(core, await core.staff('callback1'), { assignmentId: work.assignments[0]!.id }, contact, { method: 'phone', note: '试着代为联系。' }))).toBe('notAllowed');
  });

  test('a confidential ticket never leaves, nor one that becomes confidential while it waits', async () => {
    const before = outside.taken.length;
    const report = await pushed({ isConfidential: true });
    expect(await caseOf(report.ticketNo)).toBeUndefined();
    outside.mode = 'refuses';
    const { ticketNo } = await pushed();
    await act(core, await core.staff('dispatcher1'), { ticketNo }, amend, { isConfidential: true });
    outside.mode = 'up';
    await retry();
    expect(outside.taken.length).toBe(before);
    expect(await part(ticketNo)).toMatchObject({ externalLine: null });
    expect(await caseOf(ticketNo)).toMatchObject({ state: 'over' });
  });
});

test('called back here, it is called back there; given to another unit, it stays here', async () => {
  const { ticketNo } = await pushed();
  await act(core, await core.staff('dispatcher1'), { ticketNo }, reassign, { reason: '不属安全生产监管范围。' });
  await jobs.drain();
  expect(outside.taken.filter((t) => t.body.ticketNo === ticketNo).map((t) => t.body.kind)).toEqual(['case', 'recall']);
  await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-zj' });
  await jobs.drain();
  expect(await part(ticketNo)).toMatchObject({ unitId: 'yx-zj', externalLine: null });
});

test('after the line went native again the old ticket is still told of from outside, and the new one is not sent', async () => {
  core.clock.advance(60_000);
  const sharing = await switchMode(core, '12350', mode(true, { secret }));
  keyId = sharing.keyId!;
  const old = await pushed();
  core.clock.advance(60_000);
  await switchMode(core, '12350', { ...native, reason: '外部系统停用，改由本系统办理。' });
  const fresh = await pushed();
  expect(await caseOf(fresh.ticketNo)).toBeUndefined();
  expect((await tell(old.ticketNo, 'accepted')).body.outcome).toBe('applied');
});
