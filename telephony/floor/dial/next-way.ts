/** The ways to a number that has to be called, kept sealed with the call until it is answered: the first when our agent's telephone is there, the next where a trunk fails. */
import { openWays, sealWays } from './ways.ts';
import { limits } from '../limits.ts';
import { originate } from '../originate.ts';
import type { Step } from '../step.ts';

/** @returns false when no way is left */
export function dialNextWay(step: Step): boolean {
  const { call, core, now } = step;
  const [way, ...left] = openWays(core.cipher, call.waysSealed);
  if (!way) return false;
  originate(step, { party: 'citizen', name: call.callerMasked ?? call.calledNumber, to: { number: way.number, trunk: way.trunk }, callerId: way.callerId, timeoutMs: limits.dial });
  step.setCall({ waysSealed: left.length ? sealWays(core.cipher, left) : null, trunk: way.trunk, way: way.way, ringingAt: now, leaseUntil: new Date(now.getTime() + limits.dial + limits.grace) });
  step.event('dialling', { trunk: way.trunk }, null);
  return true;
}
