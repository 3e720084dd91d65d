/** 班长消息: a line of text that stands on an agent's strip until they have read it. */
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { errors, schema, type Core, type StaffActor, type Tx } from '../../../ticketing/index.ts';
import { floorMessage, floorMessageTo, seat } from '../../db/schema/index.ts';
import { tell } from '../../floor/tell.ts';
import { floorVerb } from '../../floor/verb.ts';
import { seatLookedAfter } from '../seat-of.ts';
import { leads, looksAfter, mayWatch } from '../whose.ts';

const text = z.string().trim().min(1, '请填写内容').max(200, '不超过200字');
const anyState = ['offline', 'ready', 'ringing', 'talking', 'afterCall', 'busy'] as const;

export const message = floorVerb({
  name: 'message', zh: '发消息', en: 'Message', on: 'seat', who: leads, whose: 'any', from: anyState, input: z.object({ staffId: z.number().int(), text }),
  async apply(step, input) {
    await seatLookedAfter(step, input.staffId);
    await send(step.tx, step.actor!, input.text, [input.staffId], step.now, false);
  },
});

export const messageInput = z.object({ text });
/** To everybody at work whom the actor looks after. @returns to how many. @throws HotlineError notAllowed, ruleRefused nobodyThere */
export async function messageAll(core: Core, actor: StaffActor, input: z.infer<typeof messageInput>): Promise<number> {
  if (!mayWatch(actor)) throw errors.notAllowed('消息由班长、督办（主管）发送。', 'Messages are sent by team leads and supervisors.');
  const { staff } = schema;
  return core.db.transaction(async (tx) => {
    const atWork = await tx.select({ staffId: staff.id, hotlineNumbers: staff.hotlineNumbers }).from(seat).innerJoin(staff, eq(staff.id, seat.staffId)).where(and(ne(seat.state, 'offline'), ne(seat.staffId, actor.staffId)));
    const to = atWork.filter((a) => looksAfter(actor, a)).map((a) => a.staffId);
    if (!to.length) throw errors.ruleRefused('nobodyThere', '现在没有在席的坐席。', 'Nobody is at work now.');
    await send(tx, actor, input.text, to, core.now(), true);
    return to.length;
  });
}

async function send(tx: Tx, actor: StaffActor, words: string, to: readonly number[], now: Date, toAll: boolean): Promise<void> {
  const [made] = await tx.insert(floorMessage).values({ at: now, fromId: actor.staffId, fromName: actor.name, text: words, toAll }).returning();
  await tx.insert(floorMessageTo).values(to.map((staffId) => ({ messageId: made!.id, staffId })));
  for (const staffId of to) await tell(tx, staffId, { what: 'message' }); // the strip reads it, and keeps it until it was read
  await tell(tx, null, { what: 'floor' });
}

/** What an agent has not read yet, oldest first. */
export async function unread(core: Core, staffId: number): Promise<{ id: number; at: Date; fromName: string; text: string }[]> {
  return core.db.select({ id: floorMessage.id, at: floorMessage.at, fromName: floorMessage.fromName, text: floorMessage.text }).from(floorMessageTo).innerJoin(floorMessage, eq(floorMessage.id, floorMessageTo.messageId))
    .where(and(eq(floorMessageTo.staffId, staffId), isNull(floorMessageTo.readAt))).orderBy(floorMessage.id).limit(20);
}

/** 收到: who sent it sees who has read it. */
export async function readMessages(core: Core, staffId: number, ids: readonly number[]): Promise<void> {
  await core.db.transaction(async (tx) => {
    const read = await tx.update(floorMessageTo).set({ readAt: core.now() }).where(and(eq(floorMessageTo.staffId, staffId), inArray(floorMessageTo.messageId, [...ids]), isNull(floorMessageTo.readAt))).returning({ id: floorMessageTo.messageId });
    if (read.length) { await tell(tx, null, { what: 'floor' }); await tell(tx, staffId, { what: 'seat' }); }
  });
}
