import { createJobRunner } from '../../ticketing/jobs/index.ts';
import { allJobs } from '../../ticketing/start/jobs.ts';
import type { Module } from '../../ticketing/start/module.ts';
import type { TestCore } from './core.ts';

/** Runs every job that is ready, with the real handlers, until nothing is. */
export function testJobs(core: TestCore, modules: Module[] = []) {
  const handlers = allJobs(core, modules);
  return createJobRunner({ sql: core.sql, db: core.db, handlers, concurrency: 2, now: core.now, log: core.log });
}
