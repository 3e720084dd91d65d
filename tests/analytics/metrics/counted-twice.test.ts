import { afterAll, beforeAll, expect, test } from 'vitest';
import { isCounted, metrics, metricSets, metricTicketIds, metricValues, noUnit, type MetricValue } from '../../../analytics/metrics/index.ts';
import { addDays, cityDay } from '../../../ticketing/deadline/city-day.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';
import { liveAtRandom } from './lives.ts';
import { allRows, daysOf, naive, type Item } from './naive.ts';

/** Always the same lives; METRIC_LIVES=7 takes others. */
const seed = Number(process.env.METRIC_LIVES ?? 1);
const withTickets = metrics.filter((m) => isCounted(m) && m.rows.tickets !== false);
const ids = withTickets.map((m) => m.id);
const isCount = (id: string) => withTickets.find((m) => m.id === id)!.unit === 'count';

let core: TestCore;
let done = 0;
beforeAll(async () => { core = await testCore(); done = await liveAtRandom(core, { tickets: 24, steps: 9, seed }); await visited(); await rareThings(); }, 600_000);
afterAll(() => core.close());

/** Eight that come to their visit, whatever the random ones do: content, half content, sent back, not reached. */
async function visited(): Promise<void> {
  const by = { method: 'phone', staffContacted: true };
  const said = [{ solved: 'solved', attitude: 5, result: 5 }, { solved: 'solved', attitude: 5, result: 2, dissatisfyReason: 'result', rework: true }, { solved: 'unsolved', attitude: 1, result: 1, dissatisfyReason: 'speed', rework: true }, { solved: 'partly', attitude: 3, result: 3 }, { solved: 'solved', attitude: 4, result: 4 }, { solved: 'solved', satisfaction: 4 }];
  for (let i = 0; i < 8; i++) {
    core.clock.advance(20 * 3_600_000);
    const { ticketNo } = await story(core, i % 3 ? 'yx-cg' : 'yx-zj').pendingVisit({ phone: `1540002${1000 + i}`, regionCode: i % 2 ? '990101' : '990102' });
    if (said[i]) await act(core, await core.staff('callback1'), { ticketNo }, recordVisit, { ...by, ...said[i] });
  }
}

/** What random lives seldom or never come to. */
async function rareThings(): Promise<void> {
  await core.sql`update ticket set appeal_type = 'complaint' where id % 2 = 0`;
  await core.sql`update assignment set is_true = (id % 2 = 0) where resolved_at is not null`;
  await core.sql`update visit set contact_disputed = true where state = 'done' and id % 2 = 0`;
  await core.sql`update visit set planned_method = 'none' where id % 4 = 1`;
  await core.sql`update visit set state = 'exempt', exemption = 'unreachable' where state = 'due'`;
  await core.sql`update visit set state = 'exempt', exemption = 'plan', planned_method = 'none', done_at = null, satisfaction = null where id in (select id from visit order by id desc limit 1)`;
  await core.sql`insert into request (ticket_id, assignment_id, kind, state, reason_code, reason, payload, requested_at, decided_at)
    select ticket_id, id, 'return', case when id % 2 = 0 then 'approved' else 'rejected' end, 'wrongFunction', '不属于本单位职责', '{}', dispatched_at, resolved_at from assignment where resolved_at is not null`;
}

const value = (id: string, items: Item[]): MetricValue => {
  const counted = items.filter((i) => !i.out);
  const weighed = counted.some((i) => i.weight !== undefined);
  const numerator = weighed ? counted.reduce((sum, i) => sum + i.weight!, 0) : counted.filter((i) => i.has).length;
  return { numerator, denominator: counted.length, excluded: items.length - counted.length, value: isCount(id) ? numerator : counted.length ? numerator / counted.length : null };
};
const rounded = (v: MetricValue | undefined) => v && { ...v, numerator: Math.round(v.numerator * 1e6) / 1e6, value: v.value === null ? null : Math.round(v.value * 1e6) / 1e6 };

