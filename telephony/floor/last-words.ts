/** What is said to a caller before the call is ended by us: the question after the talk, that nobody answers at night, that we call back. */
import { limits } from './limits.ts';
import { legOf, type CallPatch } from './rows.ts';
import type { Step } from './step.ts';

/** Names of plays, by which their end is known again. */
export const plays = { greeting: (callNo: string) => `${callNo}-greeting`, question: (callNo: string) => `${callNo}-question`, bye: (callNo: string) => `${callNo}-bye`, told: (callNo: string) => `${callNo}-told` };

/** Says something and waits for a key. */
export const ask = (step: Step, prompts: string[], patch: CallPatch = {}): void => say(step, prompts, plays.question(step.call.callNo), patch);
/** Says something and hangs up. */
export const bye = (step: Step, prompts: string[], patch: CallPatch = {}): void => say(step, prompts, plays.bye(step.call.callNo), patch);

function say(step: Step, prompts: string[], play: string, patch: CallPatch): void {
  const { leg } = legOf(step.legs, 'citizen')!;
  step.setCall({ ...patch, state: 'surveying', leaseUntil: new Date(step.now.getTime() + limits.prompts) });
  step.after((engine) => engine.play(leg, play, { prompts }));
}
