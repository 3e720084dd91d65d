/** Jobs of sensing: a look at the figures every ten minutes, at the groups every hour, at last year's calendar once a day. */
import { sql } from 'drizzle-orm';
import { cityDay, type Core, type JobHandlers, type Tx } from '../../ticketing/index.ts';
import { learn, usualSettings, watch, type Baseline } from './detect/index.ts';
import { raise } from './raise/raise.ts';
import { groupsSeen } from './raise/from-groups.ts';
import { seasonsSeen } from './raise/from-season.ts';
import { seenOf } from './raise/from-figures.ts';
import { atlasOf } from './read/atlas.ts';
import { readCases } from './read/read-cases.ts';
import { readHistory } from './read/read-history.ts';

const minuteMs = 60_000;
/** What was learned from the past is kept so long: late changes of old days are taken up within hours. */
const learnedMs = 6 * 60 * minuteMs;

interface Learned { day: string; at: number; baseline: Baseline }
const learnedBy = new WeakMap<Core, Learned>();

async function baselineFor(core: Core, tx: Tx, now: Date): Promise<Baseline> {
  const day = cityDay(now);
  const known = learnedBy.get(core);
  if (known && known.day === day && Math.abs(now.getTime() - known.at) < learnedMs) return known.baseline;
  const baseline = learn(await readHistory(core, tx, day, usualSettings), atlasOf(core, day, now), day, usualSettings);
  learnedBy.set(core, { day, at: now.getTime(), baseline });
  return baseline;
}

/** One look at the figures. @returns how many new alerts */
export async function lookAtFigures(core: Core, tx: Tx, now: Date): Promise<number> {
  const day = cityDay(now);
  const atlas = atlasOf(core, day, now);
  const findings = watch(await baselineFor(core, tx, now), await readCases(core, tx, day), atlas, usualSettings);
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

async function locked<T>(tx: Tx, doing: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sensing'))`);
  return doing();
}
