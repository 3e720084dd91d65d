/** What the API shows of reports. */
import { z } from '@hono/zod-openapi';
import { verbView } from '../../../ticketing/index.ts';
import { reportKinds, type Block, type Figure } from '../content.ts';
import { reportStates } from '../../db/schema/index.ts';

const moment = z.string();

export const reportLine = z.object({
  reportNo: z.string(), kind: z.enum(reportKinds), kindName: z.string(), title: z.string(), from: z.string(), to: z.string(), partial: z.boolean(), topicName: z.string().nullable(), state: z.enum(reportStates), stateName: z.string(),
  issue: z.number().nullable(), hash: z.string().nullable(), createdByName: z.string(), updatedAt: moment, signedByName: z.string().nullable(), signedAt: moment.nullable(), publishedAt: moment.nullable(), corrects: z.string().nullable(), correctedBy: z.string().nullable(),
}).openapi('ReportLine');
export const reportPage = z.object({ items: z.array(reportLine), nextCursor: z.string().nullable() });

const shown = z.object({ /** 一、 （一） 1. or '' */ number: z.string(), /** figures and words as one text; of a hotspot its paragraph */ text: z.string(), /** of a table: its cells as they are printed */ cells: z.array(z.array(z.string())).nullable() });

export const reportDetail = reportLine.extend({
  revision: z.number(), asOf: moment, issuer: z.string(), cityName: z.string(), addressee: z.string().nullable(), gaps: z.array(z.string()), definitions: z.record(z.string(), z.object({ name: z.string(), definition: z.string(), source: z.string() })),
  blocks: z.array(z.custom<Block>().openapi({ type: 'object' })), shown: z.array(shown), figures: z.record(z.string(), z.custom<Figure & { text: string }>().openapi({ type: 'object' })),
  rejectedWhy: z.string().nullable(), correctsWhy: z.string().nullable(), submittedByName: z.string().nullable(),
  /** a frozen one: its content still gives its hash */
  hashHolds: z.boolean().nullable(), verbs: z.array(verbView),
  history: z.array(z.object({ revision: z.number(), verb: z.string(), zh: z.string(), en: z.string(), note: z.string().nullable(), by: z.string(), at: moment, hasContent: z.boolean() })),
  /** for those who write and sign */
  readers: z.array(z.object({ name: z.string(), unitName: z.string(), firstAt: moment, lastAt: moment, times: z.number() })).nullable(),
  /** parts that can be drafted anew or put in: id and name */
  sections: z.array(z.object({ id: z.string(), zh: z.string(), present: z.boolean() })),
}).openapi('Report');

export const measureView = z.object({ measure: z.string(), name: z.string(), definition: z.string(), format: z.string() }).openapi('ReportMeasure');

export type ReportLineView = z.infer<typeof reportLine>;
export type ReportDetailView = z.infer<typeof reportDetail>;
export type MeasureView = z.infer<typeof measureView>;
