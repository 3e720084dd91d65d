import { recordSurvey } from '../../survey/index.ts';
import { digits } from '../hooks.ts';
import { ask, bye } from '../last-words.ts';
import { legOf } from '../rows.ts';
import type { Step } from '../step.ts';

/** A caller pressed a key: 1 while waiting, or when nobody can answer now, asks for a call back; after the talk it is their rating. */
export async function digit(step: Step, legId: string, key: string): Promise<void> {
  const { call } = step;
  const pressed = step.legs.find((l) => l.leg === legId);
  if (pressed?.party === 'supervisor') return digits.supervisor?.(step, pressed, key);
  if (legOf(step.legs, 'citizen')?.leg !== legId) return;
  const offered = call.state === 'surveying' && !call.answeredAt && (call.outcome === 'closedHours' || call.outcome === 'abandoned');
  if (key === '1' && call.callerSealed && (call.state === 'waiting' || offered)) {
    step.event('callBackAsked', {}, null);
    return bye(step, ['call-back-noted', 'goodbye'], { outcome: 'callBack' });
  }
  if (call.state !== 'surveying' || !call.answeredAt) return;
  const { over, prompts } = await recordSurvey(step.core, step.tx, call, key);
  step.event('surveyed', { key }, null);
  if (over) bye(step, [...prompts, 'goodbye']);
  else ask(step, prompts);
}
