import { noteGrouping } from '../../ticketing/index.ts';
import type { RulingWork } from './verb.ts';

/** What a person decided about a ticket's group stands on its course. Merging whole groups does not: that is the groups' own history. */
export async function onTheirCourse({ core, tx, actor, group }: RulingWork, ticketIds: readonly number[], told: { what: 'move' | 'split' | 'forbid' | 'undo'; to?: string; reason: string }): Promise<void> {
  for (const ticketId of ticketIds.toSorted((a, b) => a - b)) await noteGrouping(core, tx, actor, ticketId, { group: group.name, ...told });
}
