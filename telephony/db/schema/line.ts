/** 线路: every number that can be dialled, and how it is answered. Many numbers, one floor of agents. */
import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Minutes of a day in the city's time, `to` excluded; 1440 is midnight. */
export interface Span { from: number; to: number }
/** By kind of day in the city's calendar; absent: closed on such days. */
export interface OpeningHours { workday?: Span[]; weekend?: Span[]; holiday?: Span[] }
/** What follows when nobody has answered after `afterSeconds`: agents with other skills too, another line's agents, an outside number, or an offer to call back. The first that fits. */
export type Overflow = { afterSeconds: number } & ({ to: 'skills'; skills: string[] } | { to: 'line'; number: string } | { to: 'outside'; number: string } | { to: 'callBack' });

export const line = pgTable('line', {
  /** as dialled; a hotline may have several */
  number: text().primaryKey(),
  name: text().notNull(),
  /** the hotline under which its appeals are filed */
  hotlineNumber: text().notNull(),
  /** prompts by name, played when a call is answered: greeting, then that it is recorded */
  greeting: text().array().notNull(),
  hours: jsonb().$type<OpeningHours>().notNull(),
  /** outside its hours: say so and offer to call back, or have these skills answer all the same */
  atNight: jsonb().$type<{ do: 'callBack' } | { do: 'skills'; skills: string[] }>().notNull(),
  /** what an agent must have to answer it: `line:12345`, `desk:enterprise`, `language:en` … */
  skills: text().array().notNull(),
  /** 0..9, higher is answered earlier */
  priority: integer().notNull().default(0),
  /** share among lines that wait at the same priority */
  weight: integer().notNull().default(1),
  overflow: jsonb().$type<Overflow[]>().notNull().default([]),
  /** seconds between two announcements of place and time; null: music only */
  announceEvery: integer(),
  /** 话务高峰: with more callers waiting than `above`, agents with these skills answer it too */
  surge: jsonb().$type<{ above: number; skills: string[] } | null>(),
  /** more callers than this do not wait: they are offered a call back at once */
  mostWaiting: integer(),
  /** keypad question after the call */
  survey: boolean().notNull().default(true),
  recorded: boolean().notNull().default(true),
  active: boolean().notNull().default(true),
});

/** 技能: what an agent can answer, and how well (1 best). Agents without a row have what their roles, lines and languages give them (seat/skills.ts). */
export const seatSkill = pgTable('seat_skill', {
  staffId: integer().notNull(),
  skill: text().notNull(),
  level: integer().notNull(),
}, (t) => [primaryKey({ columns: [t.staffId, t.skill] })]);
