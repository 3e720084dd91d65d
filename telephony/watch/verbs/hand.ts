/** 举手求助: one key, and every team lead of the floor sees a hand; who comes says so. */
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { handRaised } from '../../db/schema/index.ts';
import { floorVerb } from '../../floor/verb.ts';
import type { Step } from '../../floor/step.ts';
import { noteSeat, seatLookedAfter } from '../seat-of.ts';
import { agentRoles, leads } from '../whose.ts';

const atWork = ['ready', 'ringing', 'talking', 'afterCall', 'busy'] as const;
const handOf = async (step: Step, staffId: number) => (await step.tx.select().from(handRaised).where(and(eq(handRaised.staffId, staffId), isNull(handRaised.endedAt))))[0];

export const askHelp = floorVerb({
  name: 'askHelp', zh: '举手求助', en: 'Ask for help', on: 'seat', who: agentRoles, whose: 'own', from: atWork, input: z.object({}),
  async apply(step) {
    const { staffId } = step.actor!;
    const row = await step.seat(staffId);
    if (await handOf(step, staffId)) throw errors.ruleRefused('handIsUp', '您已举手，请稍候。', 'Your hand is up already.');
    await step.tx.insert(handRaised).values({ staffId, callId: row.callId, at: step.now });
    await noteSeat(step, staffId, 'askHelp');
    step.tell(null, { what: 'floor' });
    step.tell(staffId, { what: 'seat' });
  },
});

export const lowerHand = floorVerb({
  name: 'lowerHand', zh: '放下', en: 'Lower the hand', on: 'seat', who: agentRoles, whose: 'own', from: [...atWork, 'offline'], input: z.object({}),
  async apply(step) {
    const { staffId } = step.actor!;
    const hand = await handOf(step, staffId);
    if (!hand) throw errors.ruleRefused('noHand', '没有在求助。', 'No hand is up.');
    await step.tx.update(handRaised).set({ endedAt: step.now }).where(eq(handRaised.id, hand.id));
    step.tell(null, { what: 'floor' });
    step.tell(staffId, { what: 'seat' });
  },
});

export const takeHand = floorVerb({
  name: 'takeHand', zh: '我来处理', en: 'I am coming', on: 'seat', who: leads, whose: 'any', from: [...atWork, 'offline'], input: z.object({ staffId: z.number().int() }),
  async apply(step, { staffId }) {
    await seatLookedAfter(step, staffId);
    const hand = await handOf(step, staffId);
    if (!hand) throw errors.ruleRefused('noHand', '该坐席没有求助，或已放下。', 'No hand is up there.');
    if (hand.takenBy !== null && hand.takenBy !== step.actor!.staffId) throw errors.ruleRefused('handTaken', '已有同事在处理。', 'A colleague is coming already.');
    await step.tx.update(handRaised).set({ takenBy: step.actor!.staffId, takenAt: step.now }).where(eq(handRaised.id, hand.id));
    await noteSeat(step, staffId, 'takeHand');
    step.tell(staffId, { what: 'message', text: `${step.actor!.name}来帮您了。` });
    step.tell(null, { what: 'floor' });
  },
});
