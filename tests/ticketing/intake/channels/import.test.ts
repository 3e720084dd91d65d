import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Hono } from 'hono';
import writeXlsxFile from 'write-excel-file/node';
import { importRoutes, type ImportView } from '../../../../ticketing/intake/channels/import/routes.ts';
import { takeImportTurn } from '../../../../ticketing/intake/channels/import/turn.ts';
import { importBatch } from '../../../../ticketing/db/schema/index.ts';
import { onError, type StaffEnv } from '../../../../ticketing/http/router.ts';
import { testCore, type TestCore } from '../../../setup/core.ts';
import { errorId, ticketCount } from './channel-app.ts';

let core: TestCore;
let dispatcher: Hono<StaffEnv>;
let before: number;

beforeAll(async () => {
  core = await testCore();
  dispatcher = await as('dispatcher1');
});
afterAll(() => core.close());

async function as(username: string): Promise<Hono<StaffEnv>> {
  const actor = await core.staff(username);
  const app = new Hono<StaffEnv>();
  app.onError(onError(core));
  app.use(async (c, next) => { c.set('actor', actor); await next(); });
  app.route('/api/imports', importRoutes(core));
  return app;
}

function upload(name: string, content: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}, app = dispatcher) {
  const form = new FormData();
  form.set('file', new File([content], name));
  for (const [field, value] of Object.entries(more)) form.set(field, value);
  return app.request('/api/imports', { method: 'POST', body: form });
}

const look = async (id: number) => await (await dispatcher.request(`/api/imports/${id}`)).json() as ImportView;

async function imported(name: string, content: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}): Promise<ImportView> {
  before = await ticketCount(core);
  const answer = await upload(name, content, more);
  expect(answer.status).toBe(202);
  const { id } = await answer.json() as { id: number };
  return vi.waitUntil(async () => {
    const batch = await look(id);
    return batch.state === 'running' ? undefined : batch;
  }, { timeout: 15_000, interval: 20 });
}

/** A turn that a test took must not outlive it. */
let turn: Awaited<ReturnType<typeof takeImportTurn>> = null;
afterEach(async () => { await turn?.end(); turn = null; });

