/** Which numbers are our own, and which stand in the city's directory. */
import { and, eq, sql } from 'drizzle-orm';
import { errors, schema, type Core, type Db, type Tx } from '../../../ticketing/index.ts';
import { line } from '../../db/schema/index.ts';
import { trunksNow } from '../trunks/in-force.ts';
import { numberKind } from './number-kind.ts';

export const ownLine = () => errors.ruleRefused('ownLine', '这是本中心自己的热线号码，外呼会形成回环；内部转接请用「转接」。', 'That is one of our own lines; to reach a colleague, transfer.');

export async function isOurs(tx: Db | Tx, number: string): Promise<boolean> {
  const [own] = await tx.select({ number: line.number }).from(line).where(eq(line.number, number));
  return own !== undefined || (await trunksNow({ db: tx })).some((t) => t.numbers.includes(number));
}

/** Duty telephones of units, the lines of the city, and partner lines. */
export async function isKnown({ city }: Pick<Core, 'city'>, tx: Db | Tx, number: string): Promise<boolean> {
  if (city.hotlines.has(number) || [...city.partnerLines.values()].some((l) => l.active && l.number.replace(/\D/g, '') === number)) return true;
  const duty = await tx.select({ dutyPhone: schema.unit.dutyPhone }).from(schema.unit).where(and(eq(schema.unit.active, true), sql`${schema.unit.dutyPhone} is not null`));
  return duty.some((u) => numberKind(u.dutyPhone!, '').number === number);
}
