/** What must hold before a unit gets any part of a ticket, whoever sends it and by whatever verb: asked where assignments are made (verb/work.ts). */
import { eq } from 'drizzle-orm';
import { isAccused } from '../access/accused.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { staff } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import type { TicketRow } from '../verb/verb.ts';

/** 保密件须先核对脱敏件: the rule that keeps a confidential ticket with the hotline until a person has looked over its scrubbed copy; null when nothing does. */
export const unconfirmed = (row: Pick<TicketRow, 'isConfidential' | 'scrubConfirmedAt'>): HotlineError | null => (row.isConfidential && !row.scrubConfirmedAt
  ? errors.ruleRefused('scrubUnconfirmed', '保密件须先「核对脱敏件」，再派给承办单位。', 'A confidential ticket goes to no unit before a person has confirmed its scrubbed copy.') : null);

/** @throws HotlineError ruleRefused accusedUnit */
export function assertNotAccused(core: Pick<Core, 'city'>, row: Pick<TicketRow, 'accusedUnitId'>, unitId: string): void {
  if (isAccused(core.city, row.accusedUnitId, unitId)) throw errors.ruleRefused('accusedUnit', '不得将投诉件交给被投诉单位或其下属。', 'A complaint is never given to the unit it complains about.');
}

/** @throws HotlineError ruleRefused scrubUnconfirmed, accusedUnit, accusedStaff */
export async function assertMayGoTo(core: Pick<Core, 'city'>, tx: Tx, row: TicketRow, unitId: string): Promise<void> {
  const refusal = unconfirmed(row);
  if (refusal) throw refusal;
  assertNotAccused(core, row, unitId);
  if (row.accusedStaffId === null) return;
  const [accused] = await tx.select({ unitId: staff.unitId }).from(staff).where(eq(staff.id, row.accusedStaffId));
  if (accused && isAccused(core.city, accused.unitId, unitId)) throw errors.ruleRefused('accusedStaff', '不得将投诉件派给被投诉人所在单位。', 'A complaint is never sent to the unit of the person it complains about.');
}