describe('an import', () => {
  it('registers old appeals with their own dates and places, and tells which rows it refused and why', async () => {
    const batch = await imported('旧系统.csv', [
      '编号,标题,内容,电话,姓名,地址,区域,时间',
      'c1,路灯,东门街道清荷路路灯不亮,15400002222,王小明,清荷路12号,云溪区,2025/11/3 8:05',
      'c2,,小区门口积水半个月没有人管,,,,云溪区东门街道,2025-11-04',
      'c3,,,,,,,',
      'c4,,井盖缺失,not a phone,,,,',
      'c5,,井盖缺失,,,,没有的区,',
      'c6,,井盖缺失,,,,,2025/02/30',
      'c7,,井盖缺失,,,,,2099/01/01',
      'c1,路灯,东门街道清荷路路灯不亮,15400002222,王小明,清荷路12号,云溪区,2025/11/3 8:05',
      'c2,,同一编号的另一件事,,,,,',
    ].join('\n'));
    expect(batch).toMatchObject({ name: '旧系统.csv', format: 'csv', state: 'done', total: 9, accepted: 2, duplicates: 1, refused: 6 });
    expect(batch.report).toEqual([
      { row: 4, reason: '没有内容' },
      { row: 5, reason: '电话:不是有效的电话号码' },
      { row: 6, reason: expect.stringContaining('没有的区') },
      { row: 7, reason: expect.stringContaining('2025/02/30') },
      { row: 8, reason: '时间晚于现在' },
      { row: 10, reason: expect.stringContaining('同一编号') },
    ]);
    expect(await ticketCount(core)).toBe(before + 2);
    const [first] = await core.sql<{ n: string; at: Date; region: string; registered: Date; channel: string }[]>`
      select t.ticket_no as n, appealed_at as at, region_code as region, registered_at as registered, t.channel from ticket t join intake_message m on m.ticket_id = t.id where m.message_id = 'import:c1'`;
    expect(first).toMatchObject({ at: new Date('2025-11-03T08:05:00+08:00'), region: '990101', registered: core.clock.now, channel: 'import' });
    expect((await core.events(first!.n))[0]!.actor).toMatchObject({ kind: 'staff', name: '郑凯' });
  });

  it('again adds only what is missing', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => JSON.stringify({ id: i % 2 ? `r${i}` : undefined, detail: `第${i}处路面破损需要修补`, userId: `u${i % 3}` }));
    expect(await imported('part.jsonl', lines.slice(0, 12).join('\n'))).toMatchObject({ accepted: 12, duplicates: 0 });
    expect(await imported('whole.jsonl', lines.join('\n'))).toMatchObject({ total: 30, accepted: 18, duplicates: 12, refused: 0 });
    expect(await ticketCount(core)).toBe(before + 18);
  });

  it('takes a GBK table and a workbook', async () => {
    const gbk = Buffer.concat([Buffer.from('c4dac8dd', 'hex'), Buffer.from('\n'), Buffer.from('c2b7b5c6b2bbc1c1', 'hex')]); // 内容, 路灯不亮
    expect(await imported('gbk.csv', new Uint8Array(gbk))).toMatchObject({ accepted: 1, refused: 0 });
    const sheet = await writeXlsxFile([[{ value: '内容' }, { value: '时间' }], [{ value: '供暖不热' }, { value: new Date('2025-12-01T20:15:00Z'), format: 'yyyy-mm-dd hh:mm' }]]).toBuffer();
    expect(await imported('book.xlsx', new Uint8Array(sheet), { channel: 'window' })).toMatchObject({ format: 'xlsx', accepted: 1, refused: 0 });
    const [row] = await core.sql<{ at: Date; channel: string }[]>`select appealed_at as at, channel from ticket where content = '供暖不热'`;
    expect(row).toEqual({ at: new Date('2025-12-01T20:15:00+08:00'), channel: 'window' });
  });

  it('names at most a thousand refused rows and counts all', async () => {
    const batch = await imported('bad.jsonl', `${'{"id":1}\n'.repeat(1_200)}{"detail":"最后一条仍然登记,井盖松动"}`);
    expect(batch).toMatchObject({ total: 1_201, accepted: 1, refused: 1_200 });
    expect(batch.report).toHaveLength(1_000);
  });

  it('of a file that cannot be read fails with the reason and registers nothing', async () => {
    const batch = await imported('nocontent.csv', '编号,标题\n1,路灯');
    expect(batch).toMatchObject({ state: 'failed', accepted: 0, report: [{ row: 0, reason: expect.stringContaining('内容') }] });
    expect(await ticketCount(core)).toBe(before);
  });

  it('strips what the database cannot hold', async () => {
    expect(await imported('nul.jsonl', '{"detail":"门口\\u0000积水"}')).toMatchObject({ accepted: 1 });
    const [row] = await core.sql<{ n: number }[]>`select count(*)::int as n from ticket where content = '门口积水'`;
    expect(row!.n).toBe(1);
  });

  it('waits for its turn; one that died is told as interrupted', async () => {
    const [dead] = await core.db.insert(importBatch).values({ name: 'dead.csv', format: 'csv', state: 'running', startedBy: 1, startedAt: core.now() }).returning();
    turn = await takeImportTurn(core);
    const busy = await upload('a.csv', '内容\n停水');
    expect([busy.status, await errorId(busy)]).toEqual([409, 'wrongState']);
    expect((await look(dead!.id)).state).toBe('running');
    await turn!.end();
    turn = null;
    expect(await look(dead!.id)).toMatchObject({ state: 'failed', report: [{ row: 0, reason: expect.stringContaining('中断') }] });
    const { items } = await (await dispatcher.request('/api/imports')).json() as { items: ImportView[] };
    expect(items[0]).toMatchObject({ id: dead!.id, state: 'failed' });
  });
});

describe('an upload', () => {
  it('that is no import is refused with what to do', async () => {
    before = await ticketCount(core);
    const form = new FormData();
    form.set('file', 'text, not a file');
    const refused: [Response | Promise<Response>, number, string][] = [
      [upload('a.pdf', '%PDF'), 400, 'malformed'],
      [upload('a.csv', ''), 400, 'malformed'],
      [upload('a.csv', '内容\n停水', { channel: 'pigeon' }), 400, 'invalid'],
      [dispatcher.request('/api/imports', { method: 'POST', body: form }), 400, 'invalid'],
      [dispatcher.request('/api/imports', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }), 400, 'invalid'],
      [dispatcher.request('/api/imports', { method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': String(51 * 1024 * 1024) } }), 413, 'tooLarge'],
    ];
    for (const [answer, status, id] of refused) {
      const response = await answer;
      expect([response.status, await errorId(response)]).toEqual([status, id]);
    }
    expect(await ticketCount(core)).toBe(before);
  });

  it('of more than 50 MiB is refused also when its length is not told', async () => {
    const answer = await upload('a.csv', new Uint8Array(50 * 1024 * 1024 + 1).fill(65));
    expect([answer.status, await errorId(answer)]).toEqual([413, 'tooLarge']);
  });

  it('is for dispatchers, team leads and system administrators', async () => {
    for (const username of ['agent1', 'supervisor1']) {
      const app = await as(username);
      for (const answer of [await upload('a.csv', '内容\n停水', {}, app), await app.request('/api/imports'), await app.request('/api/imports/1')]) {
        expect([answer.status, await errorId(answer)]).toEqual([403, 'notAllowed']);
      }
    }
    expect((await (await as('teamlead1')).request('/api/imports')).status).toBe(200);
  });

  it('that never was is not found', async () => {
    const answer = await dispatcher.request('/api/imports/999999');
    expect([answer.status, await errorId(answer)]).toEqual([404, 'notFound']);
    expect((await dispatcher.request('/api/imports/x')).status).toBe(400);
  });
});
