/** What the API shows of groups. */
import { z } from '@hono/zod-openapi';

const moment = z.iso.datetime();
const problemOfGroup = z.object({ problemNo: z.string(), state: z.enum(['open', 'replied', 'closed']), leadUnitName: z.string() });

/** Counts are of all members; no confidential ticket is ever one. */
export const groupLine = z.object({
  groupKey: z.string(), name: z.string(), citizens: z.number(), messages: z.number(), places: z.array(z.string()), firstAt: moment, lastAt: moment,
  heat: z.number(), hotspot: z.boolean(),
  /** messages a day over the last 30 days, the oldest first */
  spark: z.array(z.number()),
  regionName: z.string(), matterName: z.string().nullable(), problem: problemOfGroup.nullable(),
}).openapi('GroupLine');

/** `members`: those the reader may see, the newest first. An analyst sees the figures and no member. */
export const groupDetail = groupLine.extend({
  members: z.array(z.object({
    ticketNo: z.string(), title: z.string(), content: z.string(), regionName: z.string(), address: z.string().nullable(), appealedAt: moment, stateName: z.string(),
    score: z.number(), sharedPhrases: z.array(z.string()), note: z.string(),
  })),
}).openapi('GroupDetail');

export const likeTicket = z.object({
  ticketNo: z.string(), title: z.string(), regionName: z.string(), address: z.string().nullable(), registeredAt: moment, state: z.string(), stateName: z.string(), leadUnitName: z.string().nullable(),
  /** probability that both are about one problem */
  similarity: z.number(), sharedPhrases: z.array(z.string()), groupKey: z.string(),
}).openapi('LikeTicket');

export type GroupLine = z.infer<typeof groupLine>;
export type GroupDetail = z.infer<typeof groupDetail>;
export type LikeTicket = z.infer<typeof likeTicket>;
