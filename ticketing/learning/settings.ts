/** When the machine learns and when it may put what it learned in charge. Own choice, each a setting of the city. */
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../db/connect.ts';
import { setting } from '../db/schema/index.ts';
import { errors } from '../errors.ts';

export const learningSettings = z.object({
  /** every night, when so many tickets were closed since the last training */
  nightly: z.boolean(),
  newTickets: z.number().int().min(1).max(100_000),
  /** texts of one kind without which nothing is trained, and examples without which a label is left out */
  leastTexts: z.number().int().min(20).max(100_000),
  leastPerLabel: z.number().int().min(2).max(1000),
  /** the newest days, kept from training to compare by; longer where they hold fewer than `leastHeld` tickets */
  heldDays: z.number().int().min(1).max(365),
  leastHeld: z.number().int().min(10).max(10_000),
  /** by so much more must the challenger be right */
  gain: z.number().min(0).max(0.5),
  /** most by which stated probability and hit rate may lie apart (ECE) */
  eceMost: z.number().min(0.01).max(0.5),
  /** no label with so many held-back tickets may lose more than so much */
  floorTickets: z.number().int().min(5).max(1000),
  floorLoss: z.number().min(0).max(1),
  /** a winner takes charge by itself; else a person installs it */
  automatic: z.boolean(),
  /** newest texts of one label, and of one group: a flood of one problem shall not own the model */
  mostPerLabel: z.number().int().min(50).max(100_000),
  mostPerGroup: z.number().int().min(1).max(1000),
  mostTexts: z.number().int().min(100).max(500_000),
});
export type LearningSettings = z.infer<typeof learningSettings>;

export const usualLearning: LearningSettings = {
  nightly: true, newTickets: 200, leastTexts: 200, leastPerLabel: 4, heldDays: 14, leastHeld: 60,
  gain: 0.005, eceMost: 0.1, floorTickets: 20, floorLoss: 0.1, automatic: true, mostPerLabel: 1500, mostPerGroup: 10, mostTexts: 20_000,
};
const learningSetting = 'learning';

/** Who changed which of them, from what, and why; the newest first. */
export interface SettingsChange { byId: number; byName: string; at: string; reason: string; before: Partial<LearningSettings> }
interface Stored { settings: Partial<LearningSettings>; changes: SettingsChange[] }
const MOST_CHANGES = 100;

async function stored(db: Pick<Db, 'select'>): Promise<Stored> {
  const [row] = await db.select().from(setting).where(eq(setting.name, learningSetting));
  return (row?.value as Stored | undefined) ?? { settings: {}, changes: [] };
}

export const readLearning = async (db: Pick<Db, 'select'>): Promise<LearningSettings> => ({ ...usualLearning, ...(await stored(db)).settings });
export const settingsChanges = async (db: Pick<Db, 'select'>): Promise<SettingsChange[]> => (await stored(db)).changes;

/** Writes down what differs, by whom and why. @throws ruleRefused nothingChanged */
export async function saveLearning(db: Db, settings: LearningSettings, { by, reason, now }: { by: { staffId: number; name: string }; reason: string; now: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('setting'), hashtext(${learningSetting}))`);
    const old = await stored(tx);
    const was = { ...usualLearning, ...old.settings };
    const names = (Object.keys(settings) as (keyof LearningSettings)[]).filter((name) => settings[name] !== was[name]);
    if (!names.length) throw errors.ruleRefused('nothingChanged', '设置没有变化。', 'Nothing was changed.');
    const change: SettingsChange = { byId: by.staffId, byName: by.name, at: now.toISOString(), reason, before: Object.fromEntries(names.map((name) => [name, was[name]])) };
    const row = { value: { settings, changes: [change, ...old.changes].slice(0, MOST_CHANGES) } satisfies Stored, updatedAt: now };
    await tx.insert(setting).values({ name: learningSetting, ...row }).onConflictDoUpdate({ target: setting.name, set: row });
  });
}
