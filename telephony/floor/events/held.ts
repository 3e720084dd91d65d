import { beginHold, endHold } from '../hold.ts';
import { legOf } from '../rows.ts';
import type { Step } from '../step.ts';

/** The agent's own telephone held and took back, which means the same as the button. What a caller holds is theirs: it stands in the course, and changes nothing. */
export function held(step: Step, legId: string, on: boolean): void {
  const leg = step.legs.find((l) => l.leg === legId);
  if (leg?.party === 'citizen') return step.event(on ? 'citizenHeld' : 'citizenBack', {}, null);
  if (leg?.party !== 'agent' || step.call.state !== 'talking' || on === (step.call.heldSince !== null)) return;
  if (on) beginHold(step);
  else if (legOf(step.legs, 'consulted')) return;
  else endHold(step);
  step.event(on ? 'hold' : 'resume', { byTelephone: true }, leg.staffId);
}
