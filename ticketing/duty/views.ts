import { z } from '@hono/zod-openapi';
import { dutyStates } from '../db/schema/duty.ts';
import { dutySettings, sensitiveEntry } from './dictionary/entry.ts';

const both = z.object({ zh: z.string(), en: z.string() });
const verb = z.object({ verb: z.string(), zh: z.string(), en: z.string() });

export const dutyView = z.object({
  id: z.number(), ticketNo: z.string(), title: z.string(), content: z.string(), regionName: z.string(), channel: z.string(), urgency: z.string(), stateName: z.string(), isConfidential: z.boolean(),
  state: z.enum(dutyStates), categories: z.array(both.extend({ code: z.string() })), words: z.array(z.string()), source: z.string(), level: z.number(), raisedAt: z.string(), dueAt: z.string().nullable(),
  acknowledgedByName: z.string().nullable(), acknowledgedAt: z.string().nullable(), handledByName: z.string().nullable(), handledAt: z.string().nullable(), outcome: z.string().nullable(), note: z.string().nullable(),
  /** of the unit that leads: its phone that is answered day and night */
  unitName: z.string().nullable(), dutyPhone: z.string().nullable(), verbs: z.array(verb),
}).openapi('DutyAlarm');

export const dutyList = z.object({
  items: z.array(dutyView),
  /** waiting for somebody to acknowledge, at the reader's level or below, and those that went up */
  waiting: z.number(), risen: z.number(),
}).openapi('DutyAlarms');

export const dutyFigures = z.object({ days: z.number(), raised: z.number(), acknowledged: z.number(), inTime: z.number(), medianSeconds: z.number().nullable(), misread: z.number() }).openapi('DutyFigures');

export const dictionaryView = z.object({
  version: z.number(), entries: z.array(sensitiveEntry), settings: dutySettings, mayEdit: z.boolean(), categories: z.array(both.extend({ code: z.string(), atOnce: z.boolean() })),
  versions: z.array(z.object({ version: z.number(), reason: z.string(), byName: z.string().nullable(), at: z.string(), words: z.number() })),
  /** words that were misread lately, for whoever edits */
  misread: z.array(z.object({ word: z.string(), times: z.number() })),
}).openapi('SensitiveDictionary');

export const foundWords = z.object({ found: z.array(z.object({ word: z.string(), category: z.string() })) }).openapi('FoundWords');

export type DutyView = z.infer<typeof dutyView>;
export type DutyList = z.infer<typeof dutyList>;
export type DutyFigures = z.infer<typeof dutyFigures>;
export type DictionaryView = z.infer<typeof dictionaryView>;
