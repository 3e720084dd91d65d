/** The alerts of a period for reports and the leader's pages: those of the figures, and the duty desk's alarms as kind `sensitive`. */
import { and, desc, gte, lte, sql } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, notAboutThem, regionName, schema, ticketScope, type Actor, type Core } from '../../../ticketing/index.ts';
import { alert, type AlertDay, type AlertKind, type AlertState } from '../../db/schema/index.ts';

const { dutyAlarm, ticket } = schema;

/** City days, both included. */
export interface AlertSpan { from: string; to: string }

export interface AlertLine {
  id: number;
  alertNo: string;
  kind: AlertKind | 'sensitive';
  title: string;
  matterCode: string | null; regionCode: string | null; unitId: string | null; groupKey: string | null;
  /** distinct citizens, against the expectation; of a duty alarm 1 against 0 */
  observed: number; expected: number;
  /** −log10 of the probability that it is chance */
  score: number;
  /** city day */
  since: string; lastSeen: string;
  state: AlertState | 'raised' | 'acknowledged' | 'handled';
  focus: boolean;
  /** number of the problem that already has it in hand */
  inHand: string | null;
  ticketNo: string | null; problemNo: string | null;
  course: AlertDay[];
  notes: string[];
}

/** Alerts that were going on at some time in the span, the gravest first; duty alarms only of tickets the actor may see. */
export async function alertsBetween(core: Core, actor: Actor, { from, to }: AlertSpan): Promise<AlertLine[]> {
  const [rows, alarms] = await Promise.all([
    core.db.select().from(alert).where(and(lte(alert.firstDay, to), gte(alert.lastDay, from))).orderBy(desc(alert.score), desc(alert.id)),
    core.db.select({ alarm: dutyAlarm, ticketNo: ticket.ticketNo, title: ticket.title, regionCode: ticket.regionCode, matterCode: ticket.matterCode }).from(dutyAlarm)
      .innerJoin(ticket, sql`${ticket.id} = ${dutyAlarm.ticketId}`)
      .where(and(gte(dutyAlarm.raisedAt, cityMoment(from, '00:00')), sql`${dutyAlarm.raisedAt} < ${cityMoment(addDays(to, 1), '00:00').toISOString()}`, ticketScope(actor), notAboutThem(actor))).orderBy(desc(dutyAlarm.raisedAt)),
  ]);
  return [
    ...rows.map((row): AlertLine => ({
      id: row.id, alertNo: row.alertNo, kind: row.kind, title: row.title, matterCode: row.matterCode, regionCode: row.regionCode, unitId: row.unitId, groupKey: row.groupKey, observed: row.latest.observed, expected: row.latest.expected,
      score: row.score, since: row.firstDay, lastSeen: row.lastDay, state: row.state, focus: row.focus, inHand: row.inHand, ticketNo: row.ticketNo, problemNo: row.problemNo, course: row.latest.course, notes: row.latest.notes,
    })),
    ...alarms.map(({ alarm, ticketNo, title, regionCode, matterCode }): AlertLine => ({
      id: alarm.id, alertNo: ticketNo, kind: 'sensitive', title: `${regionName(core.city, regionCode)}：${title}`, matterCode, regionCode, unitId: null, groupKey: null, observed: 1, expected: 0,
      score: alarm.level, since: cityDay(alarm.raisedAt), lastSeen: cityDay(alarm.raisedAt), state: alarm.state, focus: alarm.level > 1, inHand: null, ticketNo, problemNo: null, course: [], notes: alarm.words,
    })),
  ];
}
