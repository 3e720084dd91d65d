import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { HotlineError } from '../errors.ts';
import { receive, type Receipt } from '../intake/receive.ts';
import { actIn } from '../verb/act.ts';
import { merge } from './merge.ts';

export interface Joined extends Receipt { /** the ticket it follows */ mergedInto: string | null; /** why it stands alone */ notMerged: { zh: string; en: string } | null }

/**
 * Registers a caller who says what another said already, and merges the new ticket at once: number and code of their own, one handling.
 * Where the two may not be merged the appeal is registered all the same, with the rule in its way: no call is lost by it.
 * @throws HotlineError as `receive`
 */
export async function receiveAndJoin(core: Core, actor: Actor, message: unknown, masterTicketNo: string): Promise<Joined> {
  let notMerged: Joined['notMerged'] = null;
  const receipt = await receive(core, actor, message, async (tx, { ticketNo, duplicate }) => {
    if (duplicate) return;
    try {
      await tx.transaction((inner) => actIn(core, inner, actor, { ticketNo }, merge, { masterTicketNo, reason: '话务员登记时发现的同类诉求' }));
    } catch (error) {
      if (!(error instanceof HotlineError)) throw error;
      notMerged = { zh: error.zh, en: error.en };
    }
  });
  return { ...receipt, mergedInto: notMerged ? null : masterTicketNo, notMerged };
}
