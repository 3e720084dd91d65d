import { onTestFailed } from 'vitest';
import type { JobLog } from '../../../ticketing/jobs/index.ts';
import { type FreshDatabase, freshDatabase } from '../../setup/fresh-database.ts';

/** A fresh database with a table `effect` for handlers to leave a mark in. */
export async function jobDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase({ max: 12 });
  await database.sql`create table effect (id bigint primary key generated always as identity, job_id bigint not null, note text)`;
  return database;
}

/** A log that is shown only when the test fails. */
export function quietLog(): JobLog {
  const lines: unknown[] = [];
  const keep = (...line: unknown[]) => { lines.push(line); };
  onTestFailed(() => console.log(lines));
  return { info: keep, warn: keep, error: keep };
}

/** A clock that moves only when told. */
export function stoppedClock(start: string): { now: () => Date; forward(ms: number): void } {
  let at = new Date(start).getTime();
  return { now: () => new Date(at), forward: (ms) => { at += ms; } };
}
