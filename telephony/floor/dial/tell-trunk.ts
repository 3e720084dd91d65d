import type { EndCause } from '../../engine/call-control.ts';
import { trunkResult } from '../../security/index.ts';
import type { Step } from '../step.ts';

/** How a call went over its trunk: one that keeps failing goes last, and is looked at. */
export function tellTrunk(step: Step, result: EndCause | 'answered'): void {
  const { core, call: { trunk } } = step;
  if (trunk) step.after(() => trunkResult(core, trunk, result));
}
