/** The agent's side ends the talk: the caller is asked how it was, where the line does so, and then the call is over. */
import { releaseSeat } from '../seat/release.ts';
import { surveyPrompts } from '../survey/index.ts';
import { endCall, releaseLeg } from './end.ts';
import { endHold } from './hold.ts';
import { ask } from './last-words.ts';
import { legOf, live, type LegRow } from './rows.ts';
import type { Step } from './step.ts';

/** @param leg the agent's, ended or not */
export async function hangUpForAgent(step: Step, leg: LegRow): Promise<void> {
  const { call } = step;
  const citizen = legOf(step.legs, 'citizen');
  const asks = citizen?.state === 'up' && call.answeredAt && call.direction === 'inbound' && step.line ? surveyPrompts(step.line) : [];
  if (!asks.length) return endCall(step, { by: 'agent' });
  endHold(step);
  for (const other of step.legs.filter((l) => live(l) && l.party !== 'citizen')) await releaseLeg(step, other);
  if (leg.staffId !== null) await releaseSeat(step, leg.staffId, 'talked'); // their leg may have ended before
  ask(step, asks, { talkEndedAt: step.now, staffId: leg.staffId });
}
