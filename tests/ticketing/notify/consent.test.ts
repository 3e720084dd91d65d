import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appellant, notice, noticeConsent } from '../../../ticketing/db/schema/index.ts';
import { answerText } from '../../../ticketing/intake/channels/conversation.ts';
import { consentWord } from '../../../ticketing/notify/consent.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { story } from '../../setup/story.ts';

let core: TestCore;
let api: TestApi;
const sent: string[] = [];
beforeAll(async () => {
  core = await testCore();
  core.carriers.set('sms', { send: async ({ to }) => { sent.push(to); return 'id'; } });
  api = await testApi(core);
});
afterAll(async () => { await api.close(); await core.close(); });

const says = (phone: string, content: string) => answerText(core, { channel: 'sms', messageId: `${phone}${content}`, phone, content });
const isOff = async (ticketNo: string) => (await core.db.select().from(appellant).where(eq(appellant.id, (await core.ticket(ticketNo)).appellantId!)))[0]!.noticesOff;

describe('by message', () => {
  test.each(['TD', 't', ' 退订 ', '退订。', 'ＴＤ', '回复TD'])('%j stops the notices', (word) => { expect(consentWord(word)).toEqual({ off: true }); });
  test.each(['订阅', 'DY', '恢复订阅！'])('%j brings them back', (word) => { expect(consentWord(word)).toEqual({ off: false }); });
  test.each(['我要退订报纸', '退订不了怎么办', 'TDK', ''])('%j is an appeal like any other', (words) => { expect(consentWord(words)).toBeNull(); });

  test('the same person gets none, whatever they write next, until they say so', async () => {
    const { ticketNo } = await core.register({ phone: '15414110001' });
    const answered = await says('15414110001', '退订');
    expect(answered.receipt).toBeNull();
    expect(await isOff(ticketNo)).toBe(true);
    await testJobs(core).drain();
    expect(sent).not.toContain('15414110001');
    await says('+8615414110001', '订阅');
    expect(await isOff(ticketNo)).toBe(false);
    await core.register({ phone: '15414110001' });
    await testJobs(core).drain();
    expect(sent).toContain('15414110001');
    expect((await core.db.select().from(noticeConsent)).map((r) => [r.off, r.by])).toEqual([[true, 'sms'], [false, 'sms']]);
  });

  test('a stranger hears the same words', async () => {
    expect((await says('15414110002', 'TD')).text).toBe((await says('15414110001', 'TD')).text);
    await says('15414110001', '订阅');
  });
});

describe('in the portal', () => {
  test('number and code turn them off; what was not sent is read there', async () => {
    const { ticketNo, queryCode, ticketId } = await story(core).dispatched({ phone: '15414110004' });
    const citizen = await api.as();
    const off = await citizen.post(`/api/public/appeals/${ticketNo}/notices`, { code: queryCode, off: true });
    expect(off.body.noticesOff).toBe(true);
    await testJobs(core).drain();
    expect((await core.db.select().from(notice).where(eq(notice.ticketId, ticketId))).map((n) => [n.state, n.error])).toEqual([['off', 'optedOut'], ['off', 'optedOut']]);
    const read = (await citizen.get(`/api/public/appeals/${ticketNo}?code=${queryCode}`)).body;
    expect(read.notices.map((n: any) => n.sent)).toEqual([false, false]);
    expect(read.notices[0].text).toContain(queryCode);
    expect((await citizen.post(`/api/public/appeals/${ticketNo}/notices`, { code: '00000000', off: false })).status).toBe(404);
  });
});

describe('by an agent', () => {
  test('on the ticket, where the story keeps who it was', async () => {
    const { ticketNo } = await core.register({ phone: '15414110005' });
    const agent = await api.as('agent1');
    const answer = await agent.post(`/api/tickets/${ticketNo}/notices/consent`, { off: true });
    expect([answer.status, answer.body.noticesOff]).toEqual([200, true]);
    expect((await core.events(ticketNo)).at(-1)).toMatchObject({ kind: 'noticesOff', actor: { kind: 'staff', name: '林晓雨' } });
    await agent.post(`/api/tickets/${ticketNo}/notices/consent`, { off: true });
    expect((await core.events(ticketNo)).filter((e) => e.kind === 'noticesOff')).toHaveLength(1);
  });

  test('not by a unit, and not on a ticket that is not theirs to see', async () => {
    const { ticketNo } = await story(core).dispatched({ phone: '15414110006' });
    expect((await (await api.as('yx-cg-contact')).post(`/api/tickets/${ticketNo}/notices/consent`, { off: true })).status).toBe(403);
    const hidden = await core.register({ phone: '15414110007', isConfidential: true });
    expect((await (await api.as('agent1')).post(`/api/tickets/${hidden.ticketNo}/notices/consent`, { off: true })).status).toBe(404);
    expect((await (await api.as('agent1')).get(`/api/tickets/${hidden.ticketNo}/notices`)).status).toBe(404);
  });
});

describe('what staff see', () => {
  test('the state of each, a masked number, and no query code', async () => {
    const { ticketNo, queryCode } = await core.register({ phone: '15414110008' });
    const { items } = (await (await api.as('agent1')).get(`/api/tickets/${ticketNo}/notices`)).body;
    expect(items).toMatchObject([{ stage: 'registered', state: 'waiting', to: '154****0008', channel: 'sms' }]);
    expect(JSON.stringify(items)).not.toContain(queryCode);
  });

  test('failures in one list, within one’s scope; sent again by those who may', async () => {
    const { ticketId } = await core.register({ phone: '15414110009' });
    await core.db.update(notice).set({ state: 'failed', error: 'fake 21211' }).where(eq(notice.ticketId, ticketId));
    const supervisor = await api.as('supervisor1');
    const listed = (await supervisor.get('/api/notices')).body.items;
    expect(listed).toMatchObject([{ why: { zh: '运营商退回：fake 21211' } }]);
    expect((await (await api.as('yx-cg-contact')).get('/api/notices')).body.items).toEqual([]);
    expect((await (await api.as('agent1')).post('/api/notices/resend', { ids: [listed[0].id] })).status).toBe(403);
    expect((await supervisor.post('/api/notices/resend', { ids: [listed[0].id] })).body).toEqual({ sent: 1 });
    expect((await supervisor.post('/api/notices/resend', { ids: [listed[0].id] })).body.error.details.rule).toBe('notFailed');
  });
});
