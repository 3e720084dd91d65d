/** To whom a consult or a transfer goes: a colleague who is ready, or a number that the rules allow. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { errors, schema } from '../../../ticketing/index.ts';
import { mayDialIn } from '../../security/index.ts';
import { limits } from '../limits.ts';
import { originate, ringAgent } from '../originate.ts';
import { isFree } from '../queue/offer.ts';
import type { LegRow, SeatRow } from '../rows.ts';
import { staffName } from '../staff-name.ts';
import type { Step } from '../step.ts';

/** One of them; `name`: who it is, for people (110, 翻译, 单位), where the number does not say so. */
export const whom = {
  staffId: z.number().int().positive().optional(),
  number: z.string().trim().min(3).max(40).optional(),
  name: z.string().trim().max(60).optional(),
};
export interface Whom { staffId?: number; number?: string; name?: string }

export const exactlyOne = (given: readonly unknown[]): boolean => given.filter((v) => v !== undefined).length === 1;
export const chooseOne = { message: '请选择一位同事或填写一个号码', path: ['staffId'] };

/** @throws HotlineError ruleRefused `colleagueNotReady` */
export async function freeColleague(step: Step, staffId: number): Promise<SeatRow> {
  const row = await step.seat(staffId);
  if (isFree(row)) return row;
  const [person] = await step.tx.select({ name: schema.staff.name, active: schema.staff.active }).from(schema.staff).where(eq(schema.staff.id, staffId));
  if (!person?.active) throw errors.notFound('同事');
  throw errors.ruleRefused('colleagueNotReady', `${person.name}现在不能接听（须示闲且电话已连接），请稍后再试，或转至排队。`, 'That colleague cannot answer now; they must be ready and connected. Try later, or transfer to the queue.');
}

/** Calls the third party. */
export async function callThird(step: Step, to: Whom): Promise<LegRow> {
  if (to.staffId !== undefined) {
    if (to.staffId === step.actor?.staffId) throw errors.ruleRefused('yourself', '不能转给自己。', 'That is yourself.');
    const row = await freeColleague(step, to.staffId);
    const leg = ringAgent(step, row, 'consulted', await staffName(step.tx, row.staffId));
    step.setSeat(row, { state: 'ringing', reason: null, callId: step.call.id, leaseUntil: new Date(step.now.getTime() + limits.ring + limits.grace) });
    return leg;
  }
  const way = await mayDialIn(step.core, step, step.actor!, to.number!, { for: 'consult' });
  return originate(step, { party: 'consulted', name: to.name ?? way.normal, to: { number: way.number, trunk: way.trunk }, callerId: way.callerId, timeoutMs: limits.dial });
}
