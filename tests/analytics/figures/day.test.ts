import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshFacts } from '../../../analytics/facts/index.ts';
import { figuresOfDay } from '../../../analytics/figures/day.ts';
import { percent, rate } from '../../../analytics/figures/rate.ts';
import { trendOf } from '../../../analytics/figures/trend.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { request } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { apiOf } from '../http/as.ts';
import { testCity, type TestCity } from '../placing/city.ts';

let core: TestCity;
const handTo = async (ticketNo: string, unit: string, more = {}) =>
  (await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: unit, appealType: 'consult', ...more })).assignments.at(-1)!.id;
async function answerIt(ticketNo: string, assignmentId: number, unit: string, satisfaction: number | null) {
  const who = await core.staff(`${unit}-contact`);
  await act(core, who, { assignmentId }, sign, {});
  await act(core, who, { assignmentId }, contact, { method: 'phone', note: '已联系市民' });
  await act(core, who, { assignmentId }, resolve, { reply: `已经现场处理完毕，处理单号${assignmentId}，请放心。`, outcome: 'solved' });
  await act(core, await core.staff('reviewer1'), { ticketNo }, passReview, {});
  if (satisfaction !== null) await act(core, await core.staff('callback1'), { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: satisfaction > 2 ? 'solved' : 'unsolved', satisfaction, ...(satisfaction > 2 ? {} : { dissatisfyReason: 'result', unreasonable: '已按规定办理，市民不接受解释' }) });
}

describe('a week built by hand', () => {
  beforeAll(async () => {
    core = await testCity({ at: '2026-03-02T10:00:00+08:00' });
    // Monday: four consultations (three working days: due on Thursday at 18:00), three to 云溪区城管局, one to the construction bureau.
    const [good, bad, late, wrong] = [await core.register(), await core.register({ phone: '15400002222' }), await core.register({ phone: '15400003333' }), await core.register({ phone: '15400004444', regionCode: '990102' })];
    const [a, b] = [await handTo(good.ticketNo, 'yx-cg'), await handTo(bad.ticketNo, 'yx-cg')];
    await handTo(late.ticketNo, 'yx-cg');
    const d = await handTo(wrong.ticketNo, 'yx-zj');
    // Tuesday: one is sent back as not theirs.
    core.clock.to('2026-03-03T09:30:00+08:00');
    await act(core, await core.staff('yx-zj-contact'), { assignmentId: d }, requestReturn, { reasonCode: 'wrongFunction', reason: '不属于本单位职责' });
    const [asked] = await core.db.select().from(request);
    await act(core, await core.staff('dispatcher1'), { requestId: asked!.id }, approve, {});
    // Thursday: two answered in time, one citizen satisfied and one not; five more register, by web and by phone.
    core.clock.to('2026-03-05T11:00:00+08:00');
    await answerIt(good.ticketNo, a, 'yx-cg', 4);
    await answerIt(bad.ticketNo, b, 'yx-cg', 2);
    for (let i = 0; i < 5; i++) await core.register({ phone: `1540000555${i}`, channel: i < 2 ? 'web' : 'call', regionCode: i === 0 ? '9901' : '990102001', appealType: i < 3 ? 'complaint' : 'help' });
    // Friday morning: the third is overdue, and gets its red card.
    core.clock.to('2026-03-06T09:30:00+08:00');
    await fireDues(core);
  });
  afterAll(() => core.close());

  test('Thursday: two of three in time, one of two satisfied, five registered after none', async () => {
    const day = await figuresOfDay(core, '2026-03-05');
    expect(day).toMatchObject({
      sentence: '昨日受理 5 件，按时办结 66.7%，0 个新热点，0 张红牌',
      registered: { value: 5, change: null }, onTimeRate: 2 / 3, satisfaction: 1 / 2, overdue: 1, redCards: 0,
      byChannel: [{ name: '电话', value: 3 }, { name: '网站', value: 2 }], byType: [{ name: '投诉', value: 3 }, { name: '求助', value: 2 }], byCategory: [{ name: '未分类', value: 5 }],
    });
    expect(day.byDistrict.filter((d) => d.value)).toMatchObject([{ code: '990102', value: 4 }, { code: '9901', name: '未明确区县', value: 1 }]);
    expect(day.byUnit).toEqual([{ unitId: 'yx-cg', name: expect.any(String), assigned: 0, resolved: 2, onTimeRate: 2 / 3, returns: 0, satisfaction: 1 / 2 }]);
  });

  test('Friday: one overdue, one red card, and no rate where nothing was due', async () => {
    expect(await figuresOfDay(core, '2026-03-06')).toMatchObject({
      sentence: '今日受理 0 件，按时办结 —，0 个新热点，1 张红牌', registered: { value: 0, change: null }, onTimeRate: null, satisfaction: null, overdue: 1, redCards: 1,
    });
  });

  test('a day that still runs is compared with the day before up to the same hour', async () => {
    core.clock.to('2026-03-06T12:00:00+08:00'); // by noon of Thursday five had come
    expect((await figuresOfDay(core, '2026-03-06')).registered).toEqual({ value: 0, change: -1 });
  });

  test('Monday and Tuesday: what was assigned, and the return, are their units\'', async () => {
    const monday = await figuresOfDay(core, '2026-03-02');
    expect(monday.sentence).toMatch(/^3月2日受理 4 件/);
    expect(monday.byUnit.map((u) => [u.unitId, u.assigned])).toEqual([['yx-cg', 3], ['yx-zj', 1]]);
    expect((await figuresOfDay(core, '2026-03-03')).byUnit).toMatchObject([{ unitId: 'yx-zj', assigned: 0, returns: 1 }]);
  });

  test('the trend counts city days, with days without tickets at nought', async () => {
    await refreshFacts(core);
    expect(await trendOf(core, 5, 'total')).toEqual({ days: ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'], series: [{ name: '诉求量', values: [4, 0, 0, 5, 0] }] });
    expect((await trendOf(core, 5, 'channel')).series).toEqual([{ name: '电话', values: [4, 0, 0, 3, 0] }, { name: '网站', values: [0, 0, 0, 2, 0] }]);
    expect((await trendOf(core, 2, 'category')).series).toEqual([{ name: '未分类', values: [5, 0] }]);
  });

  test('a ticket of half past midnight belongs to the city\'s new day', async () => {
    core.clock.to('2026-03-07T00:30:00+08:00');
    await core.register({ phone: '15400006666' });
    expect((await figuresOfDay(core, '2026-03-07')).registered.value).toBe(1);
    await refreshFacts(core);
    expect((await trendOf(core, 2, 'total')).series[0]!.values).toEqual([0, 1]);
  });

  test('the mayor, analysts and citywide roles read them; units do not', async () => {
    const api = apiOf(core);
    for (const who of ['mayor', 'analyst1', 'dispatcher1']) expect((await api(who, 'GET', '/figures/day?date=2026-03-05')).body.registered.value).toBe(5);
    expect((await api('mayor', 'GET', '/figures/trend?days=7&by=channel')).body.days).toHaveLength(7);
    expect((await api('yx-cg-leader', 'GET', '/figures/day')).status).toBe(403);
    expect((await api('mayor', 'GET', '/figures/day?date=2026-02-30')).status).toBe(400);
  });
});

test('nothing is divided by nought', () => {
  expect(rate(0, 0)).toBeNull();
  expect(percent(null)).toBe('—');
  expect([percent(1), percent(0.968), percent(0)]).toEqual(['100%', '96.8%', '0%']);
});
