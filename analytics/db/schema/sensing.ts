/** Alerts (预警): what the figures show before anybody says it, with the evidence as it was, and what people did about it. */
import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, date, doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';

/** 苗头性 集中性 典型性 季节性 新发. Sensitive words (敏感) are alarms of the duty desk, in ticketing. */
export const alertKinds = ['emerging', 'concentrated', 'typical', 'seasonal', 'new'] as const;
export const alertStates = ['new', 'taken', 'acted', 'dismissed', 'over'] as const;
export const alertAxes = ['city', 'district', 'subdistrict', 'community', 'unit', 'group'] as const;

export type AlertKind = (typeof alertKinds)[number];
export type AlertState = (typeof alertStates)[number];
export type AlertAxis = (typeof alertAxes)[number];

/** One day of the spark line: distinct citizens, what was expected, and how far chance reaches. */
export interface AlertDay { day: string; observed: number; expected: number; upper: number }

/** The numbers an alert stood on when they were taken. Ids are of tickets that anybody citywide may see. */
export interface AlertEvidence {
  /** last day of the window and its length in days */
  day: string; days: number;
  /** distinct citizens, against the expectation and the number that chance reaches */
  observed: number; expected: number; upper: number;
  /** probability that chance alone brings so many; the threshold it was held against */
  p: number; threshold: number;
  /** how many days of history stood behind the expectation, and whether last year's season was known */
  historyDays: number; seasonKnown: boolean;
  course: AlertDay[];
  ticketIds: number[];
  /** exemplar (typical): the ticket and why it was chosen */
  exemplar?: { ticketId: number; because: string[] };
  /** seasonal: what is coming and what it was last year */
  coming?: { from: string; to: string; lastYear: number; now: number; ratio: number };
  /** plain sentences that explain it, Chinese */
  notes: string[];
}

export const alert = pgTable('alert', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  alertNo: text().notNull().unique(),
  kind: text({ enum: alertKinds }).notNull(),
  /** what it is about; the same subject is one alert while it goes on */
  subject: text().notNull(),
  axis: text({ enum: alertAxes }).notNull(),
  matterCode: text(),
  regionCode: text(),
  unitId: text(),
  groupKey: text(),
  title: text().notNull(),
  /** as it was when the alert was raised; never changed */
  evidence: jsonb().$type<AlertEvidence>().notNull(),
  /** as it was when it was last seen */
  latest: jsonb().$type<AlertEvidence>().notNull(),
  /** −log10 p, for the order of the list */
  score: doublePrecision().notNull(),
  state: text({ enum: alertStates }).notNull(),
  revision: integer().notNull().default(0),
  /** city day on which it was raised and on which it was last seen */
  firstDay: date().notNull(),
  lastDay: date().notNull(),
  firstSeenAt: at().notNull(),
  lastSeenAt: at().notNull(),
  /** 重点关注: still new cases after 15 days */
  focus: boolean().notNull().default(false),
  /** its tickets mostly belong to a problem already in hand: shown, but nobody need act */
  inHand: text(),
  takenBy: integer(),
  takenByName: text(),
  takenAt: at(),
  /** of a dismissal */
  reasonCode: text(),
  reason: text(),
  /** the subject stays quiet until this day, unless it grows far beyond */
  quietUntil: date(),
  /** what was done: a proactive ticket, or a problem */
  ticketId: bigint({ mode: 'number' }),
  ticketNo: text(),
  problemNo: text(),
  endedAt: at(),
}, (t) => [
  uniqueIndex('alert_going_on').on(t.subject).where(sql`state in ('new', 'taken', 'acted')`),
  index('alert_seen').on(t.lastDay, t.firstDay),
  index('alert_state').on(t.state, t.score.desc()),
  index('alert_ticket').on(t.ticketId),
  index('alert_quiet').on(t.subject, t.quietUntil).where(sql`state = 'dismissed'`),
]);

/** Who did what about an alert, in order. */
export const alertEvent = pgTable('alert_event', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  alertId: bigint({ mode: 'number' }).notNull(),
  at: at().notNull(),
  kind: text().notNull(),
  /** null: the system */
  by: integer(),
  byName: text(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
}, (t) => [index('alert_event_of').on(t.alertId, t.id)]);
