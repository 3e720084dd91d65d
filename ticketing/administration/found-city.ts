/** A city of the operator's own in an empty database: the same tables that the page of the city downloads, in a folder. */
import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { arrayOverlaps, eq } from 'drizzle-orm';
import { hashPassword } from '../access/password.ts';
import { ConfigError } from '../config.ts';
import type { Core } from '../core.ts';
import { setting, staff } from '../db/schema/index.ts';
import { HotlineError } from '../errors.ts';
import { seedMarker } from '../seed/load.ts';
import { draftOf, byKey, previewOf } from './changes.ts';
import { administrators } from './sheets/staff.ts';
import { sheets } from './sheets/index.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbook, workbookOf } from './workbook.ts';

/** A city can do without these at first. */
const mayBeMissing = ['places', 'partnerLines', 'catalogue'];
const faultsTold = 40;

/**
 * Reads every table and writes it, in the order in which one names the other. Cut off in the middle it goes on at the next start, since what stands there already is no change.
 * Administrators get the password; everybody else's account waits for the one that they issue.
 * @returns false when the city was there already
 * @throws ConfigError with everything that is wrong in the first table that is
 */
export async function foundCity(core: Core, dir: string, password: string): Promise<boolean> {
  const [done] = await core.db.select().from(setting).where(eq(setting.name, seedMarker));
  if (done) return false;
  for (const sheet of sheets) await foundSheet(core, sheet, dir);
  const passwordHash = await hashPassword(password);
  await core.db.transaction(async (tx) => {
    await tx.update(staff).set({ passwordHash }).where(arrayOverlaps(staff.roles, [...administrators]));
    await tx.insert(setting).values({ name: seedMarker, value: { at: core.now().toISOString(), from: 'tables' }, updatedAt: core.now() }).onConflictDoNothing();
  });
  return true;
}

async function foundSheet(core: Core, sheet: Sheet, dir: string): Promise<void> {
  const file = ['xlsx', 'csv'].map((ending) => path.join(dir, `${sheet.zh}.${ending}`)).find((name) => existsSync(name));
  if (!file) {
    if (mayBeMissing.includes(sheet.name)) return;
    throw new ConfigError(`CITY_DIR: there is no ${path.join(dir, `${sheet.zh}.xlsx`)}. \`npm run city -- ${dir}\` writes all tables to begin with.`);
  }
  try {
    const { changes, faults } = await previewOf(core, core.db, sheet, await readWorkbook(sheet, file, readFileSync(file)));
    if (faults.length) throw new ConfigError([`CITY_DIR: ${file} cannot be used yet:`, ...faults.slice(0, faultsTold).map((f) => `  ${f.zh} / ${f.en}`)].join('\n'));
    await core.db.transaction(async (tx) => {
      const current = byKey(sheet, await sheet.read(core, tx));
      await sheet.write({ ...draftOf(core, tx, sheet, current, changes), tx, now: core.now() });
    });
    await core.city.reload();
  } catch (error) {
    throw error instanceof HotlineError ? new ConfigError(`CITY_DIR: ${file}: ${error.zh} / ${error.en}`) : error;
  }
}

/** Every table of the city as a workbook in a folder: to keep, to edit, to found another city with. @returns the files written */
export async function writeCity(core: Core, dir: string): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const files: string[] = [];
  for (const sheet of sheets) {
    const file = path.join(dir, `${sheet.zh}.xlsx`);
    writeFileSync(file, await workbookOf(core, sheet));
    files.push(file);
  }
  return files;
}
