/** What the API shows of a problem. */
import { z } from '@hono/zod-openapi';
import { ticketLine, verbView } from '../http/views.ts';

const moment = z.iso.datetime();

/** Counts are of the members that the reader may see. */
export const problemView = z.object({
  problemNo: z.string(), title: z.string(), state: z.enum(['open', 'replied', 'closed']), stateName: z.string(), groupKey: z.string().nullable(),
  leadUnitId: z.string(), leadUnitName: z.string(), supportUnits: z.array(z.object({ id: z.string(), name: z.string() })), rootCause: z.string().nullable(),
  plan: z.array(z.object({ step: z.string(), until: z.string(), done: z.string().optional() })),
  measures: z.array(z.object({ kind: z.enum(['document', 'works', 'ruleChange', 'explanation']), title: z.string(), at: z.string() })),
  dueAt: moment, light: z.enum(['none', 'normal', 'near', 'overdue']), remaining: z.string().nullable(), batchReply: z.string().nullable(),
  members: z.number(), citizens: z.number(), visited: z.number(), createdAt: moment, repliedAt: moment.nullable(), closedAt: moment.nullable(), verbs: z.array(verbView),
}).openapi('Problem');
export const problemDetail = problemView.extend({ tickets: z.array(ticketLine) }).openapi('ProblemDetail');

export type ProblemView = z.infer<typeof problemView>;
export type ProblemDetail = z.infer<typeof problemDetail>;
