/** Job `reports.draft`: 日报 each morning, 周报 on Monday, 月报 on the first, by themselves. */
import { sql } from 'drizzle-orm';
import { cityDay, every, type Core, type JobHandlers } from '../../../ticketing/index.ts';
import { kindNames, type ReportKind } from '../content.ts';
import { draftReport } from '../draft.ts';
import { lastSpan } from '../figures/spans.ts';
import { insertReport } from './create.ts';

const slotMs = 10 * 60_000;
/** The night's imports are in and counted; leaders read from eight. */
const fromHour = 6;
const byClock: readonly ReportKind[] = ['daily', 'weekly', 'monthly'];

/** A day on which nobody's machine ran is made up for at the next slot; older ones are drafted by hand. Nothing is drafted for a city that had no ticket before. */
export const reportJobs = (core: Core): JobHandlers => ({
  'reports.draft': every(slotMs, async (_payload, { tx, now }) => {
    if (new Date(now.getTime() + 8 * 3_600_000).getUTCHours() < fromHour) return;
    for (const kind of byClock) {
      const span = lastSpan(kind, cityDay(now));
      const clockKey = `${kind}:${span.from}`;
      const [had] = await tx.execute<{ there: boolean; begun: boolean; counted: boolean }>(sql`
        select exists (select 1 from report where clock_key = ${clockKey} or (kind = ${kind} and period_from = ${span.from}::date and period_to = ${span.to}::date and state <> 'discarded' and (content->>'partial')::boolean is not true)) as there,
          exists (select 1 from day_count where axis = 0 and day <= ${span.to}::date) as begun, not exists (select 1 from stale_day where day between ${span.from}::date and ${span.to}::date) as counted`);
      if (had!.there || !had!.begun || !had!.counted) continue;
      await insertReport(core, tx, { kind: 'system', name: 'reports' }, await draftReport(core, { kind, span, topic: null }), { clockKey }, `每${{ daily: '日', weekly: '周', monthly: '月' }[kind as 'daily']}自动起草${kindNames[kind]}`);
    }
  }),
});
