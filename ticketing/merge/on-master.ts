import { system } from '../access/actor.ts';
import { open } from '../verb/act.ts';
import type { Work } from '../verb/work.ts';

/** Writes into another ticket's story what happened to it here. That ticket is locked by this transaction already (verb/lock.ts). */
export async function tellTicket(work: Work, ticketId: number, kind: string, data: Record<string, unknown>): Promise<void> {
  const { work: other } = await open(work.core, work.tx, system('merge'), { ticketId });
  other.record(kind, data, { as: work.actor });
  await other.flush();
}
