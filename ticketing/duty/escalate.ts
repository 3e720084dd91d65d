/** Nobody acknowledged in time: a level up, and the clock begins again. At the highest level it goes on calling. */
import { and, eq } from 'drizzle-orm';
import { dutyAlarm } from '../db/schema/duty.ts';
import type { Work } from '../verb/work.ts';
import { minutesFor, tellByPhone } from './raise.ts';
import { highestDutyLevel } from './table.ts';

export async function escalateDuty(work: Work): Promise<void> {
  const { tx, ticket, now } = work;
  const [row] = await tx.select().from(dutyAlarm).where(and(eq(dutyAlarm.ticketId, ticket.id), eq(dutyAlarm.state, 'raised'))).for('update');
  if (!row) return;
  const level = Math.min(highestDutyLevel, row.level + 1);
  const minutes = minutesFor(work, row.categories);
  await tx.update(dutyAlarm).set({ level, dueAt: new Date(now.getTime() + minutes * 60_000) }).where(eq(dutyAlarm.id, row.id));
  work.startClock('duty', { minutes });
  work.record('dutyEscalated', { level, minutes });
  tellByPhone(work, row.id, level);
}
