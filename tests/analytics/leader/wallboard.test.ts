import { afterEach, beforeEach, expect, test } from 'vitest';
import { analytics } from '../../../analytics/index.ts';
import { refreshFacts } from '../../../analytics/facts/index.ts';
import { expectedUntil, usualDay } from '../../../analytics/wallboard/usual-day.ts';
import { testApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
beforeEach(async () => { core = await testCore({ at: '2026-03-02T10:00:00+08:00' }); });
afterEach(() => core.close());

const dayMs = 86_400_000;
/** Tickets at these moments, written as rows: the seasons of a hall are no verbs. */
const load = (moments: Date[]) => core.sql`insert into ticket (ticket_no, state, channel, title, content, region_code, appealed_at, registered_at, updated_at)
  select 'w' || i, 'closed', 'call', '路灯不亮', '路灯不亮', '990101', m, m, m from unnest(${moments.map((m) => m.toISOString())}::text[]::timestamptz[]) with ordinality as x(m, i)`;

test('an ordinary Monday is made of working Mondays: weekends, 春节 and other weekdays are no measure for it', async () => {
  const monday = new Date('2026-03-02T09:30:00+08:00').getTime();
  // ten tickets at half past nine on every Monday, a hundred on every other day
  const moments = Array.from({ length: 70 }, (_, i) => i + 1).flatMap((back) => Array.from({ length: back % 7 === 0 ? 10 : 100 }, () => new Date(monday - back * dayMs)));
  await load(moments);
  await refreshFacts(core);
  const usual = await usualDay(core, '2026-03-02', []);
  // 2026-02-16 and 02-23 lie in the 春节 holiday
  expect(usual.like).not.toContain('2026-02-16');
  expect(usual.like).not.toContain('2026-02-23');
  expect(usual.like.every((day) => new Date(day).getUTCDay() === 1)).toBe(true);
  expect(usual.hours![9]).toBe(10);
  expect(usual.hours!.reduce((a, b) => a + b, 0)).toBe(10);
  expect(expectedUntil(usual.hours!, new Date('2026-03-02T09:30:00+08:00'))).toBe(5);
  expect(expectedUntil(usual.hours!, new Date('2026-03-02T23:59:00+08:00'))).toBe(10);
});

test('a Saturday that is worked is like other working days, and a holiday like other days off', async () => {
  await load(Array.from({ length: 60 }, (_, i) => new Date(new Date('2026-03-01T09:30:00+08:00').getTime() - i * dayMs)));
  await refreshFacts(core);
  // 2026-02-28 is a make-up day for 春节
  const works = (day: string) => core.calendarFor('9901', new Date(`${day}T12:00:00+08:00`)).isWorkday(day);
  expect(works('2026-02-28')).toBe(true);
  expect((await usualDay(core, '2026-02-28', [])).like.every(works)).toBe(true);
  expect((await usualDay(core, '2026-02-18', [])).like.some(works)).toBe(false);
});

test('with too few days there is no ordinary day, and the wall says nothing about it', async () => {
  await core.register();
  await refreshFacts(core);
  const api = await testApi(core, () => ({ open: {}, staff: analytics.staffRoutes!(core) }));
  const { body } = await (await api.as('mayor')).get('/api/wallboard');
  expect(body.registered).toMatchObject({ value: 1, expected: null });
  expect(body.registered.hours[10]).toEqual({ hour: 10, n: 1, expected: null });
  expect(body.registered.hours[11].n).toBe(null);
  await api.close();
});

test('nothing on the wall says who called, where they live or what they said; confidential tickets are counted and not listed', async () => {
  core.clock.to('2026-03-20T10:00:00+08:00');
  for (let i = 0; i < 4; i++) await core.register({ phone: `1540000667${i}`, appealType: i ? 'help' : 'report' });
  await core.register({ content: '我是李建国，住在清荷路18号，邻居深夜装修。', phone: '15400007788', address: '清荷路18号2单元', regionCode: '990101001001', matterCode: '060105' });
  await core.register({ appealType: 'report', content: '举报某单位负责人收受财物。', phone: '15400007799' });
  const api = await testApi(core, () => ({ open: {}, staff: analytics.staffRoutes!(core) }));
  const { body } = await (await api.as('supervisor1')).get('/api/wallboard');
  const said = JSON.stringify(body);
  for (const word of ['李建国', '清荷路', '装修', '15400007788', '收受财物', '9901260320']) expect(said).not.toContain(word);
  expect(body.live[0]).toMatchObject({ place: '云溪区东门街道', what: '电梯故障' });
  const rows = await core.sql<{ n: number }[]>`select count(*)::int as n from ticket where registered_at >= '2026-03-20T00:00:00+08:00'`;
  expect(body.registered.value).toBe(rows[0]!.n);
  expect((await (await api.as('yx-cg-contact')).get('/api/wallboard')).status).toBe(403);
  await api.close();
});
