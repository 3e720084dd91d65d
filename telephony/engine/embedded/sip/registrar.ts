import type { Core } from 'sip.js';
import type { Attempts } from './attempts.ts';
import { readAnswer, type Nonces } from './digest.ts';
import type { KnownUser, Users } from './users.ts';

/** How long a registration holds when nobody says; telephones renew it before. */
const USUAL_SECONDS = 600;
const MOST_SECONDS = 3600;

/** What a REGISTER comes to. */
export interface Registration {
  status: number;
  headers: string[];
  /** who it was, when it was them */
  user?: KnownUser;
  /** where to send their calls; null: they leave */
  contact?: { uri: Core.URI; seconds: number } | null;
}

/** The registrar (RFC 3261, 10.3): one telephone a user, which proves itself with each REGISTER. */
export function register(request: Core.IncomingRequestMessage, address: string, { users, nonces, attempts, now }: { users: Users; nonces: Nonces; attempts: Attempts; now(): number }): Registration {
  const name = request.to.uri.user ?? '';
  const header = request.getHeader('authorization');
  if (header === undefined) return { status: 401, headers: [nonces.challenge({ stale: false })] };
  const wait = attempts.wait(name, address);
  if (wait > 0) return { status: 503, headers: [`Retry-After: ${wait}`] };
  const answer = readAnswer(header);
  if (!answer) return { status: 400, headers: [] };
  const user = users.get(name);
  const verdict = answer.username === name ? nonces.check('REGISTER', answer, user?.hash) : 'wrong';
  if (verdict === 'stale') return { status: 401, headers: [nonces.challenge({ stale: true })] };
  if (verdict === 'wrong' || !user) {
    attempts.note(name, address);
    return { status: 403, headers: [] };
  }
  return bound(request, user, now());
}

function bound(request: Core.IncomingRequestMessage, user: KnownUser, now: number): Registration {
  const line = request.getHeader('contact');
  if (line === undefined) return { status: 400, headers: [] };
  const contact = line.trim() === '*' ? undefined : (request.parseHeader('contact') as { uri: Core.URI; getParam(name: string): string | undefined } | undefined);
  const asked = Number(contact?.getParam('expires') ?? request.getHeader('expires') ?? USUAL_SECONDS);
  const seconds = Math.min(Number.isFinite(asked) && asked >= 0 ? asked : USUAL_SECONDS, MOST_SECONDS, Math.ceil((user.until.getTime() - now) / 1000));
  if (seconds === 0 || contact === undefined) return { status: 200, headers: [], user, contact: null };
  return { status: 200, headers: [`Contact: ${line.replace(/;\s*expires=\d+/i, '')};expires=${seconds}`], user, contact: { uri: contact.uri, seconds } };
}
