import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { attachment, ticket } from '../db/schema/index.ts';
import type { AttachmentPurpose } from '../db/schema/types.ts';
import { act } from '../verb/act.ts';
import { attach } from './attach.ts';
import { checkFile } from './kinds.ts';
import { dropFile, keepFile } from './store.ts';

export type AttachmentRow = typeof attachment.$inferSelect;

/**
 * Keeps a file and attaches it. The same file twice is one, also when both come at once.
 * @throws HotlineError malformed, tooLarge, and what the verb `attach` refuses; then nothing is left of it
 */
export async function addAttachment(core: Core, actor: Actor, ticketNo: string, file: { name: string; bytes: Uint8Array; purpose: AttachmentPurpose }): Promise<AttachmentRow> {
  const { mime, name } = checkFile(file.name, file.bytes, actor.kind === 'staff');
  const sha256 = createHash('sha256').update(file.bytes).digest();
  const same = async () => (await core.db.select({ row: attachment }).from(attachment).innerJoin(ticket, eq(ticket.id, attachment.ticketId)).where(and(eq(ticket.ticketNo, ticketNo), eq(attachment.sha256, sha256), isNull(attachment.removedAt))))[0]?.row;
  const before = await same();
  if (before) return before;
  const id = randomBytes(16).toString('hex');
  await keepFile(core, id, file.bytes);
  try {
    await act(core, actor, { ticketNo }, attach, { id, purpose: actor.kind === 'citizen' ? 'appeal' : file.purpose, name, mime, size: file.bytes.length, sha256 });
  } catch (error) {
    await dropFile(core, id);
    const twin = isTwice(error) ? await same() : undefined;
    if (twin) return twin;
    throw error;
  }
  return (await core.db.select().from(attachment).where(eq(attachment.id, id)))[0]!;
}

const uniqueViolation = '23505';
const isTwice = (error: unknown): boolean => ((error as { cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code) === uniqueViolation;
