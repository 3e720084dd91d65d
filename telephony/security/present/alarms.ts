import { z } from '@hono/zod-openapi';
import { desc, isNull, sql } from 'drizzle-orm';
import type { Core, StaffActor } from '../../../ticketing/index.ts';
import { dialAlarm } from '../../db/schema/index.ts';
import { closeRefusal } from '../dial/alarms.ts';
import { mustReadSecurity, namesOf } from './who.ts';

export const alarmView = z.object({
  id: z.number(), kind: z.enum(['cost', 'spread', 'night', 'refused', 'trunkFailing', 'carrierSuspicious']), about: z.string(), staffId: z.number().nullable(), stops: z.boolean(), data: z.record(z.string(), z.unknown()), raisedAt: z.string(), lastAt: z.string(), times: z.number(),
  closedByName: z.string().nullable(), closedAt: z.string().nullable(), finding: z.string().nullable(), mayClose: z.boolean(), whyNot: z.string().nullable(),
}).openapi('DialAlarm');
export const alarmsView = z.object({ open: z.number(), items: z.array(alarmView) });
export type DialAlarmView = z.infer<typeof alarmView>;

/** Open ones first, then what was looked into. @throws HotlineError notAllowed */
export async function presentAlarms(core: Core, actor: StaffActor): Promise<z.infer<typeof alarmsView>> {
  mustReadSecurity(actor);
  const rows = await core.db.select().from(dialAlarm).orderBy(sql`${dialAlarm.closedAt} is not null`, desc(dialAlarm.lastAt)).limit(100);
  const [open] = await core.db.select({ n: sql<number>`count(*)::int` }).from(dialAlarm).where(isNull(dialAlarm.closedAt));
  const names = await namesOf(core, rows.map((r) => r.closedBy));
  return {
    open: open!.n,
    items: rows.map((r) => {
      const refusal = closeRefusal(r, actor);
      return { id: r.id, kind: r.kind, about: r.about, staffId: r.staffId, stops: r.stops, data: r.data, raisedAt: r.raisedAt.toISOString(), lastAt: r.lastAt.toISOString(), times: r.times, closedByName: r.closedBy === null ? null : names.get(r.closedBy) ?? null, closedAt: r.closedAt?.toISOString() ?? null, finding: r.finding, mayClose: refusal === null, whyNot: r.closedAt ? null : refusal?.zh ?? null };
    }),
  };
}
