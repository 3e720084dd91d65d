/** Job `groups.draw`: a ticket has come to stand somewhere; those like it who stood alone or in pairs are asked whether they belong there too. */
import { serial } from '../../ticketing/index.ts';
import { carryOut, groupsInHand } from './carry-out.ts';
import type { GroupIndex } from './group-index.ts';
import { lockGroups } from './lock.ts';

/** Apart from the placing that asks for it, because the index knows a ticket only once its row is committed. Repeatable: asked twice, nobody is left to go. */
export const drawSmall = (index: GroupIndex) => serial(async ({ ticketId }: { ticketId: number }, { tx, now }) => {
  await lockGroups(tx);
  const inHand = await groupsInHand(tx);
  const moves = await index.draw(tx, String(ticketId), { keep: (groupKey) => inHand.has(groupKey) });
  if (moves.length) await carryOut(tx, index, moves, 'draw', now);
});
