/** 强制示闲、示忙、签出: a team lead sets somebody's state who cannot, or does not. Of somebody in a call it holds from its end on. */
import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { busyReasons } from '../../db/schema/seat.ts';
import { floorVerb } from '../../floor/verb.ts';
import type { SeatRow } from '../../floor/rows.ts';
import type { Step } from '../../floor/step.ts';
import { idle } from '../../seat/release.ts';
import { noteSeat, seatLookedAfter } from '../seat-of.ts';
import { leads } from '../whose.ts';

type To = NonNullable<SeatRow['next']>;
const why = z.string().trim().max(200).optional();

async function force(step: Step, staffId: number, kind: string, to: To, words: string, note: string | undefined): Promise<void> {
  const { row } = await seatLookedAfter(step, staffId);
  const inCall = row.state === 'talking' || row.state === 'ringing';
  if (inCall) step.setSeat(row, { next: to });
  else step.setSeat(row, idle({ ...row, next: to }, step.now));
  await noteSeat(step, staffId, kind, { ...to, ...(note ? { why: note } : {}) });
  step.tell(staffId, { what: 'message', text: `${step.actor!.name}将您${inCall ? '通话后' : ''}置为${words}${note ? `：${note}` : '。'}` });
  step.queueChanged();
}

export const forceReady = floorVerb({
  name: 'forceReady', zh: '强制示闲', en: 'Force ready', on: 'seat', who: leads, whose: 'any', from: ['busy', 'afterCall'], input: z.object({ staffId: z.number().int(), why }),
  async apply(step, { staffId, why: note }) {
    const { row } = await seatLookedAfter(step, staffId);
    if (!row.phoneUser) throw errors.ruleRefused('noTelephone', '该坐席的话机没有接通，示闲也接不到来电。', 'No telephone is connected there; ready would reach nobody.');
    if (row.reason === 'afterAbuse') throw errors.ruleRefused('resting', '该坐席正在受辱后休息，休息时间不被打断。', 'They rest after an abusive call; that is not cut short.');
    await force(step, staffId, 'forceReady', { state: 'ready' }, '示闲', note);
  },
});

export const forceBusy = floorVerb({
  name: 'forceBusy', zh: '强制示忙', en: 'Force busy', on: 'seat', who: leads, whose: 'any', from: ['ready', 'afterCall', 'talking', 'ringing'], input: z.object({ staffId: z.number().int(), reason: z.enum(busyReasons).default('teamLead'), why }),
  apply: (step, { staffId, reason, why: note }) => force(step, staffId, 'forceBusy', { state: 'busy', reason }, '示忙', note),
});

export const forceOffline = floorVerb({
  name: 'forceOffline', zh: '强制签出', en: 'Force offline', on: 'seat', who: leads, whose: 'any', from: ['ready', 'busy', 'afterCall', 'talking', 'ringing'], input: z.object({ staffId: z.number().int(), why }),
  apply: (step, { staffId, why: note }) => force(step, staffId, 'forceOffline', { state: 'offline' }, '离线', note),
});
