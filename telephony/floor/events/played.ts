import { endCall } from '../end.ts';
import { plays } from '../last-words.ts';
import { limits } from '../limits.ts';
import { enterQueue } from '../queue/enter.ts';
import type { Step } from '../step.ts';

/** A prompt was said. One that was stopped makes room for another, whose end is waited for. */
export async function played(step: Step, play: string, whole: boolean): Promise<void> {
  const { call } = step;
  if (!whole) return;
  if (call.state === 'arriving' && play === plays.greeting(call.callNo)) enterQueue(step);
  else if (call.state === 'surveying' && play === plays.question(call.callNo)) step.setCall({ leaseUntil: new Date(step.now.getTime() + limits.key) });
  else if (call.state === 'surveying' && play === plays.bye(call.callNo)) await endCall(step, { by: call.answeredAt && call.direction === 'inbound' ? 'agent' : 'floor' });
}
