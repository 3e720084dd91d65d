/** Into the queue: after the greeting, back from a telephone that did not answer, or from an agent's hand. */
import { endHold } from '../hold.ts';
import { limits } from '../limits.ts';
import type { CallPatch } from '../rows.ts';
import type { Step } from '../step.ts';

/** The place goes by when they first came in: a caller who comes back keeps it. */
export function enterQueue(step: Step, patch: CallPatch = {}): void {
  const { now } = step;
  endHold(step);
  step.setCall({ state: 'waiting', queuedAt: step.call.queuedAt ?? now, staffId: null, leaseUntil: new Date(now.getTime() + limits.firstAnnouncement), ...patch });
  step.queueChanged();
}
