/** One line of Asterisk's security log, read: who was refused at its own doors, and for what. Pure. */
import { plainAddress } from './own-addresses.ts';
import type { Suspicion } from './count.ts';

/** What Asterisk calls it (res_security_log), as we count it. Answered and known ones are no suspicion, whatever else it may write one day neither. */
const counts: Readonly<Record<string, Suspicion>> = {
  InvalidPassword: 'wrongDigest', ChallengeResponseFailed: 'wrongDigest', InvalidAccountID: 'scan', UnexpectedAddress: 'scan', FailedACL: 'unknownSource', RequestBadFormat: 'malformed',
};

/** @returns null for a line that tells of nobody refused */
export function refusedIn(line: string): { address: string; what: Suspicion } | null {
  const value = (name: string) => new RegExp(`[ ,]${name}="([^"]{0,200})"`).exec(line)?.[1];
  const event = value('SecurityEvent');
  // Who is no trunk and no telephone of ours is asked for a password as everybody is: Asterisk tells nobody which users it has.
  const what = event === 'ChallengeSent' && value('AccountID') === '<unknown>' ? 'unknownSource' : event && Object.hasOwn(counts, event) ? counts[event]! : null;
  const address = plainAddress(/^IPV[46]\/\w+\/(.+)\/\d+$/.exec(value('RemoteAddress') ?? '')?.[1] ?? '');
  return what && address ? { address, what } : null;
}
