import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { call, callSurvey, callTicket } from '../../../telephony/db/schema/index.ts';
import { addSurveys, answerBySms, recordSurvey, surveyBySms, surveyFigures, surveyJobs, surveyPrompts, surveyReactions } from '../../../telephony/survey/index.ts';
import type { CallRow } from '../../../telephony/floor/index.ts';
import type { Module } from '../../../ticketing/index.ts';
import { appellant } from '../../../ticketing/db/schema/index.ts';
import { answerText } from '../../../ticketing/intake/channels/conversation.ts';
import type { Carrier } from '../../../ticketing/notify/carrier.ts';
import { CarrierError } from '../../../ticketing/notify/carriers/carrier-error.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { story } from '../../setup/story.ts';
import { madeCall } from './made-call.ts';

const surveying: Module = { name: 'survey', jobs: surveyJobs, reactions: surveyReactions, callSurvey: (of) => ({ answer: (message) => answerBySms(of, message) }) };
let core: TestCore;
let runner: ReturnType<typeof testJobs>;
let sent: Parameters<Carrier['send']>[0][] = [];
let refuses: Error | null = null;
beforeAll(async () => {
  core = await testCore();
  core.carriers.set('sms', { send: async (message) => { if (refuses) throw refuses; sent.push(message); return `id-${sent.length}`; } });
  runner = testJobs(core, [surveying]);
});
beforeEach(() => { sent = []; refuses = null; core.clock.to('2026-03-02T10:00:00+08:00'); });
afterAll(() => core.close());

const press = async (row: CallRow, digit: string) => {
  const [fresh] = await core.db.select().from(call).where(eq(call.id, row.id));
  return core.db.transaction((tx) => recordSurvey(core, tx, fresh!, digit));
};
const ended = (row: CallRow, options = {}) => core.db.transaction((tx) => surveyBySms(core, tx, row, options));
const surveyOf = async (row: CallRow) => (await core.db.select().from(callSurvey).where(eq(callSurvey.callId, row.id)))[0];
const link = (row: CallRow, ticketId: number, why: 'filed' | 'asked' = 'filed') => core.db.insert(callTicket).values({ callId: row.id, ticketId, why, at: core.clock.now, staffId: row.staffId });
const minutes = (n: number) => core.clock.advance(n * 60_000);
const surveys = () => sent.filter((m) => m.key.startsWith('survey:'));

describe('the question after the call', () => {
  test('is asked on a line that asks it', () => {
    expect(surveyPrompts({ survey: true })).toEqual(['survey-question']);
    expect(surveyPrompts({ survey: false })).toEqual([]);
    expect(surveyPrompts(null)).toEqual([]);
  });

  test.each([['1', 1], ['2', 2], ['3', 3], ['4', 4], ['5', 5]])('key %s is mark %i', async (digit, satisfaction) => {
    const row = await madeCall(core, '15411110001');
    expect(await press(row, digit)).toEqual({ over: true, prompts: ['survey-thanks'] });
    expect(await surveyOf(row)).toMatchObject({ by: 'key', satisfaction, heard: true, staffId: row.staffId });
    expect((await core.db.select().from(call).where(eq(call.id, row.id)))[0]!.surveyDigit).toBe(digit);
  });

  test('a wrong key is asked again once, then it is thanked for all the same', async () => {
    const row = await madeCall(core, '15411110001');
    expect(await press(row, '9')).toEqual({ over: false, prompts: ['survey-again'] });
    expect(await press(row, '#')).toEqual({ over: true, prompts: ['survey-thanks'] });
    expect(await surveyOf(row)).toMatchObject({ by: null, satisfaction: null, wrongKeys: 2 });
  });

  test('a slip, then a key that counts; a later key changes nothing', async () => {
    const row = await madeCall(core, '15411110001');
    await press(row, '0');
    await press(row, '4');
    await press(row, '1');
    expect(await surveyOf(row)).toMatchObject({ satisfaction: 4, wrongKeys: 1 });
  });
});

