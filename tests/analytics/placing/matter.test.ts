/** A ticket stands in its group before anybody has said what matter it is about; the group says so as soon as its tickets do. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketGroup } from '../../../analytics/db/schema/index.ts';
import { groupWithout } from '../../../analytics/placing/write-group.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { sixNeighbours, testCity, type TestCity } from './city.ts';

const [night, dust] = ['080101', '080201'] as const;
let core: TestCity;
let told: { ticketNo: string; ticketId: number }[];
const plant = async () => (await core.db.select().from(ticketGroup).orderBy(sql`messages desc`))[0]!;
const about = async (no: number, matterCode: string) => {
  await act(core, await core.staff('dispatcher1'), { ticketNo: told[no]!.ticketNo }, dispatch, { leadUnitId: 'yx-cg', supportUnitIds: [], matterCode });
  await core.settle();
};

beforeAll(async () => {
  core = await testCity();
  told = [];
  for (const message of sixNeighbours) told.push(await core.register(message));
  await core.settle();
});
afterAll(() => core.close());

test('what most of its tickets are about, the first among equals; the same as worked out anew', async () => {
  expect(await plant()).toMatchObject({ messages: 6, matterCode: null });
  await about(5, dust);
  expect((await plant()).matterCode).toBe(dust);
  await about(0, night);
  expect((await plant()).matterCode).toBe(night);
  await about(1, dust);
  expect((await plant()).matterCode).toBe(dust);
  expect((await groupWithout(core.db, await plant(), [], core.now()))!.matterCode).toBe(dust);
  expect((await groupWithout(core.db, await plant(), [told[5]!.ticketId], core.now()))!.matterCode).toBe(night);
});
