import { system, type StaffActor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import type { Tx } from '../../db/connect.ts';
import { open } from '../../verb/act.ts';

export interface Grouping { group: string; to?: string; what: 'move' | 'split' | 'forbid' | 'undo'; reason: string }

/** A person decided which group a ticket belongs to: its course tells it. What others have open before them is as it was. */
export async function noteGrouping(core: Core, tx: Tx, actor: StaffActor, ticketId: number, data: Grouping): Promise<void> {
  const { work } = await open(core, tx, system('groups'), { ticketId });
  work.record('grouping', { ...data }, { as: actor });
  await work.flush({ looked: true });
}
