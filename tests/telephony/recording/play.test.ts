import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../../analytics/reports/export/zip.ts';
import { recording, recordingEvent, recordingPlay } from '../../../telephony/db/schema/recording.ts';
import { telephony } from '../../../telephony/index.ts';
import { brokenRecordingChains } from '../../../telephony/recording/index.ts';
import { revealLog } from '../../../ticketing/db/schema/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { requestReveal } from '../../../ticketing/ticket/request-reveal.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, testPassword, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';
import { keptRecording, madeCall, speaksOf, wav } from './made.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'recordings-'));
let core: TestCore;
let api: TestApi;
beforeAll(async () => {
  core = await testCore({ env: { RECORDING_DIR: dir } });
  api = await testApi(core, () => ({ staff: telephony.staffRoutes!(core) }));
});
afterAll(async () => { await api.close(); await core.close(); rmSync(dir, { recursive: true, force: true }); });

const courseOf = async (callId: number) => (await core.db.select().from(recordingEvent).where(eq(recordingEvent.callId, callId)).orderBy(asc(recordingEvent.seq))).map((e) => e.kind);
const rule = (answer: { status: number; body: any }) => [answer.status, answer.body?.error?.details?.rule ?? answer.body?.error?.id];
const fileOf = (id: string) => path.join(dir, id.slice(0, 11), id);
/** Bytes as a browser asks for them, with the log-in of somebody. */
async function bytesAs(username: string, address: string, range?: string, method = 'GET') {
  const login = await api.app.request('http://localhost/api/session', { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://localhost' }, body: JSON.stringify({ username, password: testPassword }) });
  const res = await api.app.request(`http://localhost${address}`, { method, headers: { origin: 'http://localhost', cookie: login.headers.get('set-cookie')!.split(';')[0]!, ...(range ? { range } : {}) } });
  return { status: res.status, headers: res.headers, bytes: Buffer.from(await res.arrayBuffer()) };
}

describe('listening', () => {
  it('asks for a reason, leaves one line a sitting, and gives the sound by stretches', async () => {
    const of = await madeCall(core);
    const id = await keptRecording(core, of, wav(4));
    const qa = await api.as('qa1');
    expect((await qa.post(`/api/calls/${of.callNo}/play`, { reason: '听' })).status).toBe(400);
    const begun = await qa.post(`/api/calls/${of.callNo}/play`, { reason: '月度抽检' });
    expect(begun.body).toMatchObject({ play: expect.any(Number), parts: [{ id, durationMs: 4000, channels: 2, waveform: [expect.any(Array), expect.any(Array)] }] });
    const at = `/api/recordings/${id}/audio?play=${begun.body.play}`;
    const all = await bytesAs('qa1', at);
    expect([all.status, all.headers.get('content-type'), all.headers.get('accept-ranges'), all.headers.get('cache-control'), all.bytes.equals(wav(4))]).toEqual([200, 'audio/wav', 'bytes', 'private, no-store', true]);
    const some = await bytesAs('qa1', at, 'bytes=100-199');
    expect([some.status, some.headers.get('content-range'), some.bytes.equals(wav(4).subarray(100, 200))]).toEqual([206, `bytes 100-199/${wav(4).length}`, true]);
    expect((await bytesAs('qa1', at, 'bytes=0-')).status).toBe(206);
    const beyond = await bytesAs('qa1', at, `bytes=${wav(4).length}-`);
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${wav(4).length}`]);
    expect((await bytesAs('qa1', at, 'bytes=200-100')).status).toBe(400);
    expect(await core.db.select().from(recordingPlay).where(eq(recordingPlay.callId, of.id))).toMatchObject([{ staffName: '潘海燕', reason: '月度抽检' }]);
    expect(await courseOf(of.id)).toEqual(['kept', 'played']);
  });

  it('somebody else’s sitting, one that is over, and one of another call open nothing', async () => {
    const [one, other] = [await madeCall(core), await madeCall(core)];
    const [id, otherId] = [await keptRecording(core, one), await keptRecording(core, other)];
    const { play } = (await (await api.as('qa1')).post(`/api/calls/${one.callNo}/play`, { reason: '月度抽检' })).body;
    expect((await bytesAs('teamlead1', `/api/recordings/${id}/audio?play=${play}`)).status).toBe(404);
    expect((await bytesAs('qa1', `/api/recordings/${otherId}/audio?play=${play}`)).status).toBe(404);
    core.clock.advance(4 * 3_600_000);
    expect((await bytesAs('qa1', `/api/recordings/${id}/audio?play=${play}`)).status).toBe(404);
    core.clock.to('2026-03-02T10:00:00+08:00');
  });

  it('a recording that was altered or is gone is not played: a clear word, and an alarm that stands until somebody says what was found', async () => {
    const of = await madeCall(core);
    const ids = [await keptRecording(core, of, wav(), 1), await keptRecording(core, of, wav(), 2)];
    const sealed = readFileSync(fileOf(ids[0]!));
    sealed[9000]! ^= 1;
    writeFileSync(fileOf(ids[0]!), sealed);
    const lead = await api.as('teamlead1');
    expect((await lead.post(`/api/calls/${of.callNo}/play`, { reason: '核对通话' })).body.parts.map((p: { id: string }) => p.id), 'what is whole is heard').toEqual([ids[1]]);
    unlinkSync(fileOf(ids[1]!));
    const refused = await lead.post(`/api/calls/${of.callNo}/play`, { reason: '核对通话' });
    expect(rule(refused)).toEqual([422, 'recordingDamaged']);
    await lead.post(`/api/calls/${of.callNo}/play`, { reason: '核对通话' });
    expect(await courseOf(of.id), 'told once').toEqual(['kept', 'kept', 'damaged', 'played', 'damaged']);
    expect((await lead.get('/api/calls/alarms')).body.alarms.map((a: { recording: string; alarm: string }) => [a.recording, a.alarm]).toSorted()).toEqual([[ids[0], 'damaged'], [ids[1], 'damaged']]);
    expect((await (await api.as('qa1')).get('/api/calls/alarms')).body.alarms).toEqual([]);
    expect((await (await api.as('qa1')).post(`/api/recordings/${ids[0]}/clear`, { reason: '已从备份恢复' })).status).toBe(403);
    expect((await lead.post(`/api/recordings/${ids[0]}/clear`, { reason: '已从备份恢复' })).status).toBe(204);
    expect(rule(await lead.post(`/api/recordings/${ids[0]}/clear`, { reason: '已从备份恢复' }))).toEqual([409, 'wrongState']);
    expect((await courseOf(of.id)).at(-1)).toBe('cleared');
  });

  it('of a confidential ticket follows the rules of the reporter’s identity: two people, the log of looks, the ticket’s chain', async () => {
    const { ticketNo, ticketId } = await core.register({ isConfidential: true, appealType: 'report', content: '举报某公司夜间偷排废水，气味刺鼻。', phone: '15400008888' });
    const of = await madeCall(core, { number: '15400008888' });
    const id = await keptRecording(core, of);
    await speaksOf(core, of.id, ticketId);
    const lead = await api.as('teamlead1');
    expect(rule(await lead.post(`/api/calls/${of.callNo}/play`, { reason: '核实举报' }))).toEqual([422, 'confidential']);
    expect(rule(await (await api.as('agent1')).post(`/api/calls/${of.callNo}/play`, { reason: '核实举报' }))).toEqual([422, 'confidential']);
    const asked = await act(core, await core.staff('teamlead1'), { ticketNo }, requestReveal, { fields: ['phone'], reason: '核实举报情况' });
    const [request] = await core.db.execute<{ id: number }>(`select id from request where ticket_id = ${asked.ticket.id} and kind = 'reveal'`);
    await act(core, await core.staff('coordinator1'), { requestId: Number(request!.id) }, approve, {});
    const begun = await lead.post(`/api/calls/${of.callNo}/play`, { reason: '核实举报' });
    expect(begun.status).toBe(200);
    expect((await bytesAs('teamlead1', `/api/recordings/${id}/audio?play=${begun.body.play}`)).status).toBe(200);
    expect(await core.db.select().from(revealLog).where(eq(revealLog.ticketId, ticketId))).toMatchObject([{ fields: ['recording'], reason: '核实举报', requestId: Number(request!.id) }]);
    expect((await core.events(ticketNo)).at(-1)).toMatchObject({ kind: 'reveal', data: { fields: ['recording'] } });
    core.clock.advance(25 * 3_600_000);
    expect((await bytesAs('teamlead1', `/api/recordings/${id}/audio?play=${begun.body.play}`)).status, 'the approval is over').toBe(404);
    core.clock.to('2026-03-02T10:00:00+08:00');
    expect(JSON.stringify(await core.events(ticketNo))).not.toContain(of.callNo);
  });

  it.each([['is under way', 'running', 'wrongState'], ['was lost', 'lost', 'wrongState'], ['was deleted', 'deleted', 'wrongState']] as const)('a recording that %s is said to be so', async (_what, state, id) => {
    const of = await madeCall(core);
    await core.db.insert(recording).values({ id: `${of.callNo}-r1`, callId: of.id, state, startedAt: of.arrivedAt });
    const answer = await (await api.as('qa1')).post(`/api/calls/${of.callNo}/play`, { reason: '月度抽检' });
    expect([answer.status, answer.body.error.id, answer.body.error.details.state]).toEqual([409, id, state]);
  });
});

describe('a unit', () => {
  it('hears a call when the hotline shared it, until that is over or taken back', async () => {
    const { ticketNo, ticketId } = await story(core).dispatched();
    const of = await madeCall(core);
    await keptRecording(core, of);
    await speaksOf(core, of.id, ticketId);
    const unit = await api.as('yx-cg-contact');
    const play = () => unit.post(`/api/calls/${of.callNo}/play`, { reason: '核对现场地址' });
    expect(rule(await play())).toEqual([422, 'notShared']);
    expect((await unit.get(`/api/calls/${of.callNo}`)).status).toBe(404);
    expect((await unit.get(`/api/calls/of-ticket/${ticketNo}`)).body.items).toMatchObject([{ callNo: of.callNo, number: '154****1111', mayOpen: false }]);
    const lead = await api.as('teamlead1');
    expect(rule(await lead.post(`/api/calls/${of.callNo}/shares`, { unitId: 'jw-cg', reason: '需核对地址' }))).toEqual([422, 'notTheirTicket']);
    expect((await (await api.as('qa1')).post(`/api/calls/${of.callNo}/shares`, { unitId: 'yx-cg', reason: '需核对地址' })).status).toBe(403);
    const shared = await lead.post(`/api/calls/${of.callNo}/shares`, { unitId: 'yx-cg', reason: '需核对地址' });
    expect(shared.body.recordings).toMatchObject({ shares: [{ unitName: '云溪区城市管理局', standing: true }], mayShareWith: [] });
    expect(rule(await lead.post(`/api/calls/${of.callNo}/shares`, { unitId: 'yx-cg', reason: '需核对地址' }))).toEqual([422, 'sharedAlready']);
    expect([(await play()).status, (await unit.get(`/api/calls/${of.callNo}`)).status]).toEqual([200, 200]);
    expect((await lead.post(`/api/calls/${of.callNo}/shares/${shared.body.recordings.shares[0].id}/end`, {})).status).toBe(200);
    expect(rule(await play())).toEqual([422, 'notShared']);
    await lead.post(`/api/calls/${of.callNo}/shares`, { unitId: 'yx-cg', reason: '需再次核对' });
    core.clock.advance(72 * 3_600_000);
    expect(rule(await (await api.as('yx-cg-contact')).post(`/api/calls/${of.callNo}/play`, { reason: '核对现场地址' }))).toEqual([422, 'notShared']);
    core.clock.to('2026-03-02T10:00:00+08:00');
    expect(await courseOf(of.id)).toEqual(['kept', 'shared', 'played', 'unshared', 'shared']);
  });
});

describe('export', () => {
  const made = async () => {
    const { ticketNo, ticketId } = await core.register();
    const of = await madeCall(core);
    const ids = [await keptRecording(core, of, wav(1), 1), await keptRecording(core, of, wav(2), 2)];
    await speaksOf(core, of.id, ticketId);
    return { ticketNo, of, ids };
  };
  const ask = async (callNo: string, who = 'teamlead1') => (await api.as(who)).post(`/api/calls/${callNo}/exports`, { reason: '公安机关依法调取' });

  it('needs a second person, is taken once, and stands in both chains', async () => {
    const { ticketNo, of, ids } = await made();
    expect((await ask(of.callNo, 'agent1')).status).toBe(403);
    const asked = await ask(of.callNo);
    const { id } = asked.body.recordings.exports[0];
    expect(asked.body.recordings.exports).toMatchObject([{ state: 'proposed', verbs: ['withdraw'] }]);
    expect(rule(await ask(of.callNo, 'qa1'))).toEqual([422, 'askedAlready']);
    const take = (who: string) => bytesAs(who, `/api/recordings/exports/${id}/take`, undefined, 'POST');
    expect(JSON.parse((await take('teamlead1')).bytes.toString()).error.details.rule).toBe('notConfirmed');
    const [lead, supervisor] = [await api.as('teamlead1'), await api.as('supervisor1')];
    expect((await lead.post(`/api/recordings/exports/${id}/confirm`, {})).status, 'a team lead asks, and agrees to none').toBe(403);
    expect((await supervisor.post(`/api/recordings/exports/${id}/reject`, {})).status).toBe(400);
    expect((await supervisor.post(`/api/recordings/exports/${id}/confirm`, {})).body).toMatchObject({ state: 'confirmed', decidedByName: '魏建军', verbs: [] });
    expect(rule(await supervisor.post(`/api/recordings/exports/${id}/confirm`, {}))).toEqual([409, 'wrongState']);
    expect((await lead.get('/api/calls/alarms')).body.exports).toMatchObject([{ id, verbs: ['take'] }]);
    expect((await take('supervisor1')).status, 'by who asked').toBe(404);
    const taken = await take('teamlead1');
    expect([taken.status, taken.headers.get('content-type'), taken.headers.get('content-disposition')]).toEqual([200, 'application/zip', expect.stringContaining(`${of.callNo}.zip`)]);
    const files = readZip(taken.bytes);
    expect([...files.keys()]).toEqual([`${ids[0]}.wav`, `${ids[1]}.wav`, '说明.txt']);
    expect(files.get(`${ids[1]}.wav`)!.equals(wav(2))).toBe(true);
    const [row] = await core.db.select().from(recording).where(eq(recording.id, ids[0]!));
    expect(files.get('说明.txt')!.toString()).toContain(row!.sha256!.toString('hex'));
    expect(JSON.parse((await take('teamlead1')).bytes.toString()).error.details.rule).toBe('takenAlready');
    expect(await courseOf(of.id)).toEqual(['kept', 'kept', 'exportAsked', 'exportConfirmed', 'exported']);
    expect((await core.events(ticketNo)).at(-1)).toMatchObject({ kind: 'recordingExported', data: { callNo: of.callNo, by: '沈若兰', confirmedBy: '魏建军', reason: '公安机关依法调取' } });
    expect(await brokenRecordingChains(core)).toEqual([]);
  });

  it('nobody agrees to their own; refused or withdrawn it is over; not taken within a day it lapses', async () => {
    const { of } = await made();
    const own = (await ask(of.callNo, 'supervisor1')).body.recordings.exports[0].id;
    const [supervisor, audit] = [await api.as('supervisor1'), await api.as('auditadmin')];
    expect(rule(await supervisor.post(`/api/recordings/exports/${own}/confirm`, {}))).toEqual([422, 'ownRequest']);
    expect((await audit.post(`/api/recordings/exports/${own}/reject`, { decision: '缺少调取函' })).body.state).toBe('rejected');
    const withdrawn = (await ask(of.callNo, 'supervisor1')).body.recordings.exports[0].id;
    expect(rule(await (await api.as('teamlead1')).post(`/api/recordings/exports/${withdrawn}/withdraw`, {}))).toEqual([422, 'notYours']);
    expect((await supervisor.post(`/api/recordings/exports/${withdrawn}/withdraw`, {})).body.state).toBe('withdrawn');
    const late = (await ask(of.callNo, 'supervisor1')).body.recordings.exports[0].id;
    await audit.post(`/api/recordings/exports/${late}/confirm`, {});
    core.clock.advance(24 * 3_600_000);
    const taken = await bytesAs('supervisor1', `/api/recordings/exports/${late}/take`, undefined, 'POST');
    expect(JSON.parse(taken.bytes.toString()).error.details.rule).toBe('lapsed');
    core.clock.to('2026-03-02T10:00:00+08:00');
    expect(await courseOf(of.id)).toEqual(['kept', 'kept', 'exportAsked', 'exportRejected', 'exportAsked', 'exportWithdrawn', 'exportAsked', 'exportConfirmed']);
  });
});
