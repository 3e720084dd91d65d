import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** 投诉工作人员: leaves the common queue. Those who supervise decide who looks into it; neither the person nor their colleagues see it. */
export const flagStaffComplaint = verb({
  kind: 'ticket', name: 'flagStaffComplaint', summary: '转为工作人员投诉',
  input: z.object({ reason, accusedUsername: z.string().trim().max(64).optional() }),
  guard: ({ ticket }) => ticket.isAboutStaff && ticket.accusedStaffId !== null ? errors.ruleRefused('alreadyAboutStaff', '已按工作人员投诉办理，并已登记被投诉人。', 'It is handled as a complaint about staff already, and names the person.') : null,
  async apply(work, _subject, input) {
    const [person] = input.accusedUsername ? await work.tx.select().from(staff).where(eq(staff.username, input.accusedUsername)) : [];
    if (input.accusedUsername && !person) throw errors.ruleRefused('staffUnknown', '没有这个工作人员；不知道是谁时请留空。', 'No such member of staff; leave it empty where nobody knows who it was.');
    work.setTicket({ isAboutStaff: true, appealType: 'complaint', ...(person ? { accusedStaffId: person.id, accusedUnitId: work.ticket.accusedUnitId ?? person.unitId } : {}) });
    return { data: { reason: input.reason } };
  },
});
