/** Telephones for a bench: real ones, that say a tone each and know each other's by its very bytes. */
import { Phone, type PeerCall } from '../../telephony/contract/peer/phone.ts';
import { toneFrame } from '../../telephony/contract/peer/tone.ts';
import { until } from '../../telephony/contract/peer/until.ts';
import type { PhoneUser } from '../../../telephony/engine/call-control.ts';

export const hertz = { citizen: 400, agent: 1000 } as const;
/** What every caller hears first: a third of a second. */
export const greeting = 'number-1';
const frames = { citizen: toneFrame(hertz.citizen), agent: toneFrame(hertz.agent) };

export type Login = Pick<PhoneUser, 'user' | 'password'>;

/** Resolves when this end hears the other's tone. */
const hears = ({ sound }: PeerCall, who: keyof typeof frames) => new Promise<void>((resolve) => { sound.ear.listener = (payload) => { if (payload.equals(frames[who])) resolve(); }; });

export async function agentPhone(url: string, login: Login): Promise<Phone> {
  const phone = new Phone({ url, ...login, hertz: hertz.agent });
  await phone.register();
  return phone;
}

/** A citizen's whole call, from the connection of the telephone to its end. @returns how long it took from the agent's key until each heard the other, in ms */
export async function wholeCall(url: string, login: Login, nextAnswer: (answered: (call: PeerCall) => void) => void): Promise<number> {
  const citizen = new Phone({ url, ...login, hertz: hertz.citizen });
  try {
    await citizen.register();
    const answered = new Promise<{ call: PeerCall; pressed: number }>((resolve) => nextAnswer((call) => resolve({ call, pressed: performance.now() })));
    const call = await citizen.call('12345');
    const agent = await answered;
    await agent.call.answer();
    await until(() => call.up, () => 'the citizen was not answered');
    await Promise.all([hears(call, 'agent'), hears(agent.call, 'citizen')]);
    const taken = performance.now() - agent.pressed;
    await call.hangUp();
    await until(() => agent.call.ended, () => 'the agent speaks on');
    agent.call.descriptions.close();
    return taken;
  } finally {
    await citizen.close();
  }
}
