/** How a line works now, and how it worked when a ticket came in (全市非紧急政务热线归并 leaves each line its own mode: merged, two numbers, sub-centre; handled here, outside, or on a sub-platform). */
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connect.ts';
import { hotline, hotlineMode } from '../db/schema/index.ts';

export type HotlineModeRow = typeof hotlineMode.$inferSelect;

/** The line's mode at a moment: the last confirmed one whose time has come. Read each time, since another process may have switched it. undefined: the line is not known. */
export async function modeAt(db: Pick<Db | Tx, 'select'>, number: string, at: Date): Promise<HotlineModeRow | undefined> {
  const [row] = await db.select().from(hotlineMode).where(and(eq(hotlineMode.number, number), eq(hotlineMode.state, 'confirmed'), lte(hotlineMode.validFrom, at)))
    .orderBy(desc(hotlineMode.validFrom), desc(hotlineMode.id)).limit(1);
  return row;
}

/** The mode under which a ticket came in; a later switch of its line does not touch it. */
export async function modeOf(db: Pick<Db | Tx, 'select'>, ticket: { hotlineModeId: number | null }): Promise<HotlineModeRow | undefined> {
  if (ticket.hotlineModeId === null) return undefined;
  const [row] = await db.select().from(hotlineMode).where(eq(hotlineMode.id, ticket.hotlineModeId));
  return row;
}

/** Does this mode hand its tickets to a system outside? One that names no address yet is handled here like any other. */
export const isExternal = (mode: HotlineModeRow | undefined): mode is HotlineModeRow & { endpoint: string; keyId: string; secretSealed: Buffer } =>
  mode?.processMode === 'externalSystem' && mode.endpoint !== null && mode.keyId !== null && mode.secretSealed !== null;

/** The first row of each line's history: the mode it was founded with. A line that has one keeps it. */
export async function foundHotlineModes(db: Pick<Db | Tx, 'execute'>, now: Date): Promise<void> {
  await db.execute(sql`
    insert into hotline_mode (number, intake_mode, process_mode, stage_owners, state, valid_from, reason, proposed_at)
    select number, intake_mode, process_mode, stage_owners, 'confirmed', to_timestamp(0), '初始设置', ${now.toISOString()}::timestamptz from ${hotline}
    on conflict (number) where proposed_by is null do nothing`);
}
