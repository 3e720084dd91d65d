/** How long recordings are kept, and how long a unit may hear a shared one. A `setting` row replaces parts of the default. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { schema, type Core } from '../../ticketing/index.ts';

export const recordingSetting = 'recordings.policy';

const recordingPolicy = z.strictObject({
  /** days after the call; no source prescribes a time for hotlines, two years are common practice */
  keepDays: z.number().int().min(180).max(3650),
  /** hours for which a unit hears what was shared with it */
  shareHours: z.number().int().min(1).max(24 * 30),
});
export type RecordingPolicy = z.infer<typeof recordingPolicy>;

const byDefault: RecordingPolicy = { keepDays: 730, shareHours: 72 };

/** The default with what the city set; what cannot be read is logged and the default holds. */
export async function readRecordingPolicy({ log, db }: Pick<Core, 'log' | 'db'>): Promise<RecordingPolicy> {
  const [row] = await db.select().from(schema.setting).where(eq(schema.setting.name, recordingSetting));
  const read = recordingPolicy.safeParse({ ...byDefault, ...(row?.value as object | undefined) });
  if (read.success) return read.data;
  log.error({ setting: recordingSetting, issues: read.error.issues }, 'the policy for recordings cannot be read; the default holds');
  return byDefault;
}
