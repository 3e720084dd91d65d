import type { OnCall } from './on-call.ts';

export type Phase = 'connecting' | 'arriving' | 'waiting' | 'ringing' | 'talking' | 'held' | 'interrupted' | 'surveying' | 'lost';

/** Where the call stands, as the citizen is told it. The network goes before what the hotline knew last. */
export function phaseOf({ phone, call }: Pick<OnCall, 'phone' | 'call'>): Phase {
  if (phone.connection === 'lost' || phone.talk?.sound === 'lost') return 'lost';
  if (phone.talk?.state !== 'talking' || !call || call.state === 'none' || call.state === 'ended') return phone.talk?.state === 'talking' ? 'arriving' : 'connecting';
  return call.held ? 'held' : call.state;
}
