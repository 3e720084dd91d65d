import { until } from '../../telephony/contract/peer/until.ts';
import { strength } from '../../telephony/contract/peer/tone.ts';
import { carrier } from '../carrier.ts';
import { joined, speech } from '../speech.ts';
import type { Under } from './under.ts';

let seed = 0;
/** A citizen calls, hears the greeting, and the agent answers. */
export async function talk(under: Under, called = '12345', scenario = 'calls-and-is-hung-up', more: Partial<Parameters<typeof carrier>[0]> = {}) {
  await under.agent.ready();
  const citizen = await carrier({ scenario, to: under.hotline.at, called, caller: under.newCaller(), ...more });
  citizen.sound.say(speech(seed += 1));
  const call = await under.agent.phone.rings();
  await call.answer();
  return { citizen, call, row: await under.rows.inState('talking') };
}

export const hearsAgent = ({ agent }: Under, sound: { heard: { samples: Int16Array }[] }): Promise<void> =>
  until(() => strength(joined(sound.heard.slice(-15)), agent.phone.hertz) > 1000, () => 'the citizen does not hear the agent');
