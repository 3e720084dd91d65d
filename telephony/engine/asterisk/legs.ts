import type { BridgeId, EndCause, LegId, PlayId } from '../call-control.ts';
import type { Reason } from './causes.ts';
import type { Channel } from './ari/shapes.ts';
import type { KeyEvent } from './keys.ts';

/** What is remembered of a leg while it lives. It goes with our process, and is read from Asterisk again (reconnect.ts). */
export interface Leg {
  id: LegId;
  inbound: boolean;
  user: string | null;
  trunk: string | null;
  answered: boolean;
  rang: boolean;
  /** one of the floor's */
  bridge: BridgeId | null;
  music: boolean;
  play: { id: PlayId; stopped: boolean } | null;
  /** we asked for its end */
  hangingUp: { cause: EndCause | undefined } | null;
  /** came with the request to hang up, before the leg's end */
  reason: Reason;
  lastKey?: KeyEvent;
  /** its telephone asked for a transfer, and is being told that it is heard: ended in the middle of that, the leg once stayed at Asterisk */
  transferTold?: Promise<unknown>;
  /** ends it when it is not answered in time */
  timer?: NodeJS.Timeout;
}

const TRUNK = 'trunk-';
/** Trunks and users are endpoints in one space of names: the prefix keeps them apart. */
export const trunkEndpoint = (name: string): string => `${TRUNK}${name}`;

/** Whose channel it is, by its name (PJSIP/12-0000001a); null: an inner one of Asterisk's (snoop, recorder, tap). */
export function whose({ name }: Pick<Channel, 'name'>): { user: string | null; trunk: string | null } | null {
  const endpoint = /^PJSIP\/(.+)-[0-9a-f]{8,}$/.exec(name)?.[1];
  if (!endpoint) return null;
  return endpoint.startsWith(TRUNK) ? { user: null, trunk: endpoint.slice(TRUNK.length) } : { user: endpoint, trunk: null };
}

/** As the dialplan told it: what was dialled, and by which number ('' when it is withheld). */
export interface Dialled { called: string; caller: string }

/** Of a channel that came in; null of one that we began. */
export function dialledBy({ dialplan }: Pick<Channel, 'dialplan'>): Dialled | null {
  const [, called, caller = ''] = /^hotline,inbound,([^,]*)(?:,(.*))?$/.exec(dialplan.app_data) ?? [];
  return called === undefined ? null : { called, caller };
}

export function newLeg(id: LegId, known: Partial<Leg> = {}): Leg {
  return { id, inbound: false, user: null, trunk: null, answered: false, rang: false, bridge: null, music: false, play: null, hangingUp: null, reason: {}, ...known };
}
