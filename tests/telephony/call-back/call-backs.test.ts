import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actOnCallBack, callBackVerbs, takeToCall } from '../../../telephony/call-back/act.ts';
import { askCallBack, noteAttempt, settleCallBacks, type CallBackWhy } from '../../../telephony/call-back/index.ts';
import { callBackCounts, callBackFilter, listCallBacks } from '../../../telephony/call-back/list.ts';
import { lookAtCallBacks } from '../../../telephony/call-back/look.ts';
import { askOnTheWeb } from '../../../telephony/call-back/public.ts';
import { showNumber } from '../../../telephony/call-back/show-number.ts';
import { call, callBack, callBackEvent, line } from '../../../telephony/db/schema/index.ts';
import { foundLines } from '../../../telephony/line/index.ts';
import { revealLog } from '../../../ticketing/db/schema/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
const monday = '2026-03-02T10:00:00+08:00';
const verb = (name: string) => callBackVerbs.find((v) => v.name === name)!;
const row = async (id: number) => (await core.db.select().from(callBack).where(eq(callBack.id, id)))[0]!;
const kinds = async (id: number) => (await core.db.select({ kind: callBackEvent.kind }).from(callBackEvent).where(eq(callBackEvent.callBackId, id)).orderBy(callBackEvent.id)).map((e) => e.kind);
const who = (phone: string) => ({ callerSealed: core.cipher.seal(phone), callerPrint: core.cipher.fingerprint('phone', phone), callerMasked: null });
const ask = async (phone = '15400007777', why: CallBackWhy = 'abandoned', more: object = {}) => (await core.db.transaction((tx) => askCallBack(core, tx, { lineNumber: '12345', ...who(phone), ...more }, why)))!;
const at = (iso: string) => new Date(`2026-03-${iso}+08:00`);

beforeAll(async () => { core = await testCore({ at: monday }); await foundLines(core.db); });
afterAll(() => core.close());
beforeEach(async () => { core.clock.to(monday); await core.db.delete(callBackEvent); await core.db.delete(callBack); await core.db.delete(call); });

describe('somebody was not answered', () => {
  test('by day they are called back within half an hour; at night the next morning; who asked at night within half an hour', async () => {
    expect(await row(await ask())).toMatchObject({ state: 'open', callerMasked: '154****7777', notBefore: at('02T10:00:00'), dueAt: at('02T10:30:00') });
    core.clock.to('2026-03-02T23:40:00+08:00');
    expect(await row(await ask('15400007778'))).toMatchObject({ notBefore: at('03T08:00:00'), dueAt: at('03T08:30:00') });
    expect(await row(await ask('15400007779', 'asked'))).toMatchObject({ notBefore: at('02T23:40:00'), dueAt: at('03T00:10:00') });
  });

  test('a line with office hours calls back when it is open again, past the weekend', async () => {
    await core.db.update(line).set({ hours: { workday: [{ from: 540, to: 1080 }] } }).where(eq(line.number, '12319'));
    core.clock.to('2026-03-06T19:00:00+08:00'); // Friday evening
    expect(await row(await ask('15400007777', 'night', { lineNumber: '12319' }))).toMatchObject({ notBefore: at('09T09:00:00'), dueAt: at('09T09:30:00') });
  });

  test('whoever calls twice is called back once, at the place and time of the first call', async () => {
    const first = await ask('15400007777', 'abandoned', { queuedAt: at('02T09:50:00') });
    core.clock.advance(600_000);
    expect(await ask('15400007777', 'asked', { queuedAt: at('02T10:05:00'), priority: 3 })).toBe(first);
    expect(await row(first)).toMatchObject({ queuedAt: at('02T09:50:00'), dueAt: at('02T10:30:00'), priority: 3, why: 'asked' });
    expect(await ask('15400007777', 'abandoned', { lineNumber: '12319' })).not.toBe(first);
  });

  test('of a number that was withheld there is nobody to call', async () => {
    expect(await core.db.transaction((tx) => askCallBack(core, tx, { lineNumber: '12345', callerSealed: null, callerPrint: null, callerMasked: null }, 'missed'))).toBeNull();
  });
});

