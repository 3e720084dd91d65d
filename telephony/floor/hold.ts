import type { Step } from './step.ts';

export function beginHold(step: Step): void {
  if (!step.call.heldSince) step.setCall({ heldSince: step.now });
}

/** Adds the stretch to the sum of holds. */
export function endHold(step: Step): void {
  const { heldSince, heldMs } = step.call;
  if (heldSince) step.setCall({ heldSince: null, heldMs: heldMs + (step.now.getTime() - heldSince.getTime()) });
}
