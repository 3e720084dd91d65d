import { z } from '@hono/zod-openapi';
import { verbView } from '../../ticketing/index.ts';

const both = z.object({ zh: z.string(), en: z.string() });
const moment = z.iso.datetime();
const attempt = z.object({ at: moment, result: z.string(), resultName: both, by: z.string(), callNo: z.string().nullable() });

export const callBackView = z.object({
  id: z.number(), callerMasked: z.string(), lineNumber: z.string(), lineName: z.string(), why: z.string(), whyName: both, state: z.enum(['open', 'taken', 'done', 'over', 'dropped']), stateName: both,
  /** when they first came; the try is to be made by `tryBy` and not before `notBefore` */
  queuedAt: moment, tryBy: moment, notBefore: moment, overdue: z.boolean(), mayCallNow: z.boolean(), attempts: z.array(attempt), triesLeft: z.number(),
  /** languages and desks they need */
  needs: z.array(z.string()), takenByName: z.string().nullable(), mine: z.boolean(), endedAt: moment.nullable(), ended: z.string().nullable(), callNo: z.string().nullable(), verbs: z.array(verbView),
}).openapi('CallBack');

export const callBackList = z.object({
  items: z.array(callBackView),
  /** of those behind a figure, how many there are in all */
  total: z.number().nullable(),
  counts: z.object({ now: z.number(), overdue: z.number(), taken: z.number(), later: z.number(), mine: z.number() }),
  /** of those that were due today: first tried in time */
  today: z.object({ due: z.number(), inTime: z.number(), reached: z.number() }),
  /** calls are made by the system here; otherwise results are recorded by hand */
  dials: z.boolean(),
}).openapi('CallBacks');

const course = z.object({ at: moment, kind: z.string(), by: z.string().nullable(), data: z.record(z.string(), z.unknown()) });
export const callBackDetail = callBackView.extend({ course: z.array(course) }).openapi('CallBackDetail');

export type CallBackView = z.infer<typeof callBackView>;
export type CallBackList = z.infer<typeof callBackList>;
export type CallBackDetail = z.infer<typeof callBackDetail>;

/** `since`: until when the one that waits longest was to be called */
export const callBackCounts = z.object({ now: z.number(), overdue: z.number(), since: z.string().nullable() }).openapi('CallBackCounts');
export type CallBackCounts = z.infer<typeof callBackCounts>;
