import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberRefusal } from '../../../telephony/calls/reveal-number.ts';
import { callEvent } from '../../../telephony/db/schema/call.ts';
import { transcript, transcriptPiece } from '../../../telephony/db/schema/transcript.ts';
import { telephony } from '../../../telephony/index.ts';
import { revealLog } from '../../../ticketing/db/schema/index.ts';
import type { Role, StaffActor } from '../../../ticketing/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { requestReveal } from '../../../ticketing/ticket/request-reveal.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { keptRecording, madeCall, speaksOf } from '../recording/made.ts';

let core: TestCore;
let api: TestApi;
let lead: Client;
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core, () => ({ staff: telephony.staffRoutes!(core) }));
  lead = await api.as('teamlead1');
});
afterAll(async () => { await api.close(); await core.close(); });

const at = (text: string) => new Date(`${text}+08:00`);
const nos = (answer: { body: { items: { callNo: string }[] } }) => answer.body.items.map((i) => i.callNo);
const rule = (answer: { status: number; body: any }) => [answer.status, answer.body?.error?.details?.rule ?? answer.body?.error?.id];

describe('the list', () => {
  it('is filtered by day, line, agent, direction, outcome and number, and its totals count the same calls', async () => {
    const day = '2026-01-05';
    const first = await madeCall(core, { arrivedAt: at(`${day}T00:00:00`), number: '15400002222' });
    const second = await madeCall(core, { arrivedAt: at(`${day}T09:00:00`), agent: 'agent2', lineNumber: '12319' });
    const lost = await madeCall(core, { arrivedAt: at(`${day}T09:00:00`), outcome: 'abandoned', answeredAt: null, talkEndedAt: null, number: '15400002222' });
    const out = await madeCall(core, { arrivedAt: at(`${day}T23:59:59`), direction: 'outbound', purpose: 'visit', agent: 'callback1', number: null });
    await madeCall(core, { arrivedAt: at('2026-01-06T00:00:00') });
    const list = (query: string) => lead.get(`/api/calls?from=${day}&to=${day}${query}`);
    expect(nos(await list(''))).toEqual([out, lost, second, first].map((c) => c.callNo));
    expect(nos(await list('&line=12319'))).toEqual([second.callNo]);
    expect(nos(await list(`&staffId=${(await core.staff('agent2')).staffId}`))).toEqual([second.callNo]);
    expect(nos(await list('&direction=outbound'))).toEqual([out.callNo]);
    expect(nos(await list('&outcome=abandoned,lost'))).toEqual([lost.callNo]);
    const { caller, masked } = (await lead.post('/api/calls/caller', { number: '+86 154-0000-2222' })).body;
    expect(masked).toBe('154****2222');
    expect(nos(await list(`&caller=${caller}`))).toEqual([lost, first].map((c) => c.callNo));
    expect((await lead.get(`/api/calls/totals?from=${day}&to=${day}`)).body).toEqual({ calls: 4, inbound: 3, answered: 3, inTime: 2, abandoned: 1, talkMs: 180_000 });
    expect((await list('')).body.items[3]).toMatchObject({ number: '154****2222', lineNumber: '12345', staffName: '林晓雨', waitMs: 9000, talkMs: 60_000, recording: 'none' });
    expect(JSON.stringify((await list('')).body)).not.toContain('15400002222');
  });

  it('pages without a gap or a repeat while calls come in, also where many came in one moment', async () => {
    const day = '2026-01-08';
    for (let i = 0; i < 7; i += 1) await madeCall(core, { arrivedAt: at(`${day}T10:00:00`) });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await lead.get(`/api/calls?from=${day}&to=${day}&limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...nos(page));
      cursor = page.body.nextCursor;
      await madeCall(core, { arrivedAt: at(`${day}T11:00:00`) });
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
    expect((await lead.get('/api/calls?cursor=2026-01-01')).status).toBe(400);
    expect((await lead.get('/api/calls?from=2026-02-30')).status).toBe(400);
    expect((await lead.get('/api/calls?from=2026-01-09&to=2026-01-08')).status).toBe(400);
    expect((await lead.get('/api/calls')).body).toMatchObject({ from: '2026-01-31', to: null });
  });

  it('shows an agent their own calls, a line’s staff those of its lines, and others nothing', async () => {
    const day = '2026-01-12';
    const own = await madeCall(core, { arrivedAt: at(`${day}T10:00:00`) });
    await madeCall(core, { arrivedAt: at(`${day}T10:00:01`), agent: 'agent2' });
    const ofLine = await madeCall(core, { arrivedAt: at(`${day}T10:00:02`), agent: 'agent3', lineNumber: '12358' });
    await core.db.execute(sql`insert into line (number, name, hotline_number, greeting, hours, at_night, skills) values ('12358', '价格监督热线', '12358', '{}', '{}', '{"do":"callBack"}', '{}') on conflict do nothing`);
    const list = async (who: string) => nos(await (await api.as(who)).get(`/api/calls?from=${day}&to=${day}`));
    expect(await list('agent1')).toEqual([own.callNo]);
    expect(await list('pricecentre1')).toEqual([ofLine.callNo]);
    expect(await list('qa1')).toHaveLength(3);
    expect((await (await api.as('mayor')).get('/api/calls')).status).toBe(403);
    expect((await (await api.as('yx-cg-contact')).post('/api/calls/caller', { number: '15400001111' })).status).toBe(403);
    expect((await (await api.as('agent2')).get(`/api/calls/${own.callNo}`)).status).toBe(404);
    expect((await (await api.as('agent1')).get(`/api/calls/${own.callNo}`)).body.legs).toMatchObject([{ party: 'citizen', name: '154****1111' }, { party: 'agent', name: '林晓雨' }]);
  });
});

describe('a call about a confidential ticket', () => {
  it('is found by no number and no ticket, and shows neither number nor person; on the ticket only after a second person agreed', async () => {
    const number = '15400007777';
    const { ticketNo, ticketId } = await core.register({ isConfidential: true, appealType: 'report', content: '举报某公司夜间偷排废水，气味刺鼻。', phone: number });
    const before = await madeCall(core, { number });
    const of = await madeCall(core, { number });
    await speaksOf(core, of.id, ticketId);
    const { caller } = (await lead.post('/api/calls/caller', { number })).body;
    expect(nos(await lead.get(`/api/calls?caller=${caller}`))).toEqual([before.callNo]);
    expect(nos(await lead.get(`/api/calls?ticketNo=${ticketNo}`))).toEqual([]);
    const seen = (await lead.get(`/api/calls/${of.callNo}`)).body;
    expect(seen).toMatchObject({ inConfidence: true, number: null, caller: null, tickets: [], withheldTickets: 1, legs: [{ party: 'citizen', name: '—' }, { party: 'agent' }], mayReveal: { zh: expect.stringContaining('申请查看身份') } });
    expect(JSON.stringify([seen, (await lead.get('/api/calls')).body.items.find((i: { callNo: string }) => i.callNo === of.callNo)])).not.toContain('7777');
    expect((await lead.get(`/api/calls/of-ticket/${ticketNo}`)).body).toEqual({ items: [], refusal: { zh: expect.stringContaining('申请查看身份'), en: expect.any(String) } });
    const asked = await act(core, await core.staff('teamlead1'), { ticketNo }, requestReveal, { fields: ['phone'], reason: '核实举报情况' });
    const [request] = await core.db.execute<{ id: number }>(sql`select id from request where ticket_id = ${asked.ticket.id} and kind = 'reveal'`);
    await act(core, await core.staff('coordinator1'), { requestId: Number(request!.id) }, approve, {});
    expect((await lead.get(`/api/calls/of-ticket/${ticketNo}`)).body.items).toMatchObject([{ callNo: of.callNo, why: 'filed' }]);
    expect((await (await api.as('dispatcher1')).get(`/api/calls/of-ticket/${ticketNo}`)).body.items).toEqual([]);
    expect((await (await api.as('agent1')).get(`/api/calls/of-ticket/${ticketNo}`)).status).toBe(404);
  });
});

it('a call about an anonymous appeal shows no number either, is found by none, and its voice stays in the house', async () => {
  const number = '15400006666';
  const { ticketId } = await core.register({ isAnonymous: true, content: '反映某小区物业夜间施工噪声扰民。', phone: number });
  const of = await madeCall(core, { number });
  await keptRecording(core, of);
  await speaksOf(core, of.id, ticketId);
  const { caller } = (await lead.post('/api/calls/caller', { number })).body;
  expect(nos(await lead.get(`/api/calls?caller=${caller}`))).toEqual([]);
  expect((await lead.get(`/api/calls/${of.callNo}`)).body).toMatchObject({ inConfidence: true, number: null, recordings: { refusal: null, mayShareWith: [] } });
  expect(rule(await lead.post(`/api/calls/${of.callNo}/reveal`, { reason: '想知道是谁' }))).toEqual([422, 'confidential']);
});

describe('what was written down', () => {
  it('is read within a sitting, and by its agent while they still write from it', async () => {
    const of = await madeCall(core);
    await keptRecording(core, of);
    await core.db.insert(transcript).values({ callId: of.id, state: 'ended', startedAt: of.answeredAt! });
    await core.db.insert(transcriptPiece).values({ callId: of.id, party: 'citizen', leg: `${of.callNo}-in`, seq: 1, from: of.answeredAt!, to: of.talkEndedAt!, textSealed: core.cipher.seal('楼下路灯不亮') });
    const read = async (who: string) => (await api.as(who)).get(`/api/calls/${of.callNo}/transcript`);
    expect((await read('agent1')).body.pieces).toMatchObject([{ party: 'citizen', text: '楼下路灯不亮' }]);
    expect(rule(await read('qa1'))).toEqual([422, 'sittingFirst']);
    expect((await read('agent2')).status).toBe(403);
    await (await api.as('qa1')).post(`/api/calls/${of.callNo}/play`, { reason: '月度抽检' });
    expect((await read('qa1')).body.pieces).toHaveLength(1);
    core.clock.advance(32 * 60_000);
    expect(rule(await read('agent1'))).toEqual([422, 'sittingFirst']);
    core.clock.to('2026-03-02T10:00:00+08:00');
  });
});

describe('the number in full', () => {
  it('is shown for a reason and leaves a line in the log of looks and in the call’s course', async () => {
    const of = await madeCall(core, { number: '15400003333' });
    expect((await lead.post(`/api/calls/${of.callNo}/reveal`, { reason: '' })).status).toBe(400);
    expect((await lead.post(`/api/calls/${of.callNo}/reveal`, { reason: '漏接需回拨核实' })).body).toEqual({ number: '15400003333' });
    expect(await core.db.select().from(revealLog).where(eq(revealLog.callNo, of.callNo))).toMatchObject([{ fields: ['phone'], reason: '漏接需回拨核实', ticketId: null }]);
    expect(await core.db.select().from(callEvent).where(eq(callEvent.callId, of.id))).toMatchObject([{ kind: 'numberRevealed', data: { reason: '漏接需回拨核实' } }]);
    expect((await (await api.as('qa1')).post(`/api/calls/${of.callNo}/reveal`, { reason: '质检核对' })).status).toBe(403);
    const looks = (await (await api.as('auditadmin')).get('/api/confidential/looks')).body.items;
    expect(looks).toContainEqual(expect.objectContaining({ ticketNo: null, callNo: of.callNo, staffName: '沈若兰', fields: ['phone'] }));
  });

  const who = (roles: Role[]): StaffActor => ({ kind: 'staff', staffId: 1, username: 'x', name: 'x', unitId: 'u', unitName: 'u', unitPath: 'u/', unitIds: ['u'], roles, hotlineNumbers: [] });
  it.each<[string, Role[], { own?: boolean; inConfidence?: boolean; callerSealed?: null; yesterday?: true }, string]>([
    ['a team lead any', ['teamLead'], {}, 'shown'], ['an agent their own of today', ['agent'], { own: true }, 'shown'], ['… of yesterday', ['agent'], { own: true, yesterday: true }, 'ownToday'], ['… a colleague’s', ['agent'], {}, 'notAllowed'],
    ['quality assurance none', ['qa'], {}, 'notAllowed'], ['nobody in confidence', ['supervisor'], { inConfidence: true }, 'confidential'], ['nobody what was withheld', ['supervisor'], { callerSealed: null }, 'withheld'],
  ])('%s', (_what, roles, { yesterday, ...of }, expected) => {
    const now = at('2026-03-02T00:30:00');
    const r = numberRefusal(who(roles), { callerSealed: Buffer.from('x'), own: false, inConfidence: false, arrivedAt: yesterday ? at('2026-03-01T23:59:00') : now, now, ...of });
    expect(r === null ? 'shown' : String(r.details?.rule ?? r.id)).toBe(expected);
  });
});

describe('质检', () => {
  it('is a mark and a note of somebody who may hear it and did not lead it; again it replaces their own; the agent sees it', async () => {
    const of = await madeCall(core);
    await keptRecording(core, of);
    const qa = await api.as('qa1');
    const check = (client: Client, input: object) => client.post(`/api/calls/${of.callNo}/checks`, input);
    expect((await check(qa, { mark: 101, note: '太好了' })).status).toBe(400);
    expect((await check(await api.as('agent1'), { mark: 100, note: '我自己很好' })).status).toBe(403);
    await check(qa, { mark: 80, missed: ['closing'], note: '结束语缺失' });
    await check(lead, { mark: 90, note: '总体规范' });
    const seen = await check(qa, { mark: 85, missed: ['closing'], note: '结束语缺失，其余规范' });
    expect(seen.body.checks).toMatchObject([{ byName: '潘海燕', mark: 85, missed: ['closing'], mine: true }, { byName: '沈若兰', mark: 90, mine: false }]);
    expect((await (await api.as('agent1')).get(`/api/calls/${of.callNo}`)).body.checks).toHaveLength(2);
    expect(nos(await lead.get('/api/calls?checked=1'))).toEqual([of.callNo]);
    expect((await lead.get('/api/calls?checked=1')).body.items[0].mark).toBe(85);
    const waiting = await madeCall(core, { state: 'talking', endedAt: null, talkEndedAt: null, outcome: null });
    expect(rule(await qa.post(`/api/calls/${waiting.callNo}/checks`, { mark: 90, note: '还在通话' }))).toEqual([409, 'wrongState']);
    const ownCall = await madeCall(core, { agent: 'teamlead1' });
    expect(rule(await lead.post(`/api/calls/${ownCall.callNo}/checks`, { mark: 100, note: '我自己很好' }))).toEqual([422, 'ownCall']);
  });
});
