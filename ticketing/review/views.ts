/** What the API shows of replies and contacts. */
import { z } from '@hono/zod-openapi';

const bilingual = z.object({ zh: z.string(), en: z.string() });
/** A line of the checklist. */
export const gateView = z.object({ code: z.string(), level: z.enum(['hard', 'soft']), zh: z.string(), en: z.string(), ok: z.boolean(), why: bilingual.nullable() }).openapi('ReplyGate');

/** One try of a unit to speak to the citizen; the number masked. */
export const contactView = z.object({
  assignmentId: z.number(), unitName: z.string(), at: z.iso.datetime(), by: z.string(), method: z.enum(['phone', 'sms', 'visit', 'wechat']), number: z.string().nullable(),
  /** is it a number the citizen gave? null: none was used */
  numberKnown: z.boolean().nullable(), reached: z.boolean(), note: z.string(),
  /** the call that proves it */
  callNo: z.string().nullable(),
}).openapi('ContactAttempt');

export type GateView = z.infer<typeof gateView>;
export type ContactView = z.infer<typeof contactView>;
