/** How long recordings are kept, and how long a unit may hear a shared one. A `setting` row replaces parts of the default; change-term.ts writes it. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { schema, type Core } from '../../ticketing/index.ts';

export const recordingSetting = 'recordings.policy';

export const recordingPolicy = z.strictObject({
  /** days after the call; no source prescribes a time for hotlines, two years are common practice */
  keepDays: z.number({ error: '请填写保存天数' }).int('保存天数须为整数').min(180, '录音至少保存180天').max(3650, '录音最多保存3650天（十年）'),
  /** hours for which a unit hears what was shared with it */
  shareHours: z.number({ error: '请填写授权收听小时数' }).int('小时数须为整数').min(1, '授权收听至少1小时').max(24 * 30, '授权收听最多720小时'),
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
