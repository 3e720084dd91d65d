import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { due, dutyAlarm } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { supplement } from '../../../ticketing/ticket/supplement.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';

const leap = { content: '拆迁的事没人管，我活不下去了，今天就从楼顶跳楼。', phone: '15400002222' };
const minute = 60_000;

describe('the duty desk', () => {
  let core: TestCore;
  let api: TestApi;
  let lead: Client;
  beforeAll(async () => { core = await testCore(); api = await testApi(core); lead = await api.as('teamlead1'); });
  afterAll(async () => { await api.close(); await core.close(); });
  const alarms = async (ticketId: number) => core.db.select().from(dutyAlarm).where(eq(dutyAlarm.ticketId, ticketId)).orderBy(dutyAlarm.id);
  const clocks = async (ticketId: number) => (await core.db.select().from(due).where(eq(due.ticketId, ticketId))).filter((d) => d.clock === 'duty').map((d) => d.state);

  test('is called in the transaction of registration, with the words and a time to acknowledge', async () => {
    const { ticketNo, ticketId } = await core.register(leap);
    const [row] = await alarms(ticketId);
    expect(row).toMatchObject({ state: 'raised', categories: ['selfHarm'], words: ['跳楼', '活不下去'], source: 'words', level: 1, dictionaryVersion: 0 });
    expect(row!.dueAt!.getTime() - core.now().getTime()).toBe(5 * minute);
    expect(await clocks(ticketId)).toEqual(['pending']);
    expect((await core.events(ticketNo)).map((e) => e.kind)).toEqual(['register', 'dutyAlarm']);
    const { body } = await lead.get('/api/duty/alarms');
    expect(body).toMatchObject({ waiting: 1, risen: 0, items: [{ ticketNo, categories: [{ zh: '轻生自伤' }], verbs: [{ verb: 'acknowledge' }, { verb: 'handle' }] }] });
    expect((await (await api.as('mayor')).get('/api/duty/alarms')).body).toMatchObject({ waiting: 0 });
    expect((await (await api.as('agent1')).get('/api/duty/alarms')).status).toBe(403);
  });

  test('goes up a level each time nobody acknowledges, to the leaders; an acknowledgement stops it', async () => {
    const { ticketNo, ticketId } = await core.register({ ...leap, phone: '15400002223' });
    core.clock.advance(5 * minute);
    await fireDues(core);
    expect((await alarms(ticketId))[0]).toMatchObject({ level: 2, state: 'raised' });
    core.clock.advance(5 * minute);
    await fireDues(core);
    expect((await alarms(ticketId))[0]).toMatchObject({ level: 3 });
    expect((await (await api.as('mayor')).get('/api/duty/alarms')).body.risen).toBeGreaterThan(0);
    const { id } = (await alarms(ticketId))[0]!;
    expect((await (await api.as('agent1')).post(`/api/duty/alarms/${id}/acknowledge`, {})).body.error.id).toBe('notAllowed');
    expect((await lead.post(`/api/duty/alarms/${id}/acknowledge`, {})).status).toBe(200);
    expect((await lead.post(`/api/duty/alarms/${id}/acknowledge`, {})).body.error).toMatchObject({ id: 'wrongState' });
    expect((await lead.post(`/api/duty/alarms/${id}/handle`, { outcome: 'transferred', note: '' })).status).toBe(400);
    expect((await lead.post(`/api/duty/alarms/${id}/handle`, { outcome: 'transferred', note: '已转110，民警到场劝下' })).status).toBe(200);
    expect((await alarms(ticketId))[0]).toMatchObject({ state: 'handled', acknowledgedByName: '沈若兰', outcome: 'transferred' });
    core.clock.advance(60 * minute);
    await fireDues(core);
    expect((await alarms(ticketId))[0]).toMatchObject({ level: 3, state: 'handled' });
    expect((await core.events(ticketNo)).map((e) => e.kind).filter((kind) => kind.startsWith('duty'))).toEqual(['dutyAlarm', 'dutyEscalated', 'dutyEscalated', 'dutyAcknowledged', 'dutyHandled']);
    expect(await clocks(ticketId)).toEqual(['fired', 'fired', 'cancelled']);
  });

  test('hears what is added later, once; and what the classifier reads where no word stood', async () => {
    const { ticketNo, ticketId, queryCode } = await core.register({ phone: '15400002224' });
    expect(queryCode).toMatch(/\d/);
    expect(await alarms(ticketId)).toEqual([]);
    const say = (text: string) => act(core, { kind: 'citizen', ticketId }, { ticketNo }, supplement, { text });
    await say('再不修我们就去堵路。');
    await say('我们真的会去堵路。');
    expect(await alarms(ticketId)).toMatchObject([{ categories: ['mass'], words: ['堵路'] }]);
    expect((await core.events(ticketNo)).filter((e) => e.kind === 'dutyAlarm')).toHaveLength(1);

    const jobs = testJobs(core);
    const fire = await core.register({ content: '云溪区柳湾街道清荷路12号居民楼冒浓烟，火势很大，里面有老人出不来。', phone: '15400002225' });
    await jobs.drain();
    expect(await alarms(fire.ticketId)).toMatchObject([{ source: 'judgement', categories: ['life'] }]);
  });

  test('an event of a confidential ticket holds no words, and who may not see it is not told of it', async () => {
    const { ticketNo, ticketId } = await core.register({ ...leap, content: '举报：村干部殴打老人，有人受伤昏迷。', isConfidential: true, phone: '15400002226' });
    expect((await core.events(ticketNo)).find((e) => e.kind === 'dutyAlarm')!.data).not.toHaveProperty('words');
    expect((await alarms(ticketId))[0]!.words).toContain('昏迷');
    expect((await lead.get(`/api/duty/alarms?ticketNo=${ticketNo}`)).body.items).toHaveLength(1);
    expect((await (await api.as('mayor')).get(`/api/duty/alarms?ticketNo=${ticketNo}`)).body.items).toEqual([]);
  });

  test('an import of old tickets calls nobody', async () => {
    const { ticketId } = await core.register({ ...leap, channel: 'import', appealedAt: new Date('2025-06-01T10:00:00+08:00'), phone: '15400002227' });
    expect(await alarms(ticketId)).toEqual([]);
  });

  test('an agent who heard it calls the desk without any word', async () => {
    const { ticketNo, ticketId } = await core.register({ phone: '15400002228' });
    const agent = await api.as('agent1');
    expect((await agent.post(`/api/duty/tickets/${ticketNo}/call`, { category: 'selfHarm', note: '通话中情绪崩溃' })).status).toBe(200);
    expect(await alarms(ticketId)).toMatchObject([{ source: 'person', words: ['通话中情绪崩溃'] }]);
    expect((await (await api.as('yx-cg-contact')).post(`/api/duty/tickets/${ticketNo}/call`, { category: 'life', note: '试试' })).status).toBe(403);
  });

  test('its phones are told by SMS: the number and the kind, never the words', async () => {
    const sent: { to: string; body: string; key: string }[] = [];
    core.carriers.set('sms', { send: async (m) => { sent.push(m); return 'sms-1'; } });
    const { body } = await lead.get('/api/duty/dictionary');
    expect((await lead.post('/api/duty/dictionary', { version: body.version, entries: body.entries, settings: { ...body.settings, phones: ['15400000099'] }, reason: '设置值班手机' })).status).toBe(200);
    const { ticketNo } = await core.register({ ...leap, phone: '15400002229' });
    await testJobs(core).drain();
    const ours = sent.filter((m) => m.to === '15400000099');
    expect(ours).toHaveLength(1);
    expect(ours[0]!.body).toContain(ticketNo);
    expect(ours[0]!.body).toContain('轻生自伤');
    expect(ours[0]!.body).not.toContain('跳楼');
  });
});

