/** One-to-one service: the agent who knows a caller is asked first. An agent named for an open appeal (专员, 一跟到底) before the one who spoke with them last. */
import { and, desc, eq, inArray, isNotNull, gt } from 'drizzle-orm';
import { openTicketStates, schema, type Core, type Tx } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import type { CallRow } from './rows.ts';

/** After so long nobody remembers the talk. */
const remembered = 7 * 86_400_000;

export async function preferredAgent(core: Core, tx: Tx, { appellantId, callerPrint }: Pick<CallRow, 'appellantId' | 'callerPrint'>): Promise<number | null> {
  const { ticket } = schema;
  if (appellantId !== null) {
    const [named] = await tx.select({ staffId: ticket.caseAgentId }).from(ticket).where(and(eq(ticket.appellantId, appellantId), isNotNull(ticket.caseAgentId), inArray(ticket.state, [...openTicketStates]))).orderBy(desc(ticket.registeredAt)).limit(1);
    if (named?.staffId) return named.staffId;
  }
  if (!callerPrint) return null;
  const [last] = await tx.select({ staffId: call.staffId }).from(call)
    .where(and(eq(call.callerPrint, callerPrint), gt(call.arrivedAt, new Date(core.now().getTime() - remembered)), isNotNull(call.answeredAt), isNotNull(call.staffId))).orderBy(desc(call.arrivedAt)).limit(1);
  return last?.staffId ?? null;
}
