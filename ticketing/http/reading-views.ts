/** What advice shows beside its choices: the tickets that were alike, and what stands in the text. */
import { z } from '@hono/zod-openapi';

/** A similar closed ticket that the reader may open: who solved it, when, and how satisfied the citizen was. */
const similarView = z.object({
  ticketNo: z.string(), title: z.string(), matterName: z.string().nullable(), regionName: z.string(), unitName: z.string(), closedAt: z.iso.datetime(),
  /** 1 to 5 */
  satisfaction: z.number().nullable(), solved: z.string().nullable(),
  /** 0 to 1, and the words both have */
  likeness: z.number(), shared: z.array(z.string()),
}).openapi('SimilarTicket');

export const readingView = {
  /** at most three, most alike first */
  similar: z.array(similarView),
  /** why similar tickets could not be looked up */
  similarNote: z.string().nullable(),
  /** where it happened, in the words of the text */
  places: z.array(z.object({ kind: z.string(), text: z.string() })),
  /** who is complained about, in the words of the text; with the unit of the catalogue where it is one */
  parties: z.array(z.object({ kind: z.string(), text: z.string(), unitId: z.string().nullable() })),
  /** what in the text tells who somebody is: its kind, and the text masked */
  personalData: z.array(z.object({ kind: z.string(), text: z.string() })),
  /** BCP 47; `und` where nothing tells */
  language: z.string(),
  /** every model that had a part in it */
  models: z.array(z.object({ kind: z.string(), name: z.string(), version: z.string() })),
};

export type SimilarView = z.infer<typeof similarView>;
