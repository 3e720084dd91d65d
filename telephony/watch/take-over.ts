import { releaseLeg } from '../floor/end.ts';
import { endHold } from '../floor/hold.ts';
import { legOf, type LegRow } from '../floor/rows.ts';
import type { Step } from '../floor/step.ts';
import { beginTalk } from '../floor/talk.ts';

/** 接管: the supervisor becomes the agent of the call, the agent goes to after-call work. The caller is taken off hold: somebody speaks with them now. */
export async function takeOver(step: Step, leg: LegRow): Promise<void> {
  const agent = legOf(step.legs, 'agent');
  endHold(step);
  const own = await step.seat(leg.staffId!);
  step.setSeat(own, { next: { state: 'ready' } });
  step.setLeg(leg, { party: 'agent', watching: null });
  if (agent && agent !== leg) await releaseLeg(step, agent);
  step.event('takenOver', { from: agent?.staffId ?? null, name: leg.name }, leg.staffId);
  if (agent?.staffId != null) step.tell(agent.staffId, { what: 'message', text: `${leg.name}已接管本次通话。`, callNo: step.call.callNo });
  await beginTalk(step, leg);
}
