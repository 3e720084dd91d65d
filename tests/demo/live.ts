/** Weeks of a city: citizens appeal, jobs run, staff work in office hours, clocks fire. */
import type { Core } from '../../ticketing/core.ts';
import { system } from '../../ticketing/access/actor.ts';
import { fireDues } from '../../ticketing/deadline/fire.ts';
import { createJobRunner } from '../../ticketing/jobs/index.ts';
import { receive } from '../../ticketing/intake/receive.ts';
import { allJobs } from '../../ticketing/start/jobs.ts';
import type { Module } from '../../ticketing/start/module.ts';
import { generateAppeals, plantedOutbreaks } from '../generate/appeals.ts';
import { seeded } from '../generate/random.ts';
import { office, type Truth } from './office.ts';

export interface Weeks { seed: number; from: Date; to: Date; count: number; progress(at: Date, done: number, count: number): void }

/** One round of the city: what came in since the last is received, what is ready is done. */
const roundMs = 30 * 60_000;

/** At the end the dispatcher’s board is left as a dispatcher finds it at the start of a shift. */
const boardLeftMs = 8 * 3_600_000;

export async function live(core: Core, modules: Module[], { seed, from, to, count, progress }: Weeks): Promise<void> {
  let now = from;
  core.now = () => now;
  const jobs = createJobRunner({ sql: core.sql, db: core.db, handlers: allJobs(core, modules), concurrency: 4, now: core.now, log: core.log });
  const truth: Truth = new Map();
  const staff = await office(core, seeded(seed), truth);
  const outbreaks = count < 200 ? [] : plantedOutbreaks({ seed, count: Math.max(1, Math.round(count / 400)), from, to });
  const appeals = generateAppeals({ seed, count, from, to, outbreaks });
  let next = appeals.next();
  let done = 0;
  for (let until = new Date(from.getTime() + roundMs); now < to; until = new Date(until.getTime() + roundMs)) {
    for (; !next.done && next.value.at < until && next.value.at < to; next = appeals.next(), done++) {
      const a = next.value;
      now = a.at;
      const { ticketId } = await receive(core, system(a.channel), {
        channel: a.channel, messageId: `demo:${seed}:${a.id}`, title: a.title, content: a.content, phone: a.phone, name: a.name, regionCode: a.regionCode, address: a.address, likes: a.likes,
      });
      truth.set(ticketId, a);
    }
    now = until < to ? until : to;
    await jobs.drain();
    await staff.work({ dispatching: to.getTime() - now.getTime() > boardLeftMs });
    await fireDues(core);
    await jobs.drain();
    if (until.getTime() % 86_400_000 < roundMs) progress(now, done, count);
  }
  progress(now, done, count);
}

