import { and, eq, inArray } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { hiddenTicketIds, regionName, schema, stateName, ticketScope, unitName, type Core, type StaffActor } from '../../ticketing/index.ts';
import type { GroupIndex } from '../placing/group-index.ts';
import type { LikeTicket } from './views.ts';

const { ticket } = schema;
/** Asked of the index; what the reader may not see falls out afterwards. */
const asked = 40;
const shown = 8;
/** Below this it is more a likeness of words than of matters. */
const leastSimilar = 0.2;

export const likeInput = z.object({ title: z.string().trim().max(200).optional(), content: z.string().trim().min(4).max(20_000), regionCode: z.string().max(32).optional(), address: z.string().trim().max(300).optional() });

/** Near-duplicates of a text that an agent is typing, of those the agent may see, the most alike first. */
export async function findLike(core: Core, index: GroupIndex, actor: StaffActor, { title, ...text }: z.infer<typeof likeInput>): Promise<LikeTicket[]> {
  // What the reader may not see takes no place among the likest: it would show by what it pushes out.
  const without = new Set((await hiddenTicketIds(core, actor)).map(String));
  const likes = (await index.like(core.db, { title: title ?? '', ...text }, asked, undefined, without)).filter((l) => l.similarity >= leastSimilar);
  if (!likes.length) return [];
  const rows = await core.db.select().from(ticket).where(and(inArray(ticket.id, likes.map((l) => Number(l.id))), eq(ticket.isConfidential, false), ticketScope(actor)));
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  return likes.flatMap((l): LikeTicket[] => {
    const t = byId.get(l.id);
    return t ? [{
      ticketNo: t.ticketNo, title: t.title, regionName: regionName(core.city, t.regionCode), address: t.address, registeredAt: t.registeredAt.toISOString(), state: t.state, stateName: stateName('ticket', t.state),
      leadUnitName: t.leadUnitId ? unitName(core.city, t.leadUnitId) : null, similarity: l.similarity, sharedPhrases: l.sharedPhrases, groupKey: l.groupId,
    }] : [];
  }).slice(0, shown);
}