describe('calling back', () => {
  test('one takes it, and another can neither take, drop, nor see the number', async () => {
    const id = await ask();
    const [mine, other] = [await core.staff('agent1'), await core.staff('agent2')];
    await actOnCallBack(core, mine, id, verb('take'), {});
    expect(await row(id)).toMatchObject({ state: 'taken', takenBy: mine.staffId });
    await expect(actOnCallBack(core, other, id, verb('take'), {})).rejects.toMatchObject({ id: 'wrongState' });
    await expect(actOnCallBack(core, other, id, verb('drop'), { reason: '市民已在网上反映' })).rejects.toMatchObject({ details: { rule: 'takenByOther' } });
    await expect(core.db.transaction((tx) => takeToCall(core, tx, other, id))).rejects.toMatchObject({ details: { rule: 'takenByOther' } });
    await expect(showNumber(core, other, id, null)).rejects.toMatchObject({ details: { rule: 'takeFirst' } });
    expect(await showNumber(core, mine, id, '10.0.0.1')).toEqual({ number: '15400007777' });
    expect((await core.db.select().from(revealLog)).at(-1)).toMatchObject({ staffId: mine.staffId, fields: ['phone'], reason: `回拨任务${id}` });
    expect(await kinds(id)).toEqual(['asked', 'take', 'numberShown']);
  });

  test('taking it to call twice is the same as once', async () => {
    const id = await ask();
    const mine = await core.staff('agent1');
    for (let i = 0; i < 2; i++) await core.db.transaction((tx) => takeToCall(core, tx, mine, id));
    expect(await kinds(id)).toEqual(['asked', 'take']);
  });

  test('reached: it is done, and nobody calls again', async () => {
    const id = await ask();
    const mine = await core.staff('agent1');
    await actOnCallBack(core, mine, id, verb('take'), {});
    await actOnCallBack(core, mine, id, verb('tried'), { result: 'answered' });
    expect(await row(id)).toMatchObject({ state: 'done', ended: '已接通', attempts: [{ result: 'answered', by: '林晓雨' }] });
    await expect(actOnCallBack(core, mine, id, verb('tried'), { result: 'busy' })).rejects.toMatchObject({ id: 'wrongState' });
    await expect(showNumber(core, mine, id, null)).rejects.toMatchObject({ details: { rule: 'takeFirst' } });
  });

  test.each([['busy', '10:05:00'], ['noAnswer', '10:30:00'], ['declined', '12:00:00']])('%s: it is tried again, not before %s', async (result, time) => {
    const id = await ask();
    await core.db.transaction((tx) => noteAttempt(core, tx, id, { callNo: 'C1', result, by: '林晓雨' }));
    await core.db.transaction((tx) => noteAttempt(core, tx, id, { callNo: 'C1', result, by: '林晓雨' }));
    expect(await row(id)).toMatchObject({ state: 'open', takenBy: null, notBefore: at(`02T${time}`) });
    expect((await row(id)).attempts).toHaveLength(1);
    await expect(actOnCallBack(core, await core.staff('agent1'), id, verb('take'), {})).rejects.toMatchObject({ details: { rule: 'notYet' } });
  });

  test('not answered in the evening: tried again the next morning', async () => {
    core.clock.to('2026-03-02T20:50:00+08:00');
    const id = await ask();
    await core.db.transaction((tx) => noteAttempt(core, tx, id, { callNo: 'C1', result: 'noAnswer', by: '林晓雨' }));
    expect((await row(id)).notBefore).toEqual(at('03T08:00:00'));
  });

  test('after three tries it is over; at once when there is no such number', async () => {
    const [id, none] = [await ask(), await ask('15400007778')];
    for (const n of [1, 2, 3]) { await core.db.transaction((tx) => noteAttempt(core, tx, id, { callNo: `C${n}`, result: 'noAnswer', by: '林晓雨' })); core.clock.advance(3_600_000); }
    expect(await row(id)).toMatchObject({ state: 'over', ended: '3次未接通' });
    await core.db.transaction((tx) => noteAttempt(core, tx, none, { callNo: 'C9', result: 'noSuchNumber', by: '林晓雨' }));
    expect(await row(none)).toMatchObject({ state: 'over', ended: '号码不存在' });
  });

  test('they call again themselves and are answered: it is over, on that line', async () => {
    const [here, elsewhere] = [await ask(), await ask('15400007777', 'missed', { lineNumber: '12319' })];
    const [answered] = await core.db.insert(call).values({ callNo: 'C99', direction: 'inbound', way: 'trunk', purpose: 'appeal', state: 'talking', engine: 'memory', lineNumber: '12345', calledNumber: '12345', ...who('15400007777'), arrivedAt: core.now(), staffId: 1 }).returning();
    for (let i = 0; i < 2; i++) await core.db.transaction((tx) => settleCallBacks(core, tx, answered!));
    expect(await row(here)).toMatchObject({ state: 'over', ended: '市民再次来电已接通' });
    expect(await row(elsewhere)).toMatchObject({ state: 'open' });
    expect(await kinds(here)).toEqual(['asked', 'over']);
  });

  test('only a team lead drops what nobody took, and only with a reason', async () => {
    const id = await ask();
    await expect(actOnCallBack(core, await core.staff('agent1'), id, verb('drop'), { reason: '重复来电，已处理' })).rejects.toMatchObject({ details: { rule: 'takeFirst' } });
    await expect(actOnCallBack(core, await core.staff('teamlead1'), id, verb('drop'), { reason: '无' })).rejects.toMatchObject({ id: 'invalid' });
    await actOnCallBack(core, await core.staff('teamlead1'), id, verb('drop'), { reason: '骚扰来电，已登记' });
    expect(await row(id)).toMatchObject({ state: 'dropped', ended: '骚扰来电，已登记' });
    await expect(actOnCallBack(core, await core.staff('dispatcher1'), await ask('15400007770'), verb('take'), {})).rejects.toMatchObject({ id: 'notAllowed' });
  });
});

