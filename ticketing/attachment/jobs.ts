/** Bytes without a row: of attachments taken out, and of requests that did not come to their end. */
import { and, inArray, isNull } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { attachment } from '../db/schema/index.ts';
import { every, type JobHandlers } from '../jobs/index.ts';
import { dropFile, filesBefore } from './store.ts';

const hourMs = 3_600_000;
const atOnce = 500;

export const attachmentJobs = (core: Core): JobHandlers => ({
  'attachment.sweep': every(hourMs, async (_payload, { tx, now }) => {
    const files = await filesBefore(core, new Date(now.getTime() - hourMs));
    for (let from = 0; from < files.length; from += atOnce) {
      const some = files.slice(from, from + atOnce);
      const held = new Set((await tx.select({ id: attachment.id }).from(attachment).where(and(inArray(attachment.id, some), isNull(attachment.removedAt)))).map((row) => row.id));
      for (const id of some) if (!held.has(id)) await dropFile(core, id);
    }
  }),
});
