/** What became of messages that a client sent: the ticket, the machine's decision, the group. */
import { z } from '@hono/zod-openapi';
import { and, eq, inArray } from 'drizzle-orm';
import type { Core } from '../../../core.ts';
import { intakeMessage, suggestion, ticket } from '../../../db/schema/index.ts';
import { channels, ticketStates } from '../../../db/schema/types.ts';
import { doorId } from './appeals.ts';
import type { GroupSource } from './groups.ts';

export const outcomesInput = z.object({
  channel: z.enum(channels).default('import'),
  messageIds: z.array(z.string().max(120)).min(1).max(1000, '一次不超过1000条'),
}).openapi('IntegrationOutcomesInput');

const groupView = z.object({ groupKey: z.string(), name: z.string(), messages: z.int(), citizens: z.int(), hotspot: z.boolean() });
const outcomeView = z.object({
  messageId: z.string(), ticketNo: z.string(), state: z.enum(ticketStates), decision: z.enum(['auto', 'ask', 'hold']).nullable(), group: groupView.nullable(),
});
export const outcomesView = z.object({ outcomes: z.array(outcomeView) }).openapi('IntegrationOutcomes');
export type Outcome = z.infer<typeof outcomeView>;

/** In the order asked; ids that this client never sent are left out. */
export async function outcomesOf(core: Core, groups: GroupSource | undefined, client: string, { channel, messageIds }: z.infer<typeof outcomesInput>): Promise<Outcome[]> {
  const rows = await core.db.select({ doorId: intakeMessage.messageId, ticketId: ticket.id, ticketNo: ticket.ticketNo, state: ticket.state, decision: suggestion.decision })
    .from(intakeMessage).innerJoin(ticket, eq(ticket.id, intakeMessage.ticketId)).leftJoin(suggestion, eq(suggestion.ticketId, ticket.id))
    .where(and(eq(intakeMessage.channel, channel), inArray(intakeMessage.messageId, messageIds.map((id) => doorId(client, id)))));
  const byId = new Map(rows.map((row) => [row.doorId, row]));
  const groupOf = await groups?.ofTickets(rows.map((row) => row.ticketId));
  return messageIds.flatMap((messageId) => {
    const row = byId.get(doorId(client, messageId));
    return row ? [{ messageId, ticketNo: row.ticketNo, state: row.state, decision: row.decision, group: groupOf?.get(row.ticketId) ?? null }] : [];
  });
}
