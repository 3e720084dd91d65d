/** 班长台告警界限: from when on the floor says that something is wrong. The city sets them. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { errors, roleFor, schema, type Db, type StaffActor } from '../../ticketing/index.ts';

/** `answerSeconds`, `levelPercent`, `connectPercent`: GB/T 33358-2016 (answered within 15 s, at least 95% connected); the others are common practice. */
export const floorLimits = z.object({
  answerSeconds: z.number().int().min(5).max(120),
  levelPercent: z.number().int().min(50).max(100),
  connectPercent: z.number().int().min(50).max(100),
  /** a level of so few calls says nothing */
  leastCalls: z.number().int().min(1).max(1000),
  longestWaitSeconds: z.number().int().min(15).max(3600),
  afterCallSeconds: z.number().int().min(20).max(1800),
  busyMinutes: z.number().int().min(5).max(240),
  talkMinutes: z.number().int().min(3).max(240),
  /** rest after an abusive call (国办函〔2025〕66号: 人文关怀) */
  restMinutes: z.number().int().min(1).max(120),
});
export type FloorLimits = z.infer<typeof floorLimits>;
const usual: FloorLimits = { answerSeconds: 15, levelPercent: 95, connectPercent: 95, leastCalls: 20, longestWaitSeconds: 60, afterCallSeconds: 45, busyMinutes: 30, talkMinutes: 20, restMinutes: 10 };
const name = 'floor.limits';

export async function limitsInForce(db: Pick<Db, 'select'>): Promise<FloorLimits> {
  const [row] = await db.select().from(schema.setting).where(eq(schema.setting.name, name));
  return { ...usual, ...(row?.value as Partial<FloorLimits> | undefined) };
}

/** @throws HotlineError notAllowed */
export async function saveLimits(db: Db, actor: StaffActor, change: Partial<FloorLimits>, now: Date): Promise<FloorLimits> {
  if (!roleFor(actor, ['supervisor'])) throw errors.notAllowed('告警界限由督办（主管）设定。', 'Limits are set by a supervisor.');
  const value = floorLimits.parse({ ...await limitsInForce(db), ...change });
  await db.insert(schema.setting).values({ name, value, updatedAt: now }).onConflictDoUpdate({ target: schema.setting.name, set: { value, updatedAt: now } });
  return value;
}
