/** 保密件的规则: who agrees to a reveal, for how long it holds, and from when many looks are looked into. A `setting` row replaces parts of the default. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { roles } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { setting } from '../db/schema/index.ts';

const policySetting = 'confidential.policy';

const confidentialPolicy = z.strictObject({
  /** who decides on a reveal or on lifting the protection; never the person who asked, nor anybody of the accused unit */
  deciders: z.array(z.enum(roles)).min(1),
  /** hours for which an approved reveal holds */
  grantHours: z.number().min(1).max(168),
  /** so many looks of one person in so many hours raise an alarm */
  alarm: z.object({ looks: z.number().int().min(2), hours: z.number().min(1).max(168) }),
});
export type ConfidentialPolicy = z.infer<typeof confidentialPolicy>;

const defaultConfidentialPolicy: ConfidentialPolicy = { deciders: ['coordinator', 'supervisor', 'teamLead'], grantHours: 24, alarm: { looks: 10, hours: 24 } };

/** The default with what the city set; what cannot be read is logged and the default holds. */
export async function readConfidentialPolicy({ log }: Pick<Core, 'log'>, db: Pick<Db | Tx, 'select'>): Promise<ConfidentialPolicy> {
  const [row] = await db.select().from(setting).where(eq(setting.name, policySetting));
  const read = confidentialPolicy.safeParse({ ...defaultConfidentialPolicy, ...(row?.value as object | undefined) });
  if (read.success) return read.data;
  log.error({ setting: policySetting, issues: read.error.issues }, 'the policy for confidential tickets cannot be read; the default holds');
  return defaultConfidentialPolicy;
}
