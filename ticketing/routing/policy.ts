/** The thresholds by which a city lets the machine dispatch: the default, with what the city's `setting` row replaces, with what people put in force on the page of judgement. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { routingPolicy as policyRow, setting } from '../db/schema/index.ts';
import { uncalibrated } from './confidence.ts';

export const policySetting = 'routing.policy';

const share = z.number().min(0).max(1);
/** What people change on the page, from the city's own tickets. */
export const policyChange = z.strictObject({
  /** false: every ticket is decided by a dispatcher */
  automatic: z.boolean(),
  /** dispatched by the machine from this confidence on */
  autoFrom: share,
  /** calibration of the confidence: σ(slope · logit(p) + shift), refitted to what came of the city's tickets (routing/confidence.ts) */
  slope: z.number().min(0.05).max(10),
  shift: z.number().min(-10).max(10),
});
export type PolicyChange = z.infer<typeof policyChange>;

const routingPolicy = policyChange.extend({
  /** recorded with each decision; a city names its own */
  version: z.string().min(1).max(40),
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

export const defaultPolicy: RoutingPolicy = { version: 'default-1', automatic: true, autoFrom: 0.85, reportFrom: 0.35, criticalFrom: 0.4, fillFrom: 0.5, typeFrom: 0.3, ...uncalibrated };

/** How a policy that was put in force on the page is called in each decision. */
export const versionOf = (id: number): string => `city-${id}`;

/** The policy in force. With a setting that cannot be read nothing is dispatched by machine, but nothing stops either. */
export async function readPolicy({ log }: Pick<Core, 'log'>, db: Pick<Db | Tx, 'select'>): Promise<RoutingPolicy> {
  const [row] = await db.select().from(setting).where(eq(setting.name, policySetting));
  const [chosen] = await db.select().from(policyRow).where(eq(policyRow.state, 'inForce'));
  const read = routingPolicy.safeParse({ ...defaultPolicy, ...(row?.value as object | undefined), ...(chosen && { ...chosen.policy, version: versionOf(chosen.id) }) });
  if (read.success) return read.data;
  log.error({ setting: policySetting, issues: read.error.issues }, 'the routing policy cannot be read; every ticket goes to a dispatcher');
  return { ...defaultPolicy, version: 'unreadable', automatic: false };
}
