import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAttachment } from '../../../ticketing/attachment/add.ts';
import { attachmentJobs } from '../../../ticketing/attachment/jobs.ts';
import { attachment, revealLog, ticket } from '../../../ticketing/db/schema/index.ts';
import { firstBreak } from '../../../ticketing/event/chain.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'attachments-'));
let core: TestCore;
let api: TestApi;
beforeAll(async () => {
  core = await testCore({ env: { ATTACHMENT_DIR: dir } });
  api = await testApi(core);
});
afterAll(async () => { await api.close(); await core.close(); rmSync(dir, { recursive: true, force: true }); });

/** A picture by its first bytes, different each time. */
const photo = (n: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(`picture ${n} of a broken lamp`.repeat(20))]);
const files = () => readdirSync(dir).flatMap((folder) => readdirSync(path.join(dir, folder)).map((name) => path.join(dir, folder, name)));
const jpeg = (bytes: Buffer, name = '路灯.jpg') => { const form = new FormData(); form.append('file', new File([new Uint8Array(bytes)], name)); return form; };
async function citizenSends(ticketNo: string, code: string, form: FormData) {
  form.append('code', code);
  const res = await api.app.request(`http://localhost/api/public/attachments/${ticketNo}`, { method: 'POST', body: form });
  return { status: res.status, body: (await res.json()) as { id: string; error?: { id: string; details?: { rule?: string } } } };
}
const citizen = (ticketId: number) => ({ kind: 'citizen', ticketId }) as const;

describe('a photo', () => {
  it('joins the ticket by number and code, is sealed on disk, and stands in the course for both sides', async () => {
    const { ticketNo, queryCode } = await core.register();
    const before = files().length;
    const sent = await citizenSends(ticketNo, queryCode, jpeg(photo(1)));
    expect(sent.status).toBe(201);
    expect(files()).toHaveLength(before + 1);
    expect(readFileSync(files()[0]!).includes('broken lamp')).toBe(false);
    const agent = await api.as('dispatcher1');
    expect((await agent.get(`/api/attachments/${ticketNo}`)).body.items).toMatchObject([{ id: sent.body.id, name: '路灯.jpg', mime: 'image/jpeg', size: photo(1).length, fromCitizen: true, refusal: null }]);
    const opened = await api.app.request(`http://localhost/api/public/attachments/${ticketNo}/${sent.body.id}?code=${queryCode}`);
    expect(Buffer.from(await opened.arrayBuffer()).equals(photo(1))).toBe(true);
    expect([opened.headers.get('content-type'), opened.headers.get('x-content-type-options'), opened.headers.get('content-security-policy')]).toEqual(['image/jpeg', 'nosniff', expect.stringContaining('sandbox')]);
    const events = await core.events(ticketNo);
    expect(events.at(-1)).toMatchObject({ kind: 'attach', data: { name: '路灯.jpg', purpose: 'appeal' } });
    const row = await core.ticket(ticketNo);
    expect(firstBreak(events, { seq: row.eventSeq, hash: row.eventHash })).toBeNull();
    const story = await api.app.request(`http://localhost/api/public/appeals/${ticketNo}?code=${queryCode}`);
    expect(await story.text()).toContain('您补充了照片或文件');
  });

  it('sent twice, or by two at once, is one', async () => {
    const { ticketNo, queryCode, ticketId } = await core.register();
    const [first, second] = [await citizenSends(ticketNo, queryCode, jpeg(photo(2))), await citizenSends(ticketNo, queryCode, jpeg(photo(2), '又一次.jpg'))];
    expect(second.body.id).toBe(first.body.id);
    const both = await Promise.all([0, 1, 2].map(() => addAttachment(core, citizen(ticketId), ticketNo, { name: 'a.jpg', bytes: photo(3), purpose: 'appeal' })));
    expect(new Set(both.map((row) => row.id)).size).toBe(1);
    expect(await core.db.select().from(attachment).where(eq(attachment.ticketId, ticketId))).toHaveLength(2);
    expect(files().filter((f) => both.some((row) => f.endsWith(row.id)))).toHaveLength(1);
  });

  it('is refused when it is no picture, too large, empty, of nobody’s ticket, or one too many, and nothing of it stays', async () => {
    const { ticketNo, queryCode, ticketId } = await core.register();
    const before = files().length;
    expect(await citizenSends(ticketNo, queryCode, jpeg(Buffer.from('<script>alert(1)</script>')))).toMatchObject({ status: 400, body: { error: { id: 'malformed' } } });
    expect(await citizenSends(ticketNo, queryCode, jpeg(Buffer.alloc(0)))).toMatchObject({ status: 400 });
    expect((await citizenSends(ticketNo, '00000000', jpeg(photo(4)))).status).toBe(404);
    expect((await citizenSends(ticketNo, queryCode, jpeg(Buffer.concat([photo(4), Buffer.alloc(10 * 1024 * 1024)])))).status).toBe(413);
    for (let n = 0; n < 20; n++) await addAttachment(core, citizen(ticketId), ticketNo, { name: 'x.jpg', bytes: photo(100 + n), purpose: 'appeal' });
    expect(await citizenSends(ticketNo, queryCode, jpeg(photo(5)))).toMatchObject({ status: 422, body: { error: { details: { rule: 'tooManyFiles' } } } });
    expect(files()).toHaveLength(before + 20);
  });

  it.each([['../../etc/passwd', 'passwd.jpg'], ['C:\\照片\\<img>.PNG', 'img.jpg'], ['', '附件.jpg'], ['😀'.repeat(100), `${'😀'.repeat(60)}.jpg`]])('named %j is called %j', async (given, shown) => {
    const { ticketNo, ticketId } = await core.register();
    expect((await addAttachment(core, citizen(ticketId), ticketNo, { name: given, bytes: photo(6), purpose: 'appeal' })).name).toBe(shown);
  });
});

