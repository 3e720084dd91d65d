/** The one call of this visit. It lives beside the pages: who reads an answer while waiting does not lose their place. */
import { useSyncExternalStore } from 'react';
import { createPhone } from '../../phone/create-phone.ts';
import { createMicrophone } from '../../phone/media/microphone.ts';
import { createSounds } from '../../phone/media/sounds.ts';
import type { Phone, PhoneCredentials, PhoneStatus } from '../../phone/phone.ts';
import { silent } from '../../phone/status.ts';
import { noteCalled } from './ever-called.ts';
import { askTelephone, readCall, type PublicCallState } from './public-call.ts';

/** `call`: what the hotline says of it; null before it is known there. `over`: it ended, and what it came to stands in `call`. */
export interface OnCall { phone: PhoneStatus; call: PublicCallState | null; beganAt: number | null; endedAt: number | null; over: boolean; failed: unknown }

/** The hotline is asked so often how the call stands. */
const askEveryMs = 2_000;
/** What the agent files just after the call is shown too. */
const lookBackMs = 180_000;

const nothing: OnCall = { phone: silent, call: null, beganAt: null, endedAt: null, over: false, failed: null };
let now: OnCall = nothing;
let phone: Phone | null = null;
let callerName = '';
let given: PhoneCredentials | null = null;
let asking: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();
const set = (part: Partial<OnCall>) => { now = { ...now, ...part }; for (const listener of listeners) listener(); };

/** The telephone of this visit; its microphone can be tried before anybody is called. */
export function telephone(): Phone {
  if (phone) return phone;
  const made = createPhone({
    openLine: async () => (await import('../../phone/sip/sip-line.ts')).openSipLine, origin: location.origin, microphone: createMicrophone(navigator.mediaDevices, window.isSecureContext), sounds: createSounds(),
    // one telephone a call: it is valid as long as the call is, whatever moment was named for its beginning
    async credentials() {
      given ??= await askTelephone(callerName);
      return { ...given, until: new Date(Date.now() + 4 * 3_600_000).toISOString() };
    },
    onRefused: (failed) => set({ failed }),
  });
  made.subscribe(() => {
    const status = made.status();
    const ended = now.phone.talk !== null && status.talk === null;
    set({ phone: status, ...(status.talk?.state === 'talking' && now.beganAt === null ? { beganAt: Date.now() } : {}), ...(ended ? { over: true, endedAt: Date.now() } : {}) });
    if (ended) void finish();
  });
  phone = made;
  return made;
}

/** @throws what stands in the way; the telephone's own problems stand in its status */
export async function begin(number: string, name: string): Promise<void> {
  const made = telephone();
  callerName = name;
  noteCalled();
  given = null;
  set({ ...nothing, phone: made.status() });
  try {
    await made.connect();
    await made.dial(number);
    clearInterval(asking);
    asking = setInterval(() => void look(), askEveryMs);
    void look();
  } catch (failed) {
    set({ failed });
    await made.disconnect();
    throw failed;
  }
}

async function look(): Promise<void> {
  if (!given) return;
  const call = await readCall(given).catch(() => null);
  if (call) set({ call });
  if (now.over && now.endedAt !== null && Date.now() - now.endedAt > lookBackMs) clearInterval(asking);
}

/** The line is let go; what was filed is looked for a while longer. */
async function finish(): Promise<void> {
  await phone?.disconnect();
  await look();
}

export const hangUp = () => phone?.hangUp();
/** For another call: what this one came to is put away. */
export function putAway(): void { clearInterval(asking); given = null; set({ ...nothing, phone: phone?.status() ?? silent }); }

export const useOnCall = (): OnCall => useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => now);

// A call ends with its page; whoever closes it by mistake is asked first.
window.addEventListener('pagehide', () => void phone?.hangUp());
window.addEventListener('beforeunload', (event) => { if (now.phone.talk) event.preventDefault(); });