describe('the words of the city', () => {
  let core: TestCore;
  let api: TestApi;
  beforeAll(async () => { core = await testCore(); api = await testApi(core); });
  afterAll(async () => { await api.close(); await core.close(); });

  test('are edited with a reason, a version each, in force at once; refusals name the rule', async () => {
    const supervisor = await api.as('supervisor1');
    const { body: before } = await supervisor.get('/api/duty/dictionary');
    expect(before).toMatchObject({ version: 0, mayEdit: true, versions: [] });
    const add = { word: '河堤渗水', category: 'publicSafety', except: [], beside: [], on: true };
    const save = (more: object) => supervisor.post('/api/duty/dictionary', { version: 0, entries: [...before.entries, add], settings: before.settings, reason: '汛期增加', ...more });
    expect((await save({ entries: [...before.entries, { ...add, except: ['渗漏'] }] })).body.error.details.rule).toBe('exceptWithoutWord');
    expect((await save({ entries: [...before.entries, add, add] })).body.error.details.rule).toBe('twice');
    expect((await save({ reason: '汛' })).status).toBe(400);
    expect((await core.register({ content: '河堤渗水很久了，没有人来看。' })).ticketId).toBeGreaterThan(0);
    expect(await core.db.select().from(dutyAlarm)).toEqual([]);
    expect((await save({})).body).toMatchObject({ version: 1, versions: [{ version: 1, byName: '魏建军', reason: '汛期增加' }] });
    expect((await save({})).body.error.id).toBe('stale');
    await core.register({ content: '河堤渗水越来越大，请快来人。', phone: '15400003333' });
    expect(await core.db.select().from(dutyAlarm)).toMatchObject([{ words: ['河堤渗水'], dictionaryVersion: 1 }]);
    expect((await (await api.as('dispatcher1')).post('/api/duty/dictionary', { version: 1, entries: before.entries, settings: before.settings, reason: '我也改改' })).status).toBe(403);
    expect((await supervisor.post('/api/duty/dictionary/try', { text: '楼下爆米花' })).body).toEqual({ found: [] });
  });
});
