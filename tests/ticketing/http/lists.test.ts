import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let core: TestCore;
let api: TestApi;
let dispatcher: Client;
let sessionUntil: Date;
const numbers: string[] = [];
const logIn = async () => { dispatcher = await api.as('dispatcher1'); sessionUntil = new Date(core.clock.now.getTime() + 3_600_000); };
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core);
  await logIn();
  // Some share their moment, as tickets of one import do.
  for (let i = 0; i < 23; i++) {
    if (i % 4 === 0) core.clock.advance(1);
    numbers.push((await core.register({ content: `第${i}盏路灯不亮，请派人维修。`, regionCode: i % 2 ? '990101' : '990102', appealType: i % 3 ? 'help' : 'consult', channel: i % 5 ? 'call' : 'window' })).ticketNo);
  }
});
afterAll(async () => { await api.close(); await core.close(); });

const page = async (query: string) => {
  if (core.clock.now > sessionUntil) await logIn();
  const { status, body } = await dispatcher.get(`/api/tickets?${query}`);
  expect(status).toBe(200);
  return body as { items: { ticketNo: string; state: string; dueAt: string | null }[]; nextCursor: string | null; total: number | null };
};
const pageAll = async (query: string, between: () => Promise<unknown> = async () => {}) => {
  const seen: string[] = [];
  const totals: (number | null)[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { items, nextCursor, total } = await page(`${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    seen.push(...items.map((t) => t.ticketNo));
    totals.push(total);
    cursor = nextCursor;
    await between();
  }
  return { seen, totals };
};

describe('paging', () => {
  test.each(['-registeredAt', 'registeredAt'])('by %s visits every ticket exactly once, and the total is told with the first page', async (sort) => {
    const { seen, totals } = await pageAll(`limit=4&sort=${sort}`);
    expect(seen).toEqual(sort === 'registeredAt' ? numbers : numbers.toReversed());
    expect(totals).toEqual([23, null, null, null, null, null]);
  });

  test('newest first does not shift while tickets come in and while some are worked on', async () => {
    const before = [...numbers];
    let n = 0;
    const { seen } = await pageAll('limit=5', async () => {
      core.clock.advance(1000);
      numbers.push((await core.register({ content: `又一盏路灯不亮${n++}` })).ticketNo);
      await dispatcher.post(`/api/tickets/${before[n]}/urge`, {});
    });
    expect(seen).toEqual(before.toReversed());
  });

  test('oldest first reaches also what came in meanwhile, each once', async () => {
    let more = 2;
    const { seen } = await pageAll('limit=6&sort=registeredAt', async () => { if (more-- > 0) numbers.push((await core.register()).ticketNo); });
    expect(seen).toEqual(numbers);
  });

  test('by deadline leaves out what has none, in the total too', async () => {
    const s = story(core);
    const due = [await s.dispatched({}, { urgency: 'urgent' }), await s.dispatched(), await s.dispatched({}, { appealType: 'consult' })];
    const first = await page('limit=2&sort=dueAt');
    const rest = await page(`limit=2&sort=dueAt&cursor=${encodeURIComponent(first.nextCursor!)}`);
    const all = [...first.items, ...rest.items];
    expect(all.map((t) => t.dueAt)).toEqual(all.map((t) => t.dueAt).toSorted());
    expect(new Set(all.map((t) => t.ticketNo))).toEqual(new Set(due.map((d) => d.ticketNo)));
    expect([first.total, rest.total, rest.nextCursor]).toEqual([3, null, null]);
    numbers.push(...due.map((d) => d.ticketNo));
  });
});

describe('filters', () => {
  test('narrow each other', async () => {
    const all = (await pageAll('limit=200')).seen;
    const of = async (query: string) => new Set((await pageAll(`limit=200&${query}`)).seen);
    const [region, type, channel, words] = await Promise.all([of('regionCode=990102'), of('appealType=consult,praise'), of('channel=window'), of(`q=${encodeURIComponent('盏路灯')}`)]);
    const both = await of(`regionCode=990102&appealType=consult,praise&channel=window&q=${encodeURIComponent('盏路灯')}`);
    expect(both).toEqual(new Set(all.filter((n) => region.has(n) && type.has(n) && channel.has(n) && words.has(n))));
    expect(both.size).toBeGreaterThan(0);
    expect(region.size).toBeLessThan(all.length);
  });

  test('a region takes in what lies inside it', async () => {
    const { ticketNo } = await core.register({ regionCode: '990101001001' });
    expect((await page('regionCode=990101001&limit=200')).items.map((t) => t.ticketNo)).toEqual([ticketNo]);
    expect((await page('regionCode=990102&limit=200')).items.map((t) => t.ticketNo)).not.toContain(ticketNo);
  });

  test('days are the city’s: a minute before and after midnight', async () => {
    core.clock.to('2026-03-09T23:59:00+08:00');
    const late = (await core.register()).ticketNo;
    core.clock.to('2026-03-10T00:01:00+08:00');
    const early = (await core.register()).ticketNo;
    expect((await page('from=2026-03-09&to=2026-03-09')).items.map((t) => t.ticketNo)).toEqual([late]);
    expect((await page('from=2026-03-10&to=2026-03-10')).items.map((t) => t.ticketNo)).toEqual([early]);
    expect((await page('from=2026-03-09&to=2026-03-10')).total).toBe(2);
  });

  test('the board of a desk holds only what waits there', async () => {
    const waiting = await story(core).pendingReview();
    const review = await page('board=review');
    expect(review.items.map((t) => [t.ticketNo, t.state])).toEqual([[waiting.ticketNo, 'pendingReview']]);
    expect((await page('board=dispatch&limit=200')).items.every((t) => ['registered', 'pendingDispatch'].includes(t.state))).toBe(true);
  });

  test('a ticket number finds one ticket whatever else it says', async () => {
    expect((await page(`q=${numbers[3]}`)).items.map((t) => t.ticketNo)).toEqual([numbers[3]]);
  });
});

describe('the number of statements does not grow with the page', () => {
  const statements = async (doing: () => Promise<unknown>) => {
    let n = 0;
    const query = core.sql.unsafe;
    core.sql.unsafe = ((...args: Parameters<typeof query>) => { n += 1; return query.apply(core.sql, args); }) as typeof query;
    try { await doing(); } finally { core.sql.unsafe = query; }
    return n;
  };

  test('of tickets', async () => {
    const two = await statements(() => page('limit=2'));
    expect(two).toBeGreaterThan(1);
    expect(await statements(() => page('limit=200'))).toBeLessThanOrEqual(two);
  });

  test('of a unit’s inbox', async () => {
    const unit = await api.as('yx-cg-contact');
    const inbox = async (limit: number) => (await unit.get(`/api/assignments?limit=${limit}`)).body.items.length as number;
    let rows = 0;
    const one = await statements(() => inbox(1));
    const many = await statements(async () => { rows = await inbox(100); });
    expect(rows).toBeGreaterThan(2);
    expect(many).toBe(one);
  });
});
