/** The thresholds by which a city lets the machine dispatch. A `setting` row replaces parts of the default. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { setting } from '../db/schema/index.ts';

export const policySetting = 'routing.policy';

const share = z.number().min(0).max(1);
const routingPolicy = z.strictObject({
  /** recorded with each decision; a city names its own */
  version: z.string().min(1).max(40),
  /** false: every ticket is decided by a dispatcher */
  automatic: z.boolean(),
  /** dispatched by the machine from this confidence on */
  autoFrom: share,
  /** held as a report from this probability of the type 举报 on */
  reportFrom: share,
  /** a person at once from this probability of 特急 on */
  criticalFrom: share,
  /** category and matter are filled in from this probability on */
  fillFrom: share,
  /** The appeal type, except a report, is written down from here: 'other' has a deadline too, and says nothing to anybody. */
  typeFrom: share,
});
export type RoutingPolicy = z.infer<typeof routingPolicy>;

export const defaultPolicy: RoutingPolicy = { version: 'default-1', automatic: true, autoFrom: 0.85, reportFrom: 0.35, criticalFrom: 0.4, fillFrom: 0.5, typeFrom: 0.3 };

/** The default with what the city set. With a setting that cannot be read nothing is dispatched by machine, but nothing stops either. */
export async function readPolicy({ log }: Pick<Core, 'log'>, db: Pick<Db | Tx, 'select'>): Promise<RoutingPolicy> {
  const [row] = await db.select().from(setting).where(eq(setting.name, policySetting));
  const read = routingPolicy.safeParse({ ...defaultPolicy, ...(row?.value as object | undefined) });
  if (read.success) return read.data;
  log.error({ setting: policySetting, issues: read.error.issues }, 'the routing policy cannot be read; every ticket goes to a dispatcher');
  return { ...defaultPolicy, version: 'unreadable', automatic: false };
}
