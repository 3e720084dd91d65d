import type { Sql } from '../../ticketing/db/connect.ts';

/** Tables in which every effect leaves a row, with nothing to keep a second one out: doing it twice shows. */
export async function createLedger(sql: Sql): Promise<void> {
  await sql`create schema ledger`;
  await sql`create table ledger.appeal (n bigint primary key)`;
  await sql`create table ledger.effect (n bigint not null, job_id bigint not null)`;
  await sql`create table ledger.place (n bigint not null, position bigint not null)`;
  await sql`create table ledger.tick (slot timestamptz not null)`;
}

export interface Ledger {
  appeals: number;
  effects: number; distinctEffects: number;
  places: number; distinctPlaces: number; lastPosition: number; distinctPositions: number;
  ticks: number; distinctTicks: number;
  /** Jobs not done yet, given up, tried again after an error, and tried again because the process of a try was gone. */
  unfinished: number; dead: number; failed: number; abandoned: number;
}

/** What stands in the ledger now. */
export async function readLedger(sql: Sql): Promise<Ledger> {
  const [ledger] = await sql<Ledger[]>`
    select (select count(*) from ledger.appeal) as appeals,
      (select count(*) from ledger.effect) as effects, (select count(distinct n) from ledger.effect) as "distinctEffects",
      (select count(*) from ledger.place) as places, (select count(distinct n) from ledger.place) as "distinctPlaces",
      (select coalesce(max(position), 0) from ledger.place) as "lastPosition", (select count(distinct position) from ledger.place) as "distinctPositions",
      (select count(*) from ledger.tick) as ticks, (select count(distinct slot) from ledger.tick) as "distinctTicks",
      (select count(*) from job where state in ('waiting', 'carried') and kind <> 'tick') as unfinished,
      (select count(*) from job where state = 'dead') as dead,
      (select count(*) from job where tries > 1 and last_error is not null) as failed,
      (select count(*) from job where tries > 1 and last_error is null) as abandoned`;
  return ledger as Ledger;
}
