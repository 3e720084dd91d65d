import { eq } from 'drizzle-orm';
import { sensitiveCategories, type SensitiveCategory } from './dictionary/entry.ts';
import type { Core } from '../core.ts';
import { dutyAlarm, ticket } from '../db/schema/index.ts';
import type { JobHandlers } from '../jobs/index.ts';

const levelWords = ['', '', '（无人确认，已升级）', '（无人确认，已报领导）'];

/** Job `duty.sms`: number and kind of danger to the desk's phones, never who or what was said. The key goes along, so that a provider can drop a repeat. */
export const dutyJobs = (core: Core): JobHandlers => ({
  'duty.sms': async ({ alarmId, level }: { alarmId: number; level: number }, { tx, job }) => {
    const carrier = core.carriers.get('sms');
    const [row] = await tx.select({ alarm: dutyAlarm, ticketNo: ticket.ticketNo }).from(dutyAlarm).innerJoin(ticket, eq(ticket.id, dutyAlarm.ticketId)).where(eq(dutyAlarm.id, alarmId));
    if (!carrier || !row || row.alarm.state !== 'raised') return;
    const kinds = row.alarm.categories.map((c) => sensitiveCategories[c as SensitiveCategory]?.zh ?? c).join('、');
    for (const to of core.kept.sensitive.settings.phones) await carrier.send({ to, body: `【12345值班】工单${row.ticketNo}涉及${kinds}${levelWords[level] ?? ''}，请立即登录确认。`, key: `duty:${job.id}:${to}` });
  },
});