describe('the rating of the ticket', () => {
  const consult = () => core.register({ phone: '15411110002', content: '咨询社保卡补办需要什么材料，去哪里办理。', appealType: 'consult' });
  const answerIt = async (ticketNo: string) => act(core, await core.staff('agent1'), { ticketNo }, answer, { reply: '请持身份证到就近社保服务大厅补办，当场领取。' });

  test('a ticket answered in the call takes the key as its rating and closes', async () => {
    const { ticketNo, ticketId } = await consult();
    const row = await madeCall(core, '15411110002');
    await link(row, ticketId);
    await answerIt(ticketNo);
    await press(row, '5');
    await runner.drain();
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'closed', satisfaction: 5, satisfactionFirst: 5, solved: 'solved' });
    expect((await core.events(ticketNo)).find((e) => e.kind === 'rate')).toMatchObject({ actor: { kind: 'citizen' }, data: { via: 'call', satisfaction: 5 } });
  });

  test('also when the answer is written down after the talk', async () => {
    const { ticketNo, ticketId } = await consult();
    const row = await madeCall(core, '15411110002');
    await link(row, ticketId);
    await press(row, '2');
    await core.db.execute(sql`delete from job where kind = 'survey.rateTicket'`); // what the key asked for found nothing to rate
    await answerIt(ticketNo);
    await runner.drain();
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'closed', satisfaction: 2, solved: 'unsolved' });
  });

  test('a ticket that went to a unit is rated at its own return visit', async () => {
    const { ticketNo, ticketId } = await story(core).dispatched({ phone: '15411110002' });
    const row = await madeCall(core, '15411110002');
    await link(row, ticketId);
    await press(row, '1');
    await runner.drain();
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'inProgress', satisfaction: null });
  });

  test('a ticket that was only asked about keeps its own', async () => {
    const { ticketNo, ticketId } = await consult();
    await answerIt(ticketNo);
    const row = await madeCall(core, '15411110002');
    await link(row, ticketId, 'asked');
    await press(row, '5');
    await runner.drain();
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'answered', satisfaction: null });
  });
});

