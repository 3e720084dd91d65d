import { asc, eq } from 'drizzle-orm';
import type { Core } from '../../core.ts';
import { appellant, notice, reporterIdentity } from '../../db/schema/index.ts';
import type { PublicAppeal } from '../views.ts';

/** 消息: everything the citizen was told or would have been, also what they did not want sent. `noticesOff` null: anonymous, nobody to send to. */
export async function publicNotices(core: Core, row: { id: number; appellantId: number | null }): Promise<Pick<PublicAppeal, 'notices' | 'noticesOff'>> {
  const [rows, [who]] = await Promise.all([
    core.db.select().from(notice).where(eq(notice.ticketId, row.id)).orderBy(asc(notice.id)),
    row.appellantId === null ? core.db.select({ off: reporterIdentity.noticesOff }).from(reporterIdentity).where(eq(reporterIdentity.ticketId, row.id)) : core.db.select({ off: appellant.noticesOff }).from(appellant).where(eq(appellant.id, row.appellantId)),
  ]);
  return { noticesOff: who?.off ?? null, notices: rows.map((n) => ({ at: (n.sentAt ?? n.createdAt).toISOString(), text: n.body, sent: n.state === 'sent' })) };
}
