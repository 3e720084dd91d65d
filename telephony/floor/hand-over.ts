/** Whom the agent had called in stays with the caller: a colleague becomes the call's agent, an outside number speaks with them alone. */
import { endHold } from './hold.ts';
import type { LegRow } from './rows.ts';
import type { Step } from './step.ts';

/** @param third up; the agent before has left */
export async function handOver(step: Step, third: LegRow): Promise<void> {
  endHold(step);
  if (third.staffId !== null) step.setLeg(third, { party: 'agent' });
  step.setCall({ staffId: third.staffId });
  step.event('handedOver', { to: third.name }, third.staffId);
}