test('a figure is what one gets by counting the rows one by one: whole city, unit and district, over the whole time, a month, a week and the day that runs', async () => {
  expect(done).toBeGreaterThan(100);
  const rows = await allRows(core);
  const { first, last } = daysOf(rows);
  const middle = addDays(first, Math.floor((Date.parse(last) - Date.parse(first)) / 2 / 86_400_000));
  const reached = new Set<string>();
  for (const span of [{ from: first, to: last }, { from: first, to: middle }, { from: middle, to: addDays(middle, 6) }, { from: cityDay(core.clock.now), to: cityDay(core.clock.now) }]) {
    const expected = naive(rows, span, core.clock.now);
    expect(Object.keys(expected).toSorted()).toEqual([...ids].toSorted());
    for (const by of ['city', 'unit', 'district'] as const) {
      const found = await metricValues(core, ids, span, by, []);
      const keyOf = (i: Item) => ({ city: '', unit: i.unitId ?? noUnit, district: i.district })[by];
      for (const id of ids)
        for (const key of new Set([...found.keys(), ...expected[id]!.map(keyOf)])) {
          const want = value(id, expected[id]!.filter((i) => keyOf(i) === key));
          expect([span, by, key, id, rounded(found.get(key)?.[id])]).toEqual([span, by, key, id, rounded(want)]);
          if (want.denominator) reached.add(id);
        }
    }
  }
  // Lives in which nothing happened would prove nothing.
  expect(ids.filter((id) => !reached.has(id))).toEqual([]);
}, 120_000);

test('the tickets behind a figure are those that it counted; reached, missed and left out are the whole', async () => {
  const rows = await allRows(core);
  const span = { from: daysOf(rows).first, to: daysOf(rows).last };
  const expected = naive(rows, span, core.clock.now);
  const sets = await metricSets(core, ids, span, []);
  const of = (items: Item[]) => [...new Set(items.map((i) => i.ticketId))].toSorted((a, b) => a - b);
  for (const id of ids) {
    const items = expected[id]!;
    const ticketsOf = async (part: 'numerator' | 'denominator' | 'missed' | 'excluded', unitId?: string) => (await metricTicketIds(core, id, part, span, { unitIds: unitId ? [unitId] : undefined }, [])).toSorted((a, b) => a - b);
    expect([id, await ticketsOf('denominator'), await ticketsOf('excluded')]).toEqual([id, of(items.filter((i) => !i.out)), of(items.filter((i) => i.out))]);
    expect([id, await ticketsOf('numerator'), await ticketsOf('missed')]).toEqual([id, of(items.filter((i) => !i.out && i.has)), of(items.filter((i) => !i.out && !i.has))]);
    const unit = items.filter((i) => i.unitId === 'yx-cg');
    const kept = sets.get('yx-cg')?.[id];
    expect([id, kept?.reached ?? [], kept?.missed ?? [], kept?.excludedIds ?? []]).toEqual([id, of(unit.filter((i) => !i.out && i.has)), of(unit.filter((i) => !i.out && !i.has)), of(unit.filter((i) => i.out))]);
  }
}, 120_000);

test('tickets that do not exist for the reader count nowhere', async () => {
  const rows = await allRows(core);
  const span = { from: daysOf(rows).first, to: daysOf(rows).last };
  const hidden = rows.tickets.filter((t) => t.accusedUnitId === 'yx-zj').map((t) => t.id);
  expect(hidden.length).toBeGreaterThan(0);
  const expected = naive(rows, span, core.clock.now);
  const found = await metricValues(core, ids, span, 'city', hidden);
  for (const id of ids) expect([id, rounded(found.get('')![id])]).toEqual([id, rounded(value(id, expected[id]!.filter((i) => !hidden.includes(i.ticketId))))]);
});

test('a span without tickets has no value, neither a hundred nor nought; what needs the switchboard has none at all', async () => {
  const quiet = { from: '2025-01-01', to: '2025-01-31' };
  const city = (await metricValues(core, metrics.map((m) => m.id), quiet, 'city', [])).get('')!;
  expect(city.onTimeRate).toEqual({ numerator: 0, denominator: 0, value: null, excluded: 0 });
  expect(city.threeRates!.value).toBeNull();
  expect(city.assigned!.value).toBe(0);
  for (const id of ['answerRate', 'answeredIn15s', 'averageWait', 'abandonRate', 'callBackRate']) expect([id, city[id]!.value]).toEqual([id, null]);
  expect((await metricValues(core, ['onTimeRate'], quiet, 'unit', [])).size).toBe(0);
});
