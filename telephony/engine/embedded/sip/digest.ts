/** Digest authentication (RFC 8760, 7616) of registrations: nonces of ours that end, counted so that none is used twice with the same count. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const REALM = 'hotline';
/** Telephones of browsers know no other (sip.js 0.21). */
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** What is kept of a password: enough to check it here and nowhere else. */
export const passwordHash = (user: string, password: string): string => md5(`${user}:${REALM}:${password}`);

const NONCE_MS = 5 * 60_000;

export type Verdict = 'ok' | 'wrong' | 'stale';

export interface Answer { username: string; realm: string; nonce: string; uri: string; response: string; nc: string; cnonce: string; qop: string }

/** @returns null when the header is no digest with `auth`, or lacks a part */
export function readAnswer(header: string): Answer | null {
  if (!/^digest\s/i.test(header)) return null;
  const parts = Object.fromEntries([...header.matchAll(/(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map(([, name, quoted, plain]) => [name!.toLowerCase(), quoted ?? plain ?? '']));
  const whole = (['username', 'realm', 'nonce', 'uri', 'response', 'nc', 'cnonce', 'qop'] as const).every((part) => parts[part]);
  return whole && parts.qop === 'auth' && parts.realm === REALM && (parts.algorithm ?? 'MD5').toUpperCase() === 'MD5' ? (parts as unknown as Answer) : null;
}

export class Nonces {
  private readonly key = randomBytes(32);
  /** highest count seen of each that was used and has not ended */
  private readonly counts = new Map<string, { count: number; until: number }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  challenge({ stale }: { stale: boolean }): string {
    return `WWW-Authenticate: Digest realm="${REALM}", nonce="${this.make()}", algorithm=MD5, qop="auth"${stale ? ', stale=true' : ''}`;
  }

  /** @param hash of the password, by `passwordHash`; undefined when nobody has that name: it takes as long, and is wrong */
  check(method: string, answer: Answer, hash: string | undefined): Verdict {
    const wanted = md5(`${hash ?? md5(answer.username)}:${answer.nonce}:${answer.nc}:${answer.cnonce}:${answer.qop}:${md5(`${method}:${answer.uri}`)}`);
    const right = wanted.length === answer.response.length && timingSafeEqual(Buffer.from(wanted), Buffer.from(answer.response.toLowerCase()));
    if (!right || hash === undefined) return 'wrong';
    return this.spend(answer.nonce, Number.parseInt(answer.nc, 16)) ? 'ok' : 'stale';
  }

  private make(): string {
    const body = Buffer.alloc(14);
    body.writeUIntBE(this.now(), 0, 6);
    randomBytes(8).copy(body, 6);
    return Buffer.concat([body, this.sign(body)]).toString('base64url');
  }

  private sign(body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(body).digest().subarray(0, 12);
  }

  private spend(nonce: string, count: number): boolean {
    const bytes = Buffer.from(nonce, 'base64url');
    if (bytes.length !== 26 || !timingSafeEqual(bytes.subarray(14), this.sign(bytes.subarray(0, 14)))) return false;
    const until = bytes.readUIntBE(0, 6) + NONCE_MS;
    if (until < this.now() || !(count > (this.counts.get(nonce)?.count ?? 0))) return false;
    for (const [old, known] of this.counts) if (known.until < this.now()) this.counts.delete(old);
    this.counts.set(nonce, { count, until });
    return true;
  }
}
