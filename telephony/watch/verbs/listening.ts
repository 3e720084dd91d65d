/** 监听 耳语 强插 接管: a supervisor's telephone joins an agent's talk. */
import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { floorVerb } from '../../floor/verb.ts';
import { legOfWatcher } from '../rules.ts';
import { stopWatching, watch, type WatchMode } from '../watch.ts';
import { leads } from '../whose.ts';

const joins = (name: WatchMode, zh: string, en: string) => floorVerb({ name, zh, en, on: 'call', who: leads, whose: 'any', from: name === 'takeOver' ? ['talking', 'interrupted'] : ['talking'], input: z.object({}), apply: (step) => watch(step, name) });

/** hears both, is heard by nobody */
export const listen = joins('listen', '监听', 'Listen');
/** is heard by the agent alone */
export const whisper = joins('whisper', '耳语', 'Whisper');
/** is heard by both */
export const barge = joins('barge', '强插', 'Barge in');
/** becomes the agent */
export const takeOver = joins('takeOver', '接管', 'Take over');

export const stopListening = floorVerb({
  name: 'stopListening', zh: '停止监听', en: 'Stop listening', on: 'call', who: leads, whose: 'any', from: ['talking', 'interrupted', 'ringing', 'waiting', 'surveying'], input: z.object({}),
  async apply(step) {
    const leg = legOfWatcher(step.legs, step.actor!.staffId);
    if (!leg) throw errors.ruleRefused('notListening', '您没有在监听这个通话。', 'You are not listening to this call.');
    await stopWatching(step, leg);
  },
});
