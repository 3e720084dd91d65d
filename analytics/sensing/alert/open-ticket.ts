import { eq, inArray, and } from 'drizzle-orm';
import { z } from 'zod';
import { errors, receive, schema } from '../../../ticketing/index.ts';
import { alertVerb } from './verb.ts';
import { proactiveText } from './proactive-text.ts';

const { ticket } = schema;

/** 未诉先办: a ticket of channel `proactive` through intake's one door. Its key is the alert, so that pressing twice is one ticket; it is dispatched like any other. */
export const openTicket = alertVerb({
  name: 'openTicket', summary: '开主动工单',
  input: z.object({ words: z.string().trim().min(6, '请写明要求承办单位做什么，至少6个字').max(1000), regionCode: z.string().max(32).optional(), matterCode: z.string().max(32).optional(), urgency: z.enum(['normal', 'urgent', 'critical']).default('normal') }),
  guard: (row) => (row.inHand ? errors.ruleRefused('inHandAlready', `已由问题${row.inHand}处置，请在该问题中推进。`, `Problem ${row.inHand} has it in hand.`) : null),
  async around(core, actor, row, input, inside) {
    const behind = row.latest.ticketIds.length ? await core.db.select({ ticketNo: ticket.ticketNo }).from(ticket)
      .where(and(inArray(ticket.id, row.latest.ticketIds), eq(ticket.isConfidential, false), eq(ticket.isAboutStaff, false))).orderBy(ticket.id) : [];
    const { title, content } = proactiveText(core.city, row, behind.map((t) => t.ticketNo), input.words);
    await receive(core, actor, {
      channel: 'proactive', messageId: `alert-${row.id}`, title, content, regionCode: input.regionCode ?? (row.regionCode && core.city.regions.has(row.regionCode) ? row.regionCode : undefined), matterCode: input.matterCode ?? row.matterCode ?? undefined,
      appealType: 'help', urgency: input.urgency, isAnonymous: true,
    }, async (tx, receipt) => inside(tx, { ticketId: receipt.ticketId, ticketNo: receipt.ticketNo }, { ticketNo: receipt.ticketNo, words: input.words }));
  },
});
