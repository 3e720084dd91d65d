/** A caller still waits: told place and time every so often, given what the line allows after so long. */
import { estimate, minutesToSay, place, type Elsewhere } from '../../queue/index.ts';
import { waitingPrompts } from '../../prompts/index.ts';
import { plays } from '../last-words.ts';
import { limits } from '../limits.ts';
import { outside } from '../outside.ts';
import { legOf } from '../rows.ts';
import type { Step } from '../step.ts';
import { recentHistory } from './history.ts';
import { readQueue } from './read.ts';

export async function waitOn(step: Step): Promise<void> {
  const { core, tx, call, now, line } = step;
  const queue = await readQueue(core, tx);
  const widened = queue.widened.get(call.id);
  if (!widened) return;
  const every = line?.announceEvery ? line.announceEvery * 1000 : limits.look;
  const next = Math.min(now.getTime() + every, widened.nextAt && widened.nextAt > now ? widened.nextAt.getTime() : Number.POSITIVE_INFINITY);
  const taken = call.overflowed;
  step.setCall({ leaseUntil: new Date(next), overflowed: Math.max(taken, widened.steps) });
  step.queueChanged();
  if (widened.steps > taken) step.event('overflowed', { steps: widened.steps }, null);
  const elsewhere = widened.elsewhere.filter((e) => e.step > taken).map((e) => e.what);
  const away = elsewhere.find((e): e is Extract<Elsewhere, { to: 'outside' }> => e.to === 'outside');
  if (away && await outside(step, away.number)) return;
  const offered = elsewhere.some((e) => e.to === 'callBack');
  if (line?.announceEvery || offered) await announce(step, queue, offered);
}

async function announce(step: Step, queue: Awaited<ReturnType<typeof readQueue>>, offered: boolean): Promise<void> {
  const { core, tx, call } = step;
  const wait = estimate(await recentHistory(core, tx), queue.waiting, queue.working, call.id, queue.policy);
  const minutes = wait === null ? null : minutesToSay(wait);
  const told = place(queue.waiting, call.id, queue.policy);
  const mayAsk = call.callerSealed !== null;
  const citizen = legOf(step.legs, 'citizen');
  if (!citizen) return;
  step.event('announced', { place: told, minutes, ...(offered ? { callBack: true } : {}) }, null);
  const prompts = ['waiting', ...waitingPrompts({ place: told - 1, minutes }), ...(mayAsk ? ['press-call-back'] : [])];
  step.after((engine) => engine.play(citizen.leg, plays.told(call.callNo), { prompts }));
}
