import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { addDays, cityDay, type Tx } from '../../../ticketing/index.ts';
import { alert } from '../../db/schema/index.ts';
import { dismissReasons, type DismissReason } from './table.ts';
import { alertVerb } from './verb.ts';

/** It is none. The reason decides how long the subject stays quiet; a second dismissal of the same subject doubles it. */
export const dismiss = alertVerb({
  name: 'dismiss', summary: '排除预警',
  input: z.object({ reasonCode: z.enum(Object.keys(dismissReasons) as [DismissReason, ...DismissReason[]]), reason: z.string().trim().min(4, '请说明理由，至少4个字').max(500) }),
  async apply({ tx, now, row }, { reasonCode, reason }) {
    const again = await dismissedBefore(tx, row.subject, row.id);
    const days = dismissReasons[reasonCode as DismissReason].days * (again ? 2 : 1);
    const quietUntil = addDays(cityDay(now), days);
    return { patch: { reasonCode, reason, quietUntil, endedAt: now }, data: { reasonCode, reason, quietUntil } };
  },
});

async function dismissedBefore(tx: Tx, subject: string, id: number): Promise<boolean> {
  const [row] = await tx.select({ id: alert.id }).from(alert).where(and(eq(alert.subject, subject), eq(alert.state, 'dismissed'), ne(alert.id, id))).limit(1);
  return row !== undefined;
}
