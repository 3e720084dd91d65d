import { system } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { open } from '../verb/act.ts';

/** One telephone call as a contact on a ticket. Nothing personal: who it was stands with the appellant. */
export interface CallRecord {
  callNo: string;
  direction: 'inbound' | 'outbound';
  why: 'filed' | 'asked' | 'visit' | 'contact';
  outcome: string | null;
  /** when it came or was dialled */
  at: string;
  talkMs: number;
  heldMs: number;
  /** ids, in order */
  recordings: string[];
  thirdParty?: boolean;
}

/** A line in the ticket's course. What somebody has before them stays as it is: the agent who writes while the caller hangs up is not told that it changed. */
export async function recordCall(core: Core, tx: Tx, ticketId: number, record: CallRecord): Promise<void> {
  const { work } = await open(core, tx, system('telephony'), { ticketId });
  work.record('recordCall', { ...record });
  await work.flush({ looked: true });
}