it('a photo that was asked for brings the waiting ticket back', async () => {
  const { ticketNo, ticketId } = await core.register();
  await core.db.update(ticket).set({ state: 'awaitingCitizen', resumeState: 'pendingDispatch' }).where(eq(ticket.id, ticketId));
  await addAttachment(core, citizen(ticketId), ticketNo, { name: 'a.jpg', bytes: photo(13), purpose: 'appeal' });
  expect((await core.ticket(ticketNo)).state).toBe('pendingDispatch');
  expect((await core.events(ticketNo)).slice(-2).map((e) => e.kind)).toEqual(['goOn', 'attach']);
});

describe('of a unit', () => {
  it('proof stays in the house, and what comes with the reply is the citizen’s once there is one', async () => {
    const { ticketNo, queryCode, ticketId } = await core.register();
    await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-cg', appealType: 'help' });
    const contact = await core.staff('yx-cg-contact');
    await addAttachment(core, contact, ticketNo, { name: '现场.jpg', bytes: photo(7), purpose: 'proof' });
    const reply = await addAttachment(core, contact, ticketNo, { name: '修好了.jpg', bytes: photo(8), purpose: 'reply' });
    const shown = async () => ((await (await api.app.request(`http://localhost/api/public/attachments/${ticketNo}?code=${queryCode}`)).json()) as { items: { id: string }[] }).items.map((i) => i.id);
    expect(await shown()).toEqual([]);
    await core.db.update(ticket).set({ publicReply: '已修复' }).where(eq(ticket.id, ticketId));
    expect(await shown()).toEqual([reply.id]);
    const stranger = await api.as('jw-cg-contact');
    expect((await stranger.get(`/api/attachments/${ticketNo}`)).status).toBe(404);
    expect((await stranger.get(`/api/attachments/${ticketNo}/${reply.id}`)).status).toBe(404);
  });

  it('is taken out by whoever attached it or who answers for the records; its bytes go, the course keeps that it was there', async () => {
    const { ticketNo, ticketId } = await core.register();
    const row = await addAttachment(core, citizen(ticketId), ticketNo, { name: '身份证.jpg', bytes: photo(9), purpose: 'appeal' });
    const remove = async (who: string) => (await api.as(who)).post(`/api/attachments/${ticketNo}/${row.id}/remove`, { reason: '含有他人证件照片' });
    expect(await remove('dispatcher1')).toMatchObject({ status: 422, body: { error: { details: { rule: 'notYours' } } } });
    expect(await remove('teamlead1')).toMatchObject({ status: 200, body: { items: [] } });
    expect(files().some((f) => f.endsWith(row.id))).toBe(false);
    expect((await core.events(ticketNo)).map((e) => e.kind)).toContain('detach');
    expect((await remove('teamlead1')).status).toBe(404);
    expect((await addAttachment(core, citizen(ticketId), ticketNo, { name: '身份证.jpg', bytes: photo(9), purpose: 'appeal' })).id, 'it may come again').not.toBe(row.id);
  });
});

it('what a confidential citizen attached is shown to nobody without a second person, and its name stands nowhere', async () => {
  const { ticketNo, queryCode, ticketId } = await core.register({ isConfidential: true, appealType: 'report', content: '举报某公司违法排污，夜间偷排废水，气味刺鼻。' });
  const row = await addAttachment(core, citizen(ticketId), ticketNo, { name: '张三家窗口.jpg', bytes: photo(10), purpose: 'appeal' });
  const dispatcher = await api.as('dispatcher1');
  expect((await dispatcher.get(`/api/attachments/${ticketNo}`)).body.items).toMatchObject([{ name: '市民附件', refusal: { zh: expect.stringContaining('双人审批') } }]);
  expect((await dispatcher.get(`/api/attachments/${ticketNo}/${row.id}`)).status).toBe(422);
  expect(JSON.stringify(await core.events(ticketNo))).not.toContain('张三');
  expect(await (await api.app.request(`http://localhost/api/public/attachments/${ticketNo}?code=${queryCode}`)).json()).toEqual({ items: [] });
  expect(await core.db.select().from(revealLog).where(eq(revealLog.ticketId, ticketId))).toEqual([]);
});

it('bytes without a row are swept after an hour, others never', async () => {
  const { ticketNo, ticketId } = await core.register();
  const kept = await addAttachment(core, citizen(ticketId), ticketNo, { name: 'a.jpg', bytes: photo(11), purpose: 'appeal' });
  const lost = createHash('md5').update('lost').digest('hex');
  const { keepFile } = await import('../../../ticketing/attachment/store.ts');
  await keepFile(core, lost, photo(12));
  const sweep = async () => { const job = attachmentJobs(core)['attachment.sweep']!; await core.db.transaction(async (tx) => { await (typeof job === 'function' ? job : job.run)({}, { tx, now: core.now() } as never); }); };
  const old = new Date(core.now().getTime() - 2 * 3_600_000);
  for (const file of files()) utimesSync(file, old, old);
  await sweep();
  expect(files().some((f) => f.endsWith(lost))).toBe(false);
  expect(existsSync(path.join(dir, kept.id.slice(0, 2), kept.id))).toBe(true);
});
