/** A caller is put through to a number outside: by an overflow step, or by an agent's blind transfer. They hear music until somebody answers there. */
import { HotlineError, system, type StaffActor } from '../../ticketing/index.ts';
import { mayDialIn } from '../security/index.ts';
import { limits } from './limits.ts';
import { originate } from './originate.ts';
import type { Step } from './step.ts';

/** @returns false when the rules do not allow that number; the caller waits on */
export async function outside(step: Step, number: string): Promise<boolean> {
  try {
    await putThrough(step, system('queue'), number, number);
    return true;
  } catch (error) {
    if (!(error instanceof HotlineError)) throw error;
    step.event('overflowRefused', { rule: error.details?.rule ?? error.id }, null);
    return false;
  }
}

/** @throws HotlineError ruleRefused by the dial rules */
export async function putThrough(step: Step, actor: StaffActor | ReturnType<typeof system>, number: string, name: string): Promise<void> {
  const way = await mayDialIn(step.core, step, actor, number, actor.kind === 'staff' ? { for: 'consult' } : { for: 'overflow' });
  originate(step, { party: 'consulted', name, to: { number: way.number, trunk: way.trunk }, callerId: way.callerId, timeoutMs: limits.dial });
  step.setCall({ state: 'ringing', staffId: null, ringingAt: step.now, leaseUntil: new Date(step.now.getTime() + limits.dial + limits.grace) });
  step.event('putThrough', { name });
}
