import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notice } from '../../../ticketing/db/schema/index.ts';
import { checkText } from '../../../ticketing/notify/check-text.ts';
import { noticeLanguages } from '../../../ticketing/notify/in-force.ts';
import { render } from '../../../ticketing/notify/render.ts';
import { smsLength } from '../../../ticketing/notify/sms-parts.ts';
import { stageNames, stageOf } from '../../../ticketing/notify/stages.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let core: TestCore;
let api: TestApi;
let lead: Client;
beforeAll(async () => { core = await testCore(); api = await testApi(core); lead = await api.as('teamlead1'); });
afterAll(async () => { await api.close(); await core.close(); });

const place = { channel: 'sms', language: 'zh' };
const save = (stage: string, edit: Record<string, unknown>, by = lead) => by.post(`/api/notice-texts/${stage}`, { ...place, on: true, ...edit });
const lastBody = async (ticketId: number) => (await core.db.select().from(notice).where(eq(notice.ticketId, ticketId)).orderBy(desc(notice.id)).limit(1))[0]!.body;

describe('the texts that come with the program', () => {
  test.each(stageNames.flatMap((stage) => noticeLanguages.map((language) => [stage, language] as const)))('%s in %s may be sent as it is', (stage, language) => {
    const { problems, preview } = checkText(stage, stageOf(stage).text[language]);
    expect(problems).toEqual([]);
    expect(preview).not.toMatch(/[{}[\]]/);
  });
});

describe('a text', () => {
  test('leaves out the part in brackets where its value is empty', () => {
    const text = '已转{unit}[，预计{until}前答复]。';
    expect(render(text, { unit: '城管局' })).toBe('已转城管局。');
    expect(render(text, { unit: '城管局', until: '2026-03-23T10:00:00.000Z' })).toBe('已转城管局，预计2026-03-23前答复。');
  });

  test('cannot be steered by what it is filled with', () => {
    expect(render('答复：{reply}', { reply: '{code} [不显示{code}]', code: '12345678' })).toBe('答复：{code} [不显示{code}]');
  });

  test.each([['', 0], ['字'.repeat(70), 1], ['字'.repeat(71), 2], ['字'.repeat(134), 2], ['字'.repeat(135), 3], ['a'.repeat(160), 1], ['a'.repeat(161), 2]])('of %# counts as the carrier counts', (text, parts) => {
    expect(smsLength(text).parts).toBe(parts);
  });
});

describe('editing', () => {
  test('a new text is what the next citizen reads, and the old one can be brought back', async () => {
    expect((await save('dispatched', { version: 0, text: '【新】{ticketNo}已转{unit}。' })).status).toBe(200);
    const first = await story(core).dispatched();
    expect(await lastBody(first.ticketId)).toBe(`【新】${first.ticketNo}已转云溪区城市管理局。`);
    const back = await save('dispatched', { version: 1, restore: 0 });
    const here = back.body.stages.find((s: any) => s.stage === 'dispatched').texts.find((t: any) => t.channel === 'sms' && t.language === 'zh');
    expect(here).toMatchObject({ version: 2, text: stageOf('dispatched').text.zh });
    expect(here.versions.map((v: any) => [v.version, v.byName, v.restored])).toEqual([[2, '沈若兰', 0], [1, '沈若兰', null], [0, null, null]]);
    expect(await lastBody((await story(core).dispatched()).ticketId)).toContain('承办单位将与您联系，预计');
  });

  test.each([
    ['a name that no notice has', '您的诉求{ticketNo}，{citizenName}您好', 'unknownField', '{citizenName}'],
    ['the words of the appeal', '您的诉求{ticketNo}：{content}', 'unknownField', '{content}'],
    ['no ticket number', '已转{unit}', 'missingField', '{ticketNo}'],
    ['the ticket number only in brackets', '已转{unit}[，{ticketNo}]', 'missingField', '{ticketNo}'],
    ['a bracket left open', '{ticketNo}已转[{unit}', 'brackets', '括号'],
    ['more than ten parts', `{ticketNo}${'长'.repeat(700)}`, 'tooLong', '10'],
  ])('is refused with %s', async (_, text, rule, names) => {
    const refused = await save('dispatched', { version: 2, text });
    expect([refused.status, refused.body.error.details.rule]).toEqual([422, rule]);
    expect(refused.body.error.zh).toContain(names);
  });

  test('the receipt must name the code', async () => {
    expect((await save('registered', { version: 0, text: '已受理{ticketNo}' })).body.error.zh).toContain('{code}');
  });

  test('of two editors the second is told who was faster', async () => {
    await save('extended', { version: 0, text: '{ticketNo}延期到{until}' });
    const second = await save('extended', { version: 0, text: '{ticketNo}改到{until}' }, await api.as('supervisor1'));
    expect([second.status, second.body.error.id]).toEqual([409, 'stale']);
    expect(second.body.error.zh).toContain('沈若兰');
  });

  test('what is asked after a call goes by SMS: no other channel has a text to edit', async () => {
    const { stages } = (await lead.get('/api/notice-texts')).body as { stages: { stage: string; texts: { channel: string; language: string }[] }[] };
    const channels = (stage: string) => [...new Set(stages.find((s) => s.stage === stage)!.texts.map((t) => t.channel))];
    expect([channels('callSurvey'), channels('registered')]).toEqual([['sms'], ['sms', 'wechat', 'portal']]);
    expect((await save('callSurvey', { channel: 'portal', version: 0, text: '请回复数字评价：5非常满意，1很不满意。' })).body.error.details?.rule ?? (await save('callSurvey', { channel: 'portal', version: 0, text: '请回复数字评价。' })).status).toBe('notSentSo');
    expect((await save('callSurvey', { version: 0, text: '感谢来电，请回复数字1至5评价，5为非常满意。' })).status).toBe(200);
  });

  test('is for those who answer for the words', async () => {
    expect((await save('extended', { version: 1, text: '{ticketNo}{until}' }, await api.as('coordinator1'))).status).toBe(403);
    expect((await (await api.as('yx-cg-contact')).get('/api/notice-texts')).status).toBe(403);
  });

  test('a stage switched off tells nobody, one switched on does', async () => {
    for (const channel of ['sms', 'portal']) await lead.post('/api/notice-texts/dispatched', { channel, language: 'zh', version: channel === 'sms' ? 2 : 0, on: false, restore: 0 });
    for (const channel of ['sms', 'portal']) await lead.post('/api/notice-texts/signed', { channel, language: 'zh', version: 0, on: true, restore: 0 });
    const { ticketId, ticketNo } = await story(core).handling();
    expect(await lastBody(ticketId)).toBe(`云溪区城市管理局已签收您的诉求（${ticketNo}）。`);
    expect((await core.db.select().from(notice).where(eq(notice.ticketId, ticketId))).map((n) => n.template)).toEqual(['registered', 'signed']);
  });

  test('whoever asked in English is told in English', async () => {
    const { ticketId, ticketNo } = await core.register({ phone: '15413110001', language: 'en' });
    expect(await lastBody(ticketId)).toContain(`Your appeal was received. Number ${ticketNo}`);
  });
});

describe('quiet hours', () => {
  test('are set by the same people', async () => {
    expect((await lead.post('/api/notice-texts/hours', { quietFrom: '21:00', quietTo: '09:30', mostPerDay: 4 })).body.hours).toEqual({ quietFrom: '21:00', quietTo: '09:30', mostPerDay: 4 });
    expect((await lead.post('/api/notice-texts/hours', { quietFrom: '25:00', quietTo: '09:30', mostPerDay: 4 })).status).toBe(400);
  });
});
