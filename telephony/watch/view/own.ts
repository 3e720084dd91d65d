/** What an agent has of the floor on their own strip: messages not read yet, a raised hand, a rest. */
import { and, eq, isNull } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { schema, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { handRaised, seat } from '../../db/schema/index.ts';
import { permission } from '../../floor/act.ts';
import { watchVerbs } from '../verbs/index.ts';
import { unread } from '../verbs/message.ts';
import { floorVerbView } from './views.ts';

export const ownFloorView = z.object({
  messages: z.array(z.object({ id: z.number(), at: z.iso.datetime(), fromName: z.string(), text: z.string() })),
  hand: z.object({ at: z.iso.datetime(), takenBy: z.string().nullable() }).nullable(), verbs: z.array(floorVerbView),
}).openapi('OwnFloor');
export type OwnFloorView = z.infer<typeof ownFloorView>;

export async function ownFloor(core: Core, actor: StaffActor): Promise<OwnFloorView> {
  const { staff } = schema;
  const [row] = await core.db.select().from(seat).where(eq(seat.staffId, actor.staffId));
  const [hand] = await core.db.select({ at: handRaised.at, takenBy: staff.name }).from(handRaised).leftJoin(staff, eq(staff.id, handRaised.takenBy)).where(and(eq(handRaised.staffId, actor.staffId), isNull(handRaised.endedAt)));
  const verbs = row ? watchVerbs.filter((v) => v.name === (hand ? 'lowerHand' : 'askHelp') || v.name === 'abused') : [];
  return {
    messages: (await unread(core, actor.staffId)).map((m) => ({ ...m, at: m.at.toISOString() })), hand: hand ? { at: hand.at.toISOString(), takenBy: hand.takenBy } : null,
    verbs: verbs.map((v) => { const refusal = permission(v, { call: null, legs: [], seat: row! }, actor); return { verb: v.name, zh: v.zh, en: v.en, allowed: refusal === null, why: refusal && { zh: refusal.zh, en: refusal.en } }; }),
  };
}
