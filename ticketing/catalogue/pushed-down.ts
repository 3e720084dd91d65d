import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import type { TicketRow } from '../verb/verb.ts';
import type { City, Unit } from './city.ts';
import { resolveUnits, type Resolved } from './resolve.ts';

/** Levels below the departments: 街道（乡镇）、社区（村）、网格. */
export const grassroots: readonly Unit['level'][] = ['subdistrict', 'community', 'grid'];

/** What the catalogue says about a ticket on a day; null where no clause speaks. */
export const clauseFor = (city: City, ticket: Pick<TicketRow, 'matterCode' | 'regionCode'>, now: Date): Resolved | null =>
  ticket.matterCode ? resolveUnits(city, ticket.matterCode, ticket.regionCode, cityDay(now)) : null;

/**
 * 应由职能部门办理的诉求事项不得分派给基层办理 (国办函〔2025〕66号 五), at dispatch and wherever a unit hands work down. What is at the grass roots already may go further down.
 * @returns the department whose matter it is, for the event to be counted by; null where the rule does not speak
 * @throws pushedDown without a reason
 */
export function pushedDownFrom(city: City, ticket: Pick<TicketRow, 'matterCode' | 'regionCode'>, to: Unit | undefined, why: string | undefined, now: Date, from?: Unit): Unit | null {
  if (!to || !grassroots.includes(to.level) || (from && grassroots.includes(from.level))) return null;
  const department = clauseFor(city, ticket, now)?.lead;
  if (!department || grassroots.includes(department.level)) return null;
  if (!why) throw errors.ruleRefused('pushedDown', `派单目录规定由「${department.name}」主责，不得派给基层；确需下派请写明理由。`, `The catalogue gives this to ${department.name}; pushing it down needs a reason.`);
  return department;
}
