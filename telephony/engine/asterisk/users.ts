import { EngineError, type CallControl } from '../call-control.ts';
import type { Endpoint } from './ari/shapes.ts';
import { trunkEndpoint } from './legs.ts';
import { asked, PHONES, type Switchboard } from './switchboard.ts';
import { telephone } from './take-event.ts';
import { fieldOf, forgetObject, tellObject } from './told-objects.ts';

export interface Users extends Pick<CallControl, 'provisionUser' | 'revokeUser'> {
  /** After a connection: which telephones are there, and until when each may be. */
  lookAgain(): Promise<void>;
  stop(): void;
}

/** Timers cannot be set further ahead than 24 days. */
const FURTHEST_MS = 2_000_000_000;

/** What every browser's telephone is: SIP and sound over WebSocket, DTLS and SRTP, no way to dial but its context, one place at a time. */
const BROWSER = {
  transport: 'hotline-ws', webrtc: 'yes', allow: '!all,alaw,ulaw', identify_by: 'auth_username,username', dtmf_mode: 'auto_info', direct_media: 'no', allow_subscribe: 'no', send_connected_line: 'no',
  timers: 'no', rtp_keepalive: 10, max_video_streams: 0,
};

export const validUser = (user: string): string => {
  if (!/^[A-Za-z0-9][\w-]{0,63}$/.test(user) || user.startsWith(trunkEndpoint(''))) throw new EngineError('refused', `a user is named with letters, digits, hyphens and underscores, not as ${user}`);
  return user;
};

export function users(board: Switchboard): Users {
  const { ari } = board;
  const timers = new Map<string, NodeJS.Timeout>();

  async function revokeUser(user: string): Promise<void> {
    validUser(user);
    clearTimeout(timers.get(user));
    timers.delete(user);
    for (const kind of ['endpoint', 'aor', 'auth'] as const) await asked(forgetObject(ari, kind, user));
    telephone(board, user, false);
  }
  function revokeAt(user: string, until: Date): void {
    clearTimeout(timers.get(user));
    const left = until.getTime() - board.now().getTime();
    const timer = setTimeout(() => {
      if (left > FURTHEST_MS) return revokeAt(user, until);
      revokeUser(user).catch((error: unknown) => board.log.warn({ error, user }, 'a telephone whose time is over could not be revoked; it is tried again after the next connection'));
    }, Math.min(Math.max(left, 0), FURTHEST_MS));
    timers.set(user, timer.unref());
  }
  return {
    revokeUser,

    async provisionUser({ user, password, until, kind }) {
      validUser(user);
      const seconds = Math.floor((until.getTime() - board.now().getTime()) / 1000);
      if (seconds <= 0) return revokeUser(user);
      await asked(tellObject(ari, 'auth', user, { auth_type: 'userpass', username: user, password }));
      await asked(tellObject(ari, 'aor', user, { max_contacts: 1, remove_existing: 'yes', minimum_expiration: Math.min(60, seconds), default_expiration: Math.min(600, seconds), maximum_expiration: Math.min(3600, seconds) }));
      // accountcode carries the end of its time: read again after our own restart
      await asked(tellObject(ari, 'endpoint', user, { ...BROWSER, rtp_timeout: board.silenceSeconds, rtp_timeout_hold: 10 * board.silenceSeconds, context: `hotline-${kind}`, auth: user, aors: user, accountcode: `until-${until.getTime()}` }));
      await ari.askUnless([422], 'POST', `/applications/${PHONES}/subscription`, { eventSource: `endpoint:PJSIP/${user}` });
      revokeAt(user, until);
    },

    async lookAgain() {
      const endpoints = await ari.askUnless<Endpoint[]>([404], 'GET', '/endpoints/PJSIP') ?? [];
      for (const user of board.online) if (!endpoints.some(({ resource, state }) => resource === user && state === 'online')) telephone(board, user, false);
      for (const { resource, state } of endpoints) {
        if (resource.startsWith(trunkEndpoint(''))) continue;
        await ari.askUnless([422], 'POST', `/applications/${PHONES}/subscription`, { eventSource: `endpoint:PJSIP/${resource}` });
        telephone(board, resource, state === 'online');
        const until = /^until-(\d+)$/.exec(await fieldOf(ari, 'endpoint', resource, 'accountcode') ?? '')?.[1];
        if (until) revokeAt(resource, new Date(Number(until)));
      }
    },

    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