describe('the list', () => {
  test('what is due first stands first; the number is masked; buttons are those that work', async () => {
    const second = await ask('15400007771');
    core.clock.advance(-600_000);
    const first = await ask('15400007772');
    core.clock.to('2026-03-02T10:35:00+08:00');
    const list = await listCallBacks(core, await core.staff('agent1'), { show: 'now', limit: 100 });
    expect(list.items.map((i) => i.id)).toEqual([first, second]);
    expect(list.items[0]).toMatchObject({ callerMasked: '154****7772', overdue: true, lineName: '云川市政务服务便民热线', triesLeft: 3 });
    expect(list.items[0]!.verbs.map((v) => [v.verb, v.allowed])).toEqual([['take', true], ['drop', false]]);
    expect(list.counts).toEqual({ now: 2, overdue: 2, taken: 0, later: 0, mine: 0 });
    expect(JSON.stringify(list)).not.toContain('15400007772');
    expect(list.today).toEqual({ due: 2, inTime: 0, reached: 0 });
  });

  test('who answers 12345 only does not see what other lines missed, and a unit sees none at all', async () => {
    await ask('15400007771', 'missed', { lineNumber: '12319' });
    expect((await listCallBacks(core, await core.staff('vendor1'), { show: 'now', limit: 100 })).items).toEqual([]);
    expect((await listCallBacks(core, await core.staff('agent4'), { show: 'now', limit: 100 })).items).toHaveLength(1);
    await expect(listCallBacks(core, await core.staff('yc-cg-contact'), { show: 'now', limit: 100 })).rejects.toMatchObject({ id: 'notAllowed' });
  });
});

