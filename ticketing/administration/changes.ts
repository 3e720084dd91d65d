/** What rows would change on a sheet, and whether they may. */
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { readRows } from './read-rows.ts';
import type { Cells, Draft, Fault, RowChange, Sheet } from './sheet.ts';

export const byKey = (sheet: Sheet, rows: readonly Cells[]): Map<string, Cells> => new Map(rows.map((cells) => [sheet.key(cells), cells]));

export interface Preview {
  changes: RowChange[];
  /** rows given that say what stands there already */
  same: number;
  /** rows that stand there and were not given: they stay as they are */
  untouched: number;
  faults: Fault[];
  effect: string | null;
}

const mostFaults = 200;

/** Reads, compares and checks; changes nothing. A row is never taken away by leaving it out: it is ended by its own column. */
export async function previewOf(core: Core, db: Db | Tx, sheet: Sheet, written: readonly Partial<Record<string, unknown>>[]): Promise<Preview> {
  const current = byKey(sheet, await sheet.read(core, db));
  const { rows, faults } = readRows(core, sheet, current, written);
  const changes = rows.flatMap((after) => {
    const key = sheet.key(after);
    const before = current.get(key) ?? null;
    return before && sheet.columns.every(({ name }) => (before[name] ?? '') === (after[name] ?? '')) ? [] : [{ key, before, after }];
  });
  const draft = draftOf(core, db, sheet, current, changes);
  const found = faults.length || !changes.length ? faults : (await sheet.check?.(draft)) ?? [];
  return {
    changes, same: rows.length - changes.length, untouched: current.size - rows.filter((row) => current.has(sheet.key(row))).length,
    faults: found.slice(0, mostFaults), effect: found.length || !changes.length ? null : (await sheet.effect?.(draft)) ?? null,
  };
}

export function draftOf(core: Core, db: Db | Tx, sheet: Sheet, current: ReadonlyMap<string, Cells>, changes: readonly RowChange[]): Draft {
  const rows = new Map(current);
  for (const change of changes) rows.set(sheet.key(change.after), change.after);
  return { core, db, changes, rows };
}
