import { z } from '@hono/zod-openapi';
import { lineFields } from './line-input.ts';

const moment = z.iso.datetime();
export const changeView = z.object({
  id: z.number(), key: z.string(), before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()), reason: z.string(), state: z.enum(['proposed', 'confirmed', 'rejected', 'withdrawn']),
  proposedByName: z.string(), proposedAt: moment, decidedByName: z.string().nullable(), decidedAt: moment.nullable(), decision: z.string().nullable(), verbs: z.array(z.enum(['confirm', 'reject', 'withdraw'])),
}).openapi('PhoneLineChange');

export const phoneLineView = lineFields.extend({
  number: z.string(), hotlineName: z.string(),
  /** people answer it now; else why not and from when on */
  open: z.boolean(), night: z.boolean(), closed: z.object({ why: z.enum(['inactive', 'hours']), zh: z.string(), en: z.string(), opensAt: moment.nullable() }).nullable(),
  live: z.object({
    waiting: z.number(), longestSince: moment.nullable(), talking: z.number(),
    /** agents at work who can answer it, and those of them who are free */
    agents: z.number(), free: z.number(),
    offered: z.number(), answered: z.number(), within15: z.number(), abandoned: z.number(),
  }),
  proposal: changeView.nullable(), mayChange: z.boolean(),
}).openapi('PhoneLine');
export const phoneLineDetail = phoneLineView.extend({ history: z.array(changeView) }).openapi('PhoneLineDetail');
export const phoneLineList = z.object({
  items: z.array(phoneLineView), mayChange: z.boolean(),
  /** a further number that waits for its decision */
  proposedNew: z.array(changeView), prompts: z.array(z.string()), skills: z.array(z.string()), hotlines: z.array(z.object({ number: z.string(), name: z.string() })),
}).openapi('PhoneLines');

export const agentSkillsView = z.object({ staffId: z.number(), name: z.string(), unitName: z.string(), roleNames: z.array(z.string()), state: z.string(), skills: z.array(z.object({ skill: z.string(), level: z.number() })), /** set by hand; else by roles, lines and languages */ own: z.boolean(), history: z.array(changeView) }).openapi('AgentSkills');

export type PhoneLineView = z.infer<typeof phoneLineView>;
export type PhoneLineDetail = z.infer<typeof phoneLineDetail>;
export type PhoneLineList = z.infer<typeof phoneLineList>;
export type PhoneLineChangeView = z.infer<typeof changeView>;
export type AgentSkillsView = z.infer<typeof agentSkillsView>;
