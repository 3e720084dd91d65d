import { and, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { alert } from '../../db/schema/index.ts';
import { openAlertStates } from '../raise/raise.ts';
import { alertVerb } from './verb.ts';

/** Dismissed by mistake: it waits again, and its subject is no longer quiet. */
export const bringBack = alertVerb({
  name: 'bringBack', summary: '撤销排除', input: z.object({ reason: z.string().trim().min(4, '请说明理由，至少4个字').max(500) }),
  async apply({ tx, row }, { reason }) {
    const [going] = await tx.select({ alertNo: alert.alertNo }).from(alert).where(and(eq(alert.subject, row.subject), inArray(alert.state, [...openAlertStates]), ne(alert.id, row.id)));
    if (going) throw errors.ruleRefused('goesOnAlready', `同一事项已有预警${going.alertNo}，请在该预警中处置。`, `Alert ${going.alertNo} is about the same already.`);
    return { patch: { reasonCode: null, reason: null, quietUntil: null, endedAt: null, takenBy: null, takenByName: null, takenAt: null }, data: { reason } };
  },
});
