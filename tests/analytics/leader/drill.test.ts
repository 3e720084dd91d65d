import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analytics } from '../../../analytics/index.ts';
import { ticketsBehind } from '../../../console/trends/tickets-behind.ts';
import { hiddenTicketIds } from '../../../ticketing/index.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import type { TestCore } from '../../setup/core.ts';
import { leaderCity } from './city.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await leaderCity(); api = await testApi(core, () => ({ open: {}, staff: analytics.staffRoutes!(core) })); }, 120_000);
afterAll(async () => { await api.close(); await core.close(); });

const span = { from: '2026-02-14', to: '2026-03-20' };
const inSpan = `from=${span.from}&to=${span.to}`;
/** The list that a link of the console opens: how many it shows, a page at a time, and how many it says it may not. */
async function listed(client: Client, link: string): Promise<{ shown: number; total: number; withheld: number }> {
  const params = link.slice(link.indexOf('?') + 1);
  let [shown, cursor] = [0, ''];
  let first: { total: number; withheld: number } | undefined;
  do {
    const { body, status } = await client.get(`/api/tickets?${params}&limit=20${cursor}`);
    expect(status).toBe(200);
    first ??= body;
    shown += body.items.length;
    cursor = body.nextCursor ? `&cursor=${encodeURIComponent(body.nextCursor)}` : '';
  } while (cursor);
  return { shown, total: first!.total, withheld: first!.withheld };
}
async function expectListed(client: Client, n: number, link: string) {
  const list = await listed(client, link);
  expect({ link, n: list.shown + list.withheld }).toEqual({ link, n });
  expect(list.total).toBe(list.shown);
}

// The mayor reads no confidential ticket, a dispatcher none about staff; the supervisor reads all; a team lead of the centre knows of no complaint about the centre.
describe.each(['mayor', 'dispatcher1', 'supervisor1', 'teamlead1'])('%s: the number shown is the number of tickets listed', (who) => {
  let client: Client;
  beforeAll(async () => { client = await api.as(who); });

  test.each(['matter', 'region', 'unit', 'channel', 'type'] as const)('by %s, in every row and at every level below', async (by) => {
    const walk = async (filter: Record<string, string>): Promise<number> => {
      const { body } = await client.get(`/api/figures/trends?${inSpan}&by=${by}&${new URLSearchParams(filter)}`);
      await expectListed(client, body.total, ticketsBehind(span, filter));
      expect(body.rows.reduce((sum: number, row: { n: number }) => sum + row.n, 0)).toBe(body.total);
      let rows = 0;
      for (const row of body.rows) {
        if (row.n) await expectListed(client, row.n, ticketsBehind(span, filter, { by, ...row }));
        rows += 1 + (row.deeper ? await walk({ ...filter, [by === 'matter' ? 'matterCode' : 'regionCode']: row.key }) : 0);
      }
      return rows;
    };
    expect(await walk({})).toBeGreaterThan(1);
  });

  test('under filters that cross, also those that no count holds ready', async () => {
    const crossed: Record<string, string>[] = [{ matterCode: '06', regionCode: '990101' }, { regionCode: '990101', channel: 'web' }, { appealType: 'complaint', matterCode: '06' }, { unitId: 'yx-zj', channel: 'call' }, { channel: 'web', appealType: 'help', regionCode: '990101001' }];
    let seen = 0;
    for (const filter of crossed) {
      const { body } = await client.get(`/api/figures/trends?${inSpan}&by=region&${new URLSearchParams(filter)}`);
      seen += body.total;
      await expectListed(client, body.total, ticketsBehind(span, filter));
      expect(body.days.reduce((sum: number, d: { n: number }) => sum + d.n, 0)).toBe(body.total);
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('on the map, region by region down to the grid', async () => {
    const walk = async (parent: string): Promise<void> => {
      const { body } = await client.get(`/api/map?${inSpan}&parent=${parent}`);
      await expectListed(client, body.total, ticketsBehind(span, { regionCode: parent }));
      if (body.unplaced && body.items.length) await expectListed(client, body.unplaced, ticketsBehind(span, { regionCode: parent, only: 'region' }));
      for (const item of body.items) { await expectListed(client, item.n, ticketsBehind(span, { regionCode: item.code })); if (item.n && item.deeper) await walk(item.code); }
    };
    await walk('9901');
  });

  test('of the day: what was registered', async () => {
    const { body } = await client.get('/api/figures/day?date=2026-03-20');
    const day = '/tickets?from=2026-03-20&to=2026-03-20';
    await expectListed(client, body.registered.value, day);
    for (const { name, value } of body.byCategory) await expectListed(client, value, `${day}&${name === '未分类' ? 'without=category' : `category=${encodeURIComponent(name)}`}`);
    for (const { code, value, lng } of body.byDistrict) await expectListed(client, value, `${day}&regionCode=${code}${lng === null ? '&only=region' : ''}`);
    expect(body.byDistrict.some((d: { lng: number | null }) => d.lng === null)).toBe(true);
  });
});

test('complaints about the reader’s own unit are in no figure of theirs, and are not told as withheld either', async () => {
  const hidden = await hiddenTicketIds(core, await core.staff('teamlead1'));
  expect(hidden.length).toBeGreaterThan(2);
  const [lead, supervisor] = [await api.as('teamlead1'), await api.as('supervisor1')];
  const totalOf = async (client: Client) => (await client.get(`/api/figures/trends?${inSpan}`)).body.total as number;
  expect(await totalOf(supervisor) - await totalOf(lead)).toBe(hidden.length);
});

test('how many are not shown is told of a figure’s list only: with a search it would tell what stands in them', async () => {
  const mayor = await api.as('mayor');
  expect((await mayor.get(`/api/tickets?appealedFrom=${span.from}&appealedTo=${span.to}`)).body.withheld).toBeGreaterThan(0);
  expect((await mayor.get(`/api/tickets?appealedFrom=${span.from}&appealedTo=${span.to}&q=${encodeURIComponent('路灯')}`)).body.withheld).toBe(0);
  expect((await mayor.get(`/api/tickets?appealedFrom=${span.from}&appealedTo=${span.to}&state=registered`)).body.withheld).toBe(0);
});