describe('by SMS where no key was pressed', () => {
  test('once, some minutes after the call, in the words of the notice texts', async () => {
    const row = await madeCall(core, '15411110003');
    await ended(row, { heard: true });
    await ended(row, { heard: true });
    await runner.drain();
    expect(surveys()).toEqual([]);
    minutes(4);
    await runner.drain();
    await runner.drain();
    expect(surveys()).toEqual([{ to: '15411110003', key: `survey:${row.callNo}`, body: '感谢您拨打12345热线。请直接回复数字评价本次通话：5非常满意，4满意，3基本满意，2不满意，1很不满意，2026-03-05前有效。' }]);
    expect(await surveyOf(row)).toMatchObject({ sms: 'sent', heard: true });
  });

  test('the digit that comes back stands on the call, and only once', async () => {
    const row = await madeCall(core, '15411110004');
    await ended(row);
    minutes(4);
    await runner.drain();
    const write = (content: string) => answerText(core, { channel: 'sms', messageId: `s-${content}-${Math.floor(core.clock.now.getTime())}`, content, phone: '+8615411110004' });
    expect(await write('4 态度很好，电话13800000000')).toEqual({ text: '感谢您的评价，我们会改进服务。', receipt: null });
    expect(await surveyOf(row)).toMatchObject({ by: 'sms', satisfaction: 4, comment: '态度很好,电话138****0000' });
    expect((await core.db.select().from(call).where(eq(call.id, row.id)))[0]!.surveyDigit).toBe('4');
    expect((await write('1')).text).toBe('已收到您对通话的评价。');
    expect(await surveyOf(row)).toMatchObject({ satisfaction: 4 });
  });

  test('a text about something else is registered as ever', async () => {
    await ended(await madeCall(core, '15411110005'));
    minutes(4);
    await runner.drain();
    const told = await answerText(core, { channel: 'sms', messageId: 'else', content: '云溪区清荷路18号楼下垃圾三天没有清运，味道很大。', phone: '15411110005' });
    expect(told.receipt?.ticketNo).toMatch(/^99/);
  });

  test('at night it waits for the morning', async () => {
    core.clock.to('2026-03-02T23:10:00+08:00');
    const row = await madeCall(core, '15411110006');
    await ended(row);
    minutes(5);
    await runner.drain();
    expect(surveys()).toEqual([]);
    core.clock.to('2026-03-03T08:00:01+08:00');
    await runner.drain();
    expect(surveys().map((m) => m.to)).toEqual(['15411110006']);
  });

  const nobody: [string, () => Promise<CallRow>, string | undefined][] = [
    ['a withheld number', () => madeCall(core, null), 'withheld'],
    ['a landline', () => madeCall(core, '01066668888'), 'landline'],
    ['somebody who wants no notices', async () => { const { ticketNo } = await core.register({ phone: '15411110007' }); await core.db.update(appellant).set({ noticesOff: true }).where(eq(appellant.id, (await core.ticket(ticketNo)).appellantId!)); return madeCall(core, '15411110007'); }, 'optedOut'],
    ['somebody whose return visit is due', async () => { await story(core).pendingVisit({ phone: '15411110008' }); return madeCall(core, '15411110008'); }, 'visitDue'],
    ['a call about a confidential ticket', async () => { const { ticketId } = await core.register({ phone: '15411110009', isConfidential: true }); const row = await madeCall(core, '15411110009'); await link(row, ticketId); return row; }, 'confidential'],
    ['a call in which somebody reported in confidence, which no link tells', async () => { const row = await madeCall(core, '15411110016'); await core.register({ phone: '15411110016', isConfidential: true, callId: row.callNo }); return row; }, 'confidential'],
    ['who pressed a key', async () => { const row = await madeCall(core, '15411110010'); await press(row, '1'); return (await core.db.select().from(call).where(eq(call.id, row.id)))[0]!; }, undefined],
    ['whom nobody answered', () => madeCall(core, '15411110011', { answeredAt: null, staffId: null, outcome: 'abandoned' }), undefined],
    ['whom we called ourselves', () => madeCall(core, '15411110012', { direction: 'outbound', purpose: 'visit' }), undefined],
  ];
  test.each(nobody)('not %s', async (_who, given, why) => {
    const row = await given();
    sent = [];
    await ended(row);
    minutes(4);
    await runner.drain();
    expect(surveys()).toEqual([]);
    const survey = await surveyOf(row);
    expect(survey?.smsWhy ?? undefined).toBe(why);
  });

  test('not again within three days', async () => {
    await ended(await madeCall(core, '15411110013'));
    minutes(4);
    await runner.drain();
    const second = await madeCall(core, '15411110013');
    await ended(second);
    minutes(4);
    await runner.drain();
    expect(surveys()).toHaveLength(1);
    expect(await surveyOf(second)).toMatchObject({ sms: 'none', smsWhy: 'askedLately' });
  });

  test('a number that the carrier refuses for good is left', async () => {
    const row = await madeCall(core, '15411110014');
    await ended(row);
    minutes(4);
    refuses = new CarrierError('sms', 'blocked', 'no such number', true);
    await runner.drain();
    expect(await surveyOf(row)).toMatchObject({ sms: 'failed', smsWhy: 'carrier' });
  });
});

test('figures by agent and line add up to those of the floor', async () => {
  core.clock.to('2026-05-11T09:00:00+08:00');
  const from = core.clock.now;
  const other = (await core.staff('agent2')).staffId;
  for (const [patch, digit] of [[{}, '5'], [{}, '2'], [{ lineNumber: '12319' }, '3'], [{ staffId: other }, '4'], [{ staffId: other }, '8']] as const) await press(await madeCall(core, '15411110015', patch), digit);
  minutes(60);
  const parts = await surveyFigures(core.db, from, core.clock.now);
  expect(parts.find((p) => p.staffId === other)!.figures).toEqual({ asked: 2, answered: 1, byKey: 1, bySms: 0, content: 1, average: 4 });
  expect(addSurveys(parts.map((p) => p.figures))).toEqual({ asked: 5, answered: 4, byKey: 4, bySms: 0, content: 3, average: 3.5 });
});
