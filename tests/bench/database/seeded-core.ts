import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { analytics } from '../../../analytics/index.ts';
import type { StaffActor } from '../../../ticketing/access/actor.ts';
import { loadStaffActor } from '../../../ticketing/access/staff.ts';
import { readConfig } from '../../../ticketing/config.ts';
import type { Core } from '../../../ticketing/core.ts';
import { createCore } from '../../../ticketing/create-core.ts';
import { connect } from '../../../ticketing/db/connect.ts';
import { migrate } from '../../../ticketing/db/migrate.ts';
import { loadSecrets } from '../../../ticketing/secrets.ts';
import { seedCity } from '../../../ticketing/seed/load.ts';
import { allJobs } from '../../../ticketing/start/jobs.ts';
import type { BenchServer } from './server.ts';

export interface SeededCore {
  core: Core;
  url: string;
  /** A seeded member of staff, loaded once. */
  staff(username: string): Promise<StaffActor>;
  close(): Promise<void>;
}

export const benchPassword = 'a password for benches';

/** A Monday morning, for every bench: no figure depends on the day it is measured. */
export const benchNow = new Date('2026-03-02T10:00:00+08:00');

/**
 * The real core on a database of its own with the seeded city. Changes queue the jobs that they queue in an
 * installation; nobody works on them, so that a figure is of one thing.
 */
export async function seededCore(server: BenchServer, options: { connections: number }): Promise<SeededCore> {
  const url = await server.create();
  await migrate(url);
  const connection = connect(url, { max: options.connections, name: 'hotline bench' });
  await seedCity(connection.db, benchPassword, benchNow);
  const secrets = loadSecrets(tmpdir(), { HOTLINE_KEY: createHash('sha256').update('bench').digest('base64') });
  const core = await createCore({ config: readConfig({ DATA_DIR: tmpdir() }), connection, secrets, now: () => benchNow });
  allJobs(core, [analytics]);
  const known = new Map<string, Promise<StaffActor>>();
  return {
    core, url,
    staff(username) {
      const found = known.get(username) ?? loadStaffActor(core, { username }).then((actor) => {
        if (!actor) throw new Error(`there is no ${username} in the seeded city`);
        return actor;
      });
      known.set(username, found);
      return found;
    },
    close: () => connection.close(),
  };
}
