/** What a verb wants told becomes rows in the verb's own transaction. */
import type { Tx } from '../db/connect.ts';
import { notice } from '../db/schema/index.ts';
import type { Work } from '../verb/work.ts';
import { noticeFor, type NoticeTemplate } from './notices.ts';
import { askToSend } from './send.ts';

/** `stage` tells repeats of one template apart. */
export interface Told { template: NoticeTemplate; data: Record<string, string>; stage: string }
type NewNotice = typeof notice.$inferInsert;

/** In the order told, without those that nobody gets. */
export async function noticesToWrite(work: Work, told: readonly Told[]): Promise<NewNotice[]> {
  const made: NewNotice[] = [];
  for (const t of told) {
    const row = await noticeFor(work, t.template, t.data, t.stage);
    if (row) made.push(row);
  }
  return made;
}

/** A notice and, where a carrier will take it, its job; a stage already told writes neither. */
export async function writeNotice(tx: Tx, made: NewNotice): Promise<void> {
  const [inserted] = await tx.insert(notice).values(made).onConflictDoNothing().returning({ id: notice.id });
  if (inserted && made.state === 'waiting') await askToSend(tx, { id: inserted.id, notBefore: made.notBefore ?? null });
}
