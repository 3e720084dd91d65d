import { z } from '@hono/zod-openapi';
import { attachmentPurposes } from '../db/schema/types.ts';

export const attachmentView = z.object({
  id: z.string(), name: z.string(), mime: z.string(), /** bytes */ size: z.number(), purpose: z.enum(attachmentPurposes), byName: z.string(), unitName: z.string().nullable(), addedAt: z.string(), fromCitizen: z.boolean(),
  /** why this reader may not open it; null: they may */
  refusal: z.object({ zh: z.string(), en: z.string() }).nullable(), mine: z.boolean(),
}).openapi('Attachment');
export type AttachmentView = z.infer<typeof attachmentView>;

export const publicAttachment = z.object({ id: z.string(), name: z.string(), mime: z.string(), size: z.number(), fromYou: z.boolean(), addedAt: z.string() }).openapi('PublicAttachment');
export type PublicAttachment = z.infer<typeof publicAttachment>;
