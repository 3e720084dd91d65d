/** What the API shows of monthly topics. */
import { z } from '@hono/zod-openapi';
import { reviewRatings, topicStates } from '../db/schema/topic.ts';
import { verbView } from '../http/views.ts';

const moment = z.iso.datetime();
const unit = z.object({ id: z.string(), name: z.string() });

/** `late`: tasks past their day. `reviewDue`: nobody looked at it this month. `ended` of a unit: it is no longer active (merged, closed). */
export const topicLine = z.object({
  topicNo: z.string(), revision: z.number(), state: z.enum(topicStates), stateName: z.string(), title: z.string(), month: z.string().nullable(), owner: unit.extend({ ended: z.boolean() }).nullable(), supports: z.array(unit),
  grounds: z.object({ kind: z.enum(['problem', 'group', 'matter', 'person']), key: z.string().nullable(), reasons: z.array(z.string()), citizens: z.number().nullable(), asOf: z.string() }),
  tasks: z.number(), tasksDone: z.number(), tasksLate: z.number(), reviewDue: z.boolean(), lastRating: z.enum(reviewRatings).nullable(), isPublic: z.boolean(), updatedAt: moment,
}).openapi('TopicLine');

export const topicDetail = topicLine.extend({
  goal: z.string().nullable(), matters: z.array(z.object({ code: z.string(), name: z.string() })), region: z.object({ code: z.string(), name: z.string() }).nullable(), rootCause: z.string().nullable(),
  taskList: z.array(z.object({ id: z.number(), task: z.string(), unitId: z.string(), unitName: z.string(), until: z.string(), late: z.boolean(), doneOn: z.string().nullable(), doneBy: z.string().nullable(), doneNote: z.string().nullable() })),
  problems: z.array(z.object({ problemNo: z.string(), title: z.string(), state: z.string(), stateName: z.string(), leadUnitName: z.string() })),
  result: z.string().nullable(), reportedAt: moment.nullable(), doneAt: moment.nullable(), effect: z.unknown(), publicText: z.string().nullable(), publicDraft: z.string().nullable(), publishedAt: moment.nullable(),
  verbs: z.array(verbView),
  events: z.array(z.object({ verb: z.string(), zh: z.string(), en: z.string(), by: z.string(), unitName: z.string(), note: z.string().nullable(), rating: z.enum(reviewRatings).nullable(), at: moment })),
}).openapi('TopicDetail');

/** What the public reads: nothing that a person did not let out. */
export const publicTopic = z.object({ topicNo: z.string(), month: z.string(), title: z.string(), done: z.boolean(), ownerUnitName: z.string(), text: z.string(), tasks: z.number(), tasksDone: z.number(), publishedAt: moment }).openapi('PublicTopic');

export type TopicLine = z.infer<typeof topicLine>;
export type TopicDetail = z.infer<typeof topicDetail>;
export type PublicTopic = z.infer<typeof publicTopic>;
