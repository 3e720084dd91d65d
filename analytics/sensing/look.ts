/** Jobs of sensing: a look at the figures every ten minutes, at the groups every hour, at last year's calendar once a day. */
import { sql } from 'drizzle-orm';
import { cityDay, type Core, type JobHandlers, type Tx } from '../../ticketing/index.ts';
import { baselineFor, isCounted } from './read/learned.ts';
import { usualSettings, watch } from './detect/index.ts';
import { raise } from './raise/raise.ts';
import { groupsSeen } from './raise/from-groups.ts';
import { seasonsSeen } from './raise/from-season.ts';
import { seenOf } from './raise/from-figures.ts';
import { atlasOf } from './read/atlas.ts';
import { readCases } from './read/read-cases.ts';

const minuteMs = 60_000;

/** One look at the figures. Nothing is looked at while days are being counted anew (an import, a rebuild): half a history is worse than a look ten minutes later. @returns how many new alerts */
export async function lookAtFigures(core: Core, tx: Tx, now: Date): Promise<number> {
  const day = cityDay(now);
  if (!(await isCounted(tx, day))) return 0;
  const atlas = atlasOf(core, day, now);
  const findings = watch(await baselineFor(core, tx, now, atlas), await readCases(core, tx, day), atlas, usualSettings);
  return raise({ core, tx, now, day, atlas }, findings.map((f) => seenOf(core, day, f)));
}

export async function lookAtGroups(core: Core, tx: Tx, now: Date): Promise<number> {
  const day = cityDay(now);
  return raise({ core, tx, now, day, atlas: atlasOf(core, day, now) }, await groupsSeen(tx, now));
}

export async function lookAtSeasons(core: Core, tx: Tx, now: Date): Promise<number> {
  const day = cityDay(now);
  return raise({ core, tx, now, day, atlas: atlasOf(core, day, now) }, await seasonsSeen(core, tx, now));
}

/** Serial: one look at a time, so that what is new is found once. All three write alerts, and hold the same lock. */
export const sensingJobs = (core: Core): JobHandlers => ({
  'sensing.figures': { serial: true, everyMs: 10 * minuteMs, run: async (_payload: unknown, { tx, now }) => void await locked(tx, () => lookAtFigures(core, tx, now)) },
  'sensing.groups': { serial: true, everyMs: 60 * minuteMs, run: async (_payload: unknown, { tx, now }) => void await locked(tx, () => lookAtGroups(core, tx, now)) },
  'sensing.seasons': { serial: true, everyMs: 24 * 60 * minuteMs, run: async (_payload: unknown, { tx, now }) => void await locked(tx, () => lookAtSeasons(core, tx, now)) },
});

/** A person who does not want to wait for the clock. @returns how many new alerts */
export const lookNow = (core: Core): Promise<number> => core.db.transaction((tx) => locked(tx, async () => (await lookAtFigures(core, tx, core.now())) + (await lookAtGroups(core, tx, core.now()))));

async function locked<T>(tx: Tx, doing: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sensing'))`);
  return doing();
}