describe('nothing is left lying', () => {
  test('taken and not called within twenty minutes it goes back; not while a call is under way', async () => {
    const [lying, calling] = [await ask(), await ask('15400007778')];
    for (const id of [lying, calling]) await actOnCallBack(core, await core.staff('agent1'), id, verb('take'), {});
    await core.db.insert(call).values({ callNo: 'C77', direction: 'outbound', way: 'trunk', purpose: 'callBack', state: 'talking', engine: 'memory', calledNumber: '154****7778', arrivedAt: core.now(), forTask: { kind: 'callBack', id: calling } });
    core.clock.advance(21 * 60_000);
    expect(await core.db.transaction((tx) => lookAtCallBacks(core, tx))).toEqual({ back: 1, overdue: 0 });
    expect([(await row(lying)).state, (await row(calling)).state]).toEqual(['open', 'taken']);
  });

  test('how many are late is counted for every page of those who lead and call, and for nobody else', async () => {
    await ask();
    await ask('15400007778');
    const lead = await core.staff('teamlead1');
    expect(await callBackCounts(core, lead)).toEqual({ now: 0, overdue: 0, since: null });
    core.clock.advance(60_000);
    expect(await callBackCounts(core, lead)).toEqual({ now: 2, overdue: 0, since: null });
    core.clock.advance(30 * 60_000);
    expect(await callBackCounts(core, lead)).toEqual({ now: 2, overdue: 2, since: at('02T10:30:00').toISOString() });
    await expect(callBackCounts(core, await core.staff('mayor'))).rejects.toMatchObject({ id: 'notAllowed' });
  });

  test('what is overdue is told once, and again after a further try that came to nothing', async () => {
    const id = await ask();
    core.clock.advance(31 * 60_000);
    const look = () => core.db.transaction((tx) => lookAtCallBacks(core, tx));
    expect([await look(), await look()]).toEqual([{ back: 0, overdue: 1 }, { back: 0, overdue: 0 }]);
    await core.db.transaction((tx) => noteAttempt(core, tx, id, { callNo: 'C1', result: 'busy', by: '林晓雨' }));
    expect((await look()).overdue).toBe(0);
    core.clock.advance(40 * 60_000);
    expect((await look()).overdue).toBe(1);
    const since = (await listCallBacks(core, await core.staff('teamlead1'), callBackFilter.parse({}))).items[0]!.tryBy;
    expect(await callBackCounts(core, await core.staff('teamlead1'))).toEqual({ now: 1, overdue: 1, since });
  });
});

describe('a citizen asks on the web', () => {
  test('is told when; asked again it is the same', async () => {
    const news: string[] = [];
    const listening = await core.sql.listen('phone', (text) => { news.push(text); });
    expect(await askOnTheWeb(core, { phone: '154 0000 7777', lineNumber: '12345' })).toEqual({ masked: '154****7777', lineName: '云川市政务服务便民热线', notBefore: at('02T10:00:00').toISOString(), dueAt: at('02T10:30:00').toISOString(), already: false });
    await expect.poll(() => news).toEqual([JSON.stringify({ staffId: null, data: { what: 'floor' } })]); // the lists of those who call back are read again
    await listening.unlisten();
    expect(await askOnTheWeb(core, { phone: '15400007777', lineNumber: '12345' })).toMatchObject({ already: true });
    expect(await core.db.select().from(callBack)).toHaveLength(1);
  });

  test('no number, another country’s, or 110 is not called', async () => {
    for (const phone of ['abc', '+441234567890', '110', '12345']) await expect(askOnTheWeb(core, { phone, lineNumber: '12345' })).rejects.toMatchObject({ id: 'invalid' });
    await expect(askOnTheWeb(core, { phone: '15400007777', lineNumber: '99999' })).rejects.toMatchObject({ details: { rule: 'noSuchLine' } });
  });

  test('a number that asked three times today is sent to the line itself', async () => {
    for (let i = 0; i < 3; i++) { await askOnTheWeb(core, { phone: '15400007777', lineNumber: '12345' }); await core.db.update(callBack).set({ state: 'done' }); core.clock.advance(60_000); }
    await expect(askOnTheWeb(core, { phone: '15400007777', lineNumber: '12345' })).rejects.toMatchObject({ details: { rule: 'enoughToday' } });
  });
});
