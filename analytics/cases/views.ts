/** What the API shows of cases. */
import { z } from '@hono/zod-openapi';
import { verbView } from '../../ticketing/index.ts';
import { caseStates } from '../db/schema/case.ts';

const moment = z.iso.datetime();
const unit = z.object({ id: z.string(), name: z.string() });
const textView = z.object({ title: z.string(), background: z.string(), cause: z.string(), measures: z.string(), result: z.string(), effect: z.string(), lessons: z.string(), matterCode: z.string().nullable(), regionCode: z.string(), unitIds: z.array(z.string()) }).openapi('CaseText');

export const caseLine = z.object({
  caseNo: z.string(), revision: z.number(), state: z.enum(caseStates), stateName: z.string(), work: z.enum(['none', 'draft', 'review']), workName: z.string(), version: z.number(), title: z.string(), opening: z.string(),
  matterCode: z.string().nullable(), matterName: z.string().nullable(), regionName: z.string(), units: z.array(unit), source: z.enum(['problem', 'ticket']), publishedAt: moment.nullable(), updatedAt: moment,
}).openapi('CaseLine');

/** `why` says to a person what is alike. */
export const caseHit = caseLine.extend({ score: z.number(), matched: z.array(z.string()), why: z.array(z.string()), measures: z.string(), effect: z.string() }).openapi('CaseHit');

export const caseDetail = caseLine.extend({
  text: textView.nullable(), draft: textView.nullable(), draftWhy: z.string().nullable(), rejectedWhy: z.string().nullable(), withdrawnWhy: z.string().nullable(),
  /** what was taken out, and what in the text in hand still looks like it tells who somebody is: for those who work on it */
  removed: z.array(z.object({ part: z.string(), kindName: z.string(), was: z.string() })), suspects: z.array(z.object({ part: z.string(), kindName: z.string(), was: z.string() })),
  sourceProblemNo: z.string().nullable(), sourceTicketNo: z.string().nullable(), createdBy: z.string(), createdAt: moment,
  versions: z.array(z.object({ version: z.number(), text: textView, why: z.string().nullable(), authors: z.array(z.string()), publishedBy: z.string(), publishedAt: moment })),
  events: z.array(z.object({ verb: z.string(), zh: z.string(), en: z.string(), by: z.string(), note: z.string().nullable(), at: moment })), verbs: z.array(verbView),
}).openapi('CaseDetail');

export type CaseTextView = z.infer<typeof textView>;
export type CaseLine = z.infer<typeof caseLine>;
export type CaseHit = z.infer<typeof caseHit>;
export type CaseDetail = z.infer<typeof caseDetail>;
