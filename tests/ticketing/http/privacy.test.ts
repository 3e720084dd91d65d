import { eq } from 'drizzle-orm';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event, visit } from '../../../ticketing/db/schema/index.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

const phone = '15433334444';
const other = '13812345678';
const name = '慕容晓晴';
let core: TestCore;
let api: TestApi;
const log: string[] = [];
beforeAll(async () => {
  core = await testCore();
  core.log = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) });
  api = await testApi(core);
});
afterAll(async () => { await api.close(); await core.close(); });

const everyone = ['agent1', 'teamlead1', 'dispatcher1', 'coordinator1', 'reviewer1', 'callback1', 'supervisor1', 'qa1', 'esupervision1', 'mayor', 'vendor1', 'yx-cg-contact', 'yx-cg-handler'];

describe('a number or a name that somebody gave', () => {
  test('is in no answer of the API, whoever asks and wherever it was said', async () => {
    const { ticketNo, queryCode, lead } = await story(core).dispatched({ phone, name, title: `找${other}`, content: `请联系我母亲${other}，路灯不亮。`, address: `清荷路12号，电话${other}` });
    const citizen = await api.as();
    const at = `/api/public/appeals/${ticketNo}`;
    for (const [verb, body] of [['supplement', { text: `补充：${other}` }], ['urge', { text: `请打${other}` }]] as const)
      expect((await citizen.post(`${at}/${verb}`, { code: queryCode, ...body })).status).toBe(200);
    const dispatcher = await api.as('dispatcher1');
    expect((await dispatcher.post(`/api/tickets/${ticketNo}/amend`, { title: `路灯 ${other}`, address: `清荷路14号 ${other}` })).status).toBe(200);
    const unit = await api.as('yx-cg-contact');
    await unit.post(`/api/assignments/${lead}/sign`, {});
    expect((await unit.post(`/api/assignments/${lead}/contact`, { method: 'phone', note: `已拨打${other}` })).status).toBe(200);
    await story(core).resolve(lead);
    await (await api.as('reviewer1')).post(`/api/tickets/${ticketNo}/passReview`, {});
    expect((await citizen.post(`${at}/rate`, { code: queryCode, satisfaction: 3, solved: 'partly', comment: `再找${other}` })).status).toBe(200);
    expect((await citizen.post(`${at}/reopen`, { code: queryCode, reason: `没有修好，请打${other}` })).status).toBe(200);
    expect((await citizen.post(`${at}/cancel`, { code: queryCode, reason: `不用了，打${other}也行` })).status).toBe(200);

    const answers: string[] = [JSON.stringify((await citizen.get(`${at}?code=${queryCode}`)).body)];
    for (const username of everyone) {
      const client = await api.as(username);
      for (const path of [`/api/tickets/${ticketNo}`, '/api/tickets', '/api/assignments', '/api/requests', '/api/cards']) answers.push(JSON.stringify((await client.get(path)).body));
    }
    answers.push(JSON.stringify((await (await api.as('agent1')).post('/api/callers', { phone })).body));
    const all = answers.join('\n');
    expect(all).toContain(ticketNo);
    for (const secret of [phone, other, name, '晓晴', '"sealed"', 'contentSealed', 'phoneSealed']) expect([secret, all.includes(secret)]).toEqual([secret, false]);
  });

  test('is kept in the chain only sealed, and comes out again with the key', async () => {
    const { ticketNo, queryCode, ticketId } = await core.register();
    const text = `请打${other}`;
    await (await api.as()).post(`/api/public/appeals/${ticketNo}/urge`, { code: queryCode, text });
    const [urged] = (await core.db.select().from(event).where(eq(event.ticketId, ticketId))).filter((e) => e.kind === 'urge');
    expect(urged!.data.text).toBe('请打138****5678');
    expect(core.cipher.open(Buffer.from(String(urged!.data.sealed), 'base64'))).toBe(text);
    expect((await core.db.select().from(visit).where(eq(visit.ticketId, ticketId)))).toEqual([]);
  });
});

describe('a log line', () => {
  test('about a failure of ours holds no words, no number and no name of a citizen', async () => {
    await core.sql`alter table ticket add constraint out_of_order check (title <> '路灯不亮请尽快')`;
    const agent = await api.as('agent1');
    log.length = 0;
    const answer = await agent.post('/api/tickets', { title: '路灯不亮请尽快', content: '我家住清荷路12号三单元，深夜害怕。', phone, name, address: '清荷路12号三单元', idempotencyKey: 'log-key-1' });
    await core.sql`alter table ticket drop constraint out_of_order`;
    expect([answer.status, answer.body.error.id]).toEqual([500, 'internal']);
    const lines = log.join('\n');
    expect(lines).toContain('out_of_order'); // enough to find the fault
    expect(lines).toContain('insert into');
    for (const secret of [phone, name, '三单元', '深夜', '路灯']) expect([secret, lines.includes(secret)]).toEqual([secret, false]);
    expect(JSON.stringify(answer.body)).not.toMatch(/insert|constraint|三单元/);
  });
});

describe('what one may not see', () => {
  test('is not counted either: a report in confidence is in nobody’s history by number', async () => {
    const mine = '15433335555';
    await core.register({ phone: mine });
    await core.register({ phone: mine, appealType: 'report' });
    const tickets = async (username: string) => (await (await api.as(username)).post('/api/callers', { phone: mine })).body;
    const [agent, lead] = [await tickets('agent1'), await tickets('teamlead1')];
    expect([agent.appellant.tickets, agent.tickets.length, lead.appellant.tickets, lead.tickets.length]).toEqual([1, 1, 1, 1]);
  });

  test('who reported in confidence is shown to nobody, not even masked', async () => {
    const { ticketNo } = await story(core).dispatched({ appealType: 'report', isConfidential: true, phone: '15433336666', name });
    expect((await (await api.as('yx-cg-contact')).get(`/api/tickets/${ticketNo}`)).body.appellant).toBeNull();
    expect((await (await api.as('dispatcher1')).get(`/api/tickets/${ticketNo}`)).body).toMatchObject({ appellant: null, confidential: { kept: ['name', 'phone'] } });
  });

  test('a unit at work on a ticket cannot become the accused behind its own back: the ticket is reassigned first', async () => {
    const { ticketNo } = await story(core).dispatched();
    const dispatcher = await api.as('dispatcher1');
    const refused = await dispatcher.post(`/api/tickets/${ticketNo}/amend`, { accusedUnitId: 'yx-cg' });
    expect([refused.status, refused.body.error.details.rule, refused.body.error.zh]).toEqual([422, 'accusedUnit', expect.stringContaining('改派')]);
    await dispatcher.post(`/api/tickets/${ticketNo}/reassign`, { reason: '涉及该单位，改派' });
    expect((await dispatcher.post(`/api/tickets/${ticketNo}/amend`, { accusedUnitId: 'yx-cg' })).status).toBe(200);
  });
});
