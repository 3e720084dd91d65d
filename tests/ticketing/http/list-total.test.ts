import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core);
  await core.db.execute(sql`insert into ticket (ticket_no, state, channel, title, content, region_code, appealed_at, registered_at, updated_at)
    select 'n' || n, 'closed', 'web', '路灯不亮', '路灯不亮', '9901', now(), now() + n * interval '1 second', now() from generate_series(1, 2001) n`);
});
afterAll(async () => { await api.close(); await core.close(); });

test('past two thousand the total is a floor and says so; to the last of them it is exact', async () => {
  const dispatcher = await api.as('dispatcher1');
  expect((await dispatcher.get('/api/tickets?limit=1')).body).toMatchObject({ total: 2000, totalIsLeast: true });
  await core.db.execute(sql`delete from ticket where ticket_no = 'n1'`);
  expect((await dispatcher.get('/api/tickets?limit=1')).body).toMatchObject({ total: 2000, totalIsLeast: false });
});
