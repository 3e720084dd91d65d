/** How a number that was dialled is answered at a moment. */
import { eq } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../ticketing/index.ts';
import { line } from '../db/schema/line.ts';
import { foundLines } from './found-lines.ts';
import { isOpen, nextOpen } from './hours.ts';

export type LineRow = typeof line.$inferSelect;

export interface LineNow extends LineRow {
  /** people answer it now: it is open, or others answer for it at night */
  open: boolean;
  /** outside its own hours, whoever answers */
  night: boolean;
  /** what an agent must have now: those of the line, or those who answer at night */
  skills: string[];
  /** why nobody answers, and from when on; null: somebody does */
  closed: { why: 'inactive' | 'hours'; zh: string; en: string; opensAt: Date | null } | null;
}

/**
 * @param called as it was dialled: with country or area code, or without
 * @param db a transaction that is under way, else the core's own
 * @returns null when no such line is ours
 */
export async function lineFor(core: Core, called: string, at: Date, db: Db | Tx = core.db): Promise<LineNow | null> {
  const number = dialled(called);
  const find = async () => (await db.select().from(line).where(eq(line.number, number)))[0];
  let row = await find();
  if (!row && core.city.hotlines.has(number) && await foundLines(db)) row = await find();
  return row ? lineAt(core, row, at) : null;
}

/** Pure but for the city's calendar. */
export function lineAt(core: Pick<Core, 'calendarFor' | 'config'>, row: LineRow, at: Date): LineNow {
  const calendar = (on: Date) => core.calendarFor(core.config.cityCode, on);
  const within = isOpen(row.hours, calendar(at), at);
  const byNight = !within && row.atNight.do === 'skills' ? row.atNight.skills : null;
  const open = row.active && (within || byNight !== null);
  return {
    ...row, open, night: !within, skills: byNight ?? row.skills,
    closed: open ? null : row.active
      ? { why: 'hours', zh: `${row.name}现在不在人工服务时间。`, en: `Line ${row.number} is outside its hours.`, opensAt: nextOpen(row.hours, calendar, at) }
      : { why: 'inactive', zh: `${row.name}已停用。`, en: `Line ${row.number} is switched off.`, opensAt: null },
  };
}

/** 0991-12345, +86 991 12345 and 12345 are the same line. */
export function dialled(called: string): string {
  const digits = called.normalize('NFKC').replace(/[^\d+*#]/g, '').replace(/^(?:\+|00)86/, '0').replace(/^00/, '0');
  return /^0(?:10|2\d|[3-9]\d{2})([19]\d{4,5})$/.exec(digits)?.[1] ?? digits.replace(/^0(?=1\d{4}$)/, '');
}
