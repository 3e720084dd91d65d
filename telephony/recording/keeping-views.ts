import { z } from '@hono/zod-openapi';

const moment = z.iso.datetime();
const day = z.string();

/** A change of the term (`key` is `term`), or the lifting of the hold on a call (`key` is its number). */
export const keepingChange = z.object({
  id: z.number(), subject: z.enum(['recordingTerm', 'recordingHold']), key: z.string(), before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()), reason: z.string(), state: z.enum(['proposed', 'confirmed', 'rejected', 'withdrawn']),
  proposedByName: z.string(), proposedAt: moment, decidedByName: z.string().nullable(), decidedAt: moment.nullable(), decision: z.string().nullable(), verbs: z.array(z.enum(['confirm', 'reject', 'withdraw'])),
}).openapi('RecordingKeepingChange');
export type KeepingChangeView = z.infer<typeof keepingChange>;

const amount = { parts: z.number(), ms: z.number(), bytes: z.number() };
export const keepingView = z.object({
  keepDays: z.number(), shareHours: z.number(), graceDays: z.number(), /** null: as it came */ since: moment.nullable(), kept: z.object(amount), /** in the last 30 days */ deleted: z.number(),
  /** what is deleted when: days of the city, both included; null: without end. Held ones are in none */
  schedule: z.array(z.object({ from: day.nullable(), to: day.nullable(), ...amount })),
  held: z.array(z.object({ callNo: z.string(), arrivedAt: moment, lineName: z.string().nullable(), staffName: z.string().nullable(), byName: z.string(), at: moment, why: z.string(), /** its time without the hold */ keepUntil: moment.nullable(), lift: keepingChange.nullable() })),
  proposal: keepingChange.nullable(), history: z.array(keepingChange), mayChange: z.boolean(),
}).openapi('RecordingKeeping');
export type KeepingView = z.infer<typeof keepingView>;
