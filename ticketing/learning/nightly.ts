/** Every night the city's new tickets make a challenger. */
import { desc, isNull, sql } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { training } from '../db/schema/index.ts';
import { cityDay, cityMoment } from '../deadline/city-day.ts';
import { HotlineError } from '../errors.ts';
import { every, type JobHandlers } from '../jobs/index.ts';
import { countLearnable } from './examples/read-examples.ts';
import { readLearning } from './settings.ts';

const HOUR_MS = 3_600_000;
/** By the city's clock: when few call. */
const [FROM, TO] = ['02:00', '06:00'];

export const learningJobs = (core: Core): JobHandlers => ({
  // Every hour, so that a server that was down at two trains at three.
  'models.nightly': every(HOUR_MS, async () => {
    if (await isTimeToTrain(core)) await core.trainer.start(null).catch((error: unknown) => { if (!(error instanceof HotlineError)) throw error; });
  }),
});

/** At night, once, when enough tickets were closed since the last training. */
export async function isTimeToTrain(core: Pick<Core, 'db' | 'now'>): Promise<boolean> {
  const now = core.now();
  const [from, to] = [FROM, TO].map((time) => cityMoment(cityDay(now), time!)) as [Date, Date];
  if (now < from || now >= to) return false;
  const settings = await readLearning(core.db);
  if (!settings.nightly) return false;
  const [tonight] = await core.db.select({ id: training.id }).from(training).where(sql`${isNull(training.byName)} and ${training.startedAt} >= ${from.toISOString()}`).limit(1);
  if (tonight) return false;
  const [last] = await core.db.select({ startedAt: training.startedAt }).from(training).where(sql`state = 'done'`).orderBy(desc(training.id)).limit(1);
  return await countLearnable(core.db, last?.startedAt ?? null) >= Math.max(settings.newTickets, last ? 0 : settings.leastTexts);
}
