/** What the API shows of groups. */
import { z } from '@hono/zod-openapi';
import { verbView } from '../../ticketing/index.ts';
import { rulingKinds } from '../db/schema/index.ts';

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

/** `counts`: under the same filter, but for hotspot and problem. */
export const groupsPage = z.object({
  items: z.array(groupLine), total: z.number(), counts: z.object({ all: z.number(), hotspots: z.number(), unowned: z.number(), inHand: z.number() }),
  /** the last nightly second look at all groups, and how many it put into others */
  regrouped: z.object({ at: moment, merged: z.number(), moved: z.number() }).nullable(),
}).openapi('GroupsPage');

/** `groupKey` is another than asked for where people or the machine put the group into that one. */
export const groupDetail = groupLine.extend({
  regionCode: z.string(), matterCode: z.string().nullable(),
  /** people gave it its name: the machine keeps it */
  named: z.boolean(),
  /** members that people keep here */
  kept: z.number(),
  verbs: z.array(verbView),
}).openapi('GroupDetail');

/** Those the reader may see; an analyst sees none. */
export const groupMembers = z.object({
  total: z.number(),
  items: z.array(z.object({
    ticketNo: z.string(), title: z.string(), content: z.string(), regionName: z.string(), address: z.string().nullable(), appealedAt: moment, state: z.string(), stateName: z.string(),
    score: z.number(), sharedPhrases: z.array(z.string()), places: z.array(z.string()), similarity: z.number().nullable(), note: z.string(),
    /** the member that it is most like, where the reader may see that; metres between the two where both have coordinates; the smallest region that holds both */
    nearest: z.object({ ticketNo: z.string(), title: z.string(), metres: z.number().nullable(), within: z.string().nullable() }).nullable(),
    /** the decision that keeps it here */
    kept: z.object({ zh: z.string(), byName: z.string(), at: moment, reason: z.string() }).nullable(),
    problemNo: z.string().nullable(), mergedInto: z.string().nullable(), withdrawn: z.boolean(),
  })),
}).openapi('GroupMembers');

export const groupRulings = z.object({ items: z.array(z.object({
  seq: z.number(), kind: z.enum(rulingKinds), kindName: z.string(), groupKey: z.string(), groupName: z.string(), otherKey: z.string().nullable(), otherName: z.string().nullable(), name: z.string().nullable(),
  tickets: z.array(z.object({ ticketNo: z.string(), title: z.string() })), byName: z.string(), at: moment, reason: z.string(),
  undone: z.object({ byName: z.string(), at: moment, reason: z.string() }).nullable(), undo: verbView.nullable(),
})) }).openapi('GroupRulings');

export const nearGroup = z.object({
  groupKey: z.string(), name: z.string(), citizens: z.number(), messages: z.number(), regionName: z.string(), lastAt: moment, places: z.array(z.string()), problem: problemOfGroup.nullable(),
  /** of the likest two members, 0 to 1; null for one that was looked up by name */
  similarity: z.number().nullable(), sharedPhrases: z.array(z.string()),
}).openapi('NearGroup');

const side = groupLine.extend({ samples: z.array(z.object({ ticketNo: z.string(), title: z.string(), content: z.string(), appealedAt: moment })) });
export const groupComparison = z.object({
  left: side, right: side, sharedPhrases: z.array(z.string()), sharedPlaces: z.array(z.string()),
  /** people who wrote in both */
  sharedCitizens: z.number(), similarity: z.number().nullable(),
}).openapi('GroupComparison');

/** Where to look after a decision. */
export const ruled = z.object({ seq: z.number(), groupKey: z.string(), otherKey: z.string().nullable() }).openapi('GroupRuled');

export const likeTicket = z.object({
  ticketNo: z.string(), title: z.string(), regionName: z.string(), address: z.string().nullable(), registeredAt: moment, state: z.string(), stateName: z.string(), leadUnitName: z.string().nullable(),
  /** probability that both are about one problem */
  similarity: z.number(), sharedPhrases: z.array(z.string()), groupKey: z.string(),
}).openapi('LikeTicket');

export type GroupLine = z.infer<typeof groupLine>;
export type GroupDetail = z.infer<typeof groupDetail>;
export type LikeTicket = z.infer<typeof likeTicket>;
export type GroupsPage = z.infer<typeof groupsPage>;
export type GroupMembers = z.infer<typeof groupMembers>;
export type GroupRulings = z.infer<typeof groupRulings>;
export type NearGroup = z.infer<typeof nearGroup>;
export type GroupComparison = z.infer<typeof groupComparison>;
