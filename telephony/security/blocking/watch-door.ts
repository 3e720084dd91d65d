/** What comes through the door of browsers' telephones, for both switches in one place: who tries users that were never issued, searches, floods, or speaks no SIP. */
import { eq } from 'drizzle-orm';
import type { Core } from '../../../ticketing/index.ts';
import { phone } from '../../db/schema/index.ts';
import { userOf } from '../phones/user-of.ts';
import { isBlockedAddress, suspicious } from './blocked.ts';
import type { Suspicion } from './count.ts';

/** One connection. `heard`: what it said; true: it is to be closed. */
export interface WatchedVisit { heard(message: string): Promise<boolean> }
export interface DoorWatch { isBlocked(address: string): boolean; visit(address: string): WatchedVisit }

/** A telephone registers, calls, holds and sends keys; more than this a minute is no person. Each time it is reached again counts once. */
const mostAMinute = 240;
/** What a telephone of a browser asks; anything else is looking around. */
const asked = new Set(['REGISTER', 'INVITE', 'ACK', 'BYE', 'CANCEL', 'INFO', 'UPDATE', 'PRACK', 'REFER', 'NOTIFY']);

/** What a first line is, or null for what no telephone says. Answers to us are answers. */
export function requestOf(message: string): { method: string } | 'answer' | 'keepAlive' | null {
  if (/^\s*$/.test(message)) return 'keepAlive';
  const line = message.slice(0, message.indexOf('\r\n') >= 0 ? message.indexOf('\r\n') : 300);
  if (/^SIP\/2\.0 [1-6]\d\d/.test(line)) return 'answer';
  const method = /^([A-Z]{3,12}) sips?:\S+ SIP\/2\.0$/.exec(line)?.[1];
  return method ? { method } : null;
}

/** Whom a message says it is from: the user in From. */
export const fromUser = (message: string): string | null => /^(?:From|f)\s*:[^\r\n]*?<?sips?:([^@;>\s]{1,80})@/im.exec(message)?.[1] ?? null;

export function watchDoor(core: Core): DoorWatch {
  return {
    isBlocked: (address) => isBlockedAddress(core, address),
    visit(address) {
      let recent: number[] = [];
      /** users that this connection was found to have honestly */
      const known = new Set<string>();
      const judge = async (message: string): Promise<Suspicion | null> => {
        const request = requestOf(message);
        if (request === null) return 'malformed';
        if (request === 'answer' || request === 'keepAlive') return null;
        const now = core.now().getTime();
        recent = [...recent.filter((at) => at > now - 60_000), now];
        if (recent.length > mostAMinute) { recent = []; return 'flood'; }
        if (!asked.has(request.method)) return 'scan';
        if (request.method !== 'REGISTER') return null;
        const user = fromUser(message);
        if (user !== null && known.has(user)) return null;
        if (user === null || userOf(user) === null) return 'scan';
        // The name of a telephone cannot be guessed: whoever has one had it from us, and a tab that was left open since yesterday is no attack.
        const [issued] = await core.db.select({ user: phone.user }).from(phone).where(eq(phone.user, user));
        if (issued) known.add(user);
        return issued ? null : 'wrongDigest';
      };
      return {
        async heard(message) {
          const what = await judge(message).catch((err: unknown) => { core.log.warn({ err }, 'a telephone’s word could not be looked at'); return null; });
          return what !== null && suspicious(core, address, what);
        },
      };
    },
  };
}
