import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logIn } from '../../../ticketing/access/session.ts';
import { foundCity, writeCity } from '../../../ticketing/administration/found-city.ts';
import { readConfig } from '../../../ticketing/config.ts';
import { createCore } from '../../../ticketing/create-core.ts';
import type { Core } from '../../../ticketing/core.ts';
import { dispatchRule, setting, staff } from '../../../ticketing/db/schema/index.ts';
import { receive } from '../../../ticketing/intake/receive.ts';
import { loadSecrets } from '../../../ticketing/secrets.ts';
import { seedMarker } from '../../../ticketing/seed/load.ts';
import { seedRules } from '../../../ticketing/seed/rules.ts';
import { banner } from '../../../ticketing/start/banner.ts';
import { freshDatabase, type FreshDatabase } from '../../setup/fresh-database.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

const password = 'first-password-1';
const now = new Date('2026-03-02T10:00:00+08:00');
let seeded: TestCore;
let database: FreshDatabase;
let core: Core;
const dir = mkdtempSync(path.join(tmpdir(), 'city-'));

beforeAll(async () => {
  seeded = await testCore();
  database = await freshDatabase();
  await seedRules(database.db);
  core = await createCore({ config: readConfig({ DATA_DIR: tmpdir() }), connection: database, secrets: loadSecrets(tmpdir(), { HOTLINE_KEY: Buffer.alloc(32, 7).toString('base64') }), now: () => now });
});
afterAll(async () => {
  await seeded.close();
  await database.close();
  rmSync(dir, { recursive: true, force: true });
});

it('tables that are missing or wrong stop the start with what to mend, and nothing is taken for done', async () => {
  await expect(foundCity(core, dir, password)).rejects.toThrow(/区域\.xlsx/);
  writeFileSync(path.join(dir, '区域.csv'), '编码,名称,层级\n9901,云川市,市级\n7701,外市,区县\n');
  await expect(foundCity(core, dir, password)).rejects.toThrow(/应以本市编码9901开头/);
  expect(core.city.regions.size).toBe(0);
  expect(await core.db.select().from(setting).where(eq(setting.name, seedMarker))).toEqual([]);
  rmSync(path.join(dir, '区域.csv'));
});

it('what one city wrote founds another, which then works; only its administrators can log in', async () => {
  const files = await writeCity(seeded, dir);
  expect(files.map((f) => path.basename(f))).toEqual(['区域.xlsx', '单位.xlsx', '热线.xlsx', '人员.xlsx', '事项.xlsx', '派单目录.xlsx', '地名.xlsx', '联动热线.xlsx']);
  expect(await foundCity(core, dir, password)).toBe(true);
  for (const map of ['regions', 'units', 'matters', 'hotlines', 'partnerLines'] as const) expect([...core.city[map].keys()].toSorted()).toEqual([...seeded.city[map].keys()].toSorted());
  expect([...core.city.units.values()].map((u) => u.path).toSorted()).toEqual([...seeded.city.units.values()].map((u) => u.path).toSorted());
  expect((await core.db.select().from(dispatchRule)).length).toBe((await seeded.db.select().from(dispatchRule)).length);
  expect((await logIn(core, 'sysadmin', password, null).catch((error: { id: string }) => error)) as object).toMatchObject({ id: 'passwordExpired' });
  await expect(logIn(core, 'agent1', password, null)).rejects.toMatchObject({ id: 'badLogin' });
  const [agent] = await core.db.select().from(staff).where(eq(staff.username, 'agent1'));
  expect(agent).toMatchObject({ name: '林晓雨', mustChangePassword: true });
  const { ticketNo } = await receive(core, { kind: 'system', name: 'test' }, { channel: 'web', messageId: 'first', content: '云溪区柳湾街道路灯不亮三天了，晚上走路看不清。', phone: '15400001111', regionCode: '990101' });
  expect(ticketNo).toMatch(/^9901/);
  expect(await foundCity(core, dir, 'another')).toBe(false);
  const said = await banner(core, 12345, password);
  expect(said).toMatch(/auditadmin[^]*secadmin[^]*sysadmin/);
  expect(said, 'nobody is named who cannot log in with it').not.toMatch(/agent1|dispatcher1/);
}, 120_000);
