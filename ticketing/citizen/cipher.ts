import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { normalisePhone } from './phone.ts';

export { normalisePhone } from './phone.ts';

/** National (SM4, SM3) or international (AES, GCM) algorithms for what is sealed from now on. */
export type CipherSuite = 'sm' | 'aes';

/** Seals personal data for the database and makes it findable without opening it. */
export interface Cipher {
  /** Sealed bytes: version, suite, nonce, ciphertext, tag. Sealing twice gives different bytes. */
  seal(text: string): Buffer;
  /** The same for bytes as they are. */
  sealBytes(plain: Buffer): Buffer;
  /** The text of bytes sealed with the same key, by either suite. Throws SealError. */
  open(sealed: Buffer): string;
  openBytes(sealed: Buffer): Buffer;
  /**
   * 32 bytes that are equal for equal values of a kind (`phone`, `name`, `idNo`…),
   * for exact search on sealed columns; spelling differences are levelled first.
   */
  fingerprint(kind: string, value: string): Buffer;
}

/** Sealed bytes that cannot be opened: `malformed` in shape, or `forged`, which a wrong key looks like too. */
export class SealError extends Error {
  reason: 'malformed' | 'forged';

  constructor(reason: 'malformed' | 'forged') {
    super(reason === 'forged' ? 'sealed data was changed, or the key is not its own' : 'not sealed data');
    this.name = 'SealError';
    this.reason = reason;
  }
}

/** One suite's way of sealing; `head` is covered by the tag but not encrypted. */
interface Suite {
  code: number;
  nonceBytes: number;
  tagBytes: number;
  encrypt(head: Buffer, nonce: Buffer, plain: Buffer): Buffer;
  /** Takes ciphertext and tag; throws when the tag does not fit. */
  decrypt(head: Buffer, nonce: Buffer, body: Buffer): Buffer;
}

const VERSION = 1;
const HEAD_BYTES = 2;

/**
 * A cipher from one 32-byte key. Every use has its own subkey (HKDF-SM3), so the
 * same key serves both suites, and changing the suite leaves old rows readable.
 * Throws a RangeError for a key of another length.
 */
export function createCipher({ key, suite }: { key: Buffer; suite: CipherSuite }): Cipher {
  if (key.length !== 32) throw new RangeError(`the key must have 32 bytes, got ${key.length}`);
  const subkey = (use: string, bytes: number) => Buffer.from(hkdfSync('sm3', key, '', `hotline-12345 ${use}`, bytes));
  const suites: Record<CipherSuite, Suite> = {
    sm: smSuite(subkey('seal sm4', 16), subkey('seal hmac-sm3', 32)),
    aes: aesSuite(subkey('seal aes-256-gcm', 32)),
  };
  const fingerprintKey = subkey('fingerprint', 32);

  const sealBytes = (plain: Buffer) => {
    const { code, nonceBytes, encrypt } = suites[suite];
    const head = Buffer.from([VERSION, code]);
    const nonce = randomBytes(nonceBytes);
    return Buffer.concat([head, nonce, encrypt(head, nonce, plain)]);
  };
  const openBytes = (sealed: Buffer) => {
    const used = Object.values(suites).find(({ code }) => sealed[0] === VERSION && sealed[1] === code);
    if (!used || sealed.length < HEAD_BYTES + used.nonceBytes + used.tagBytes) throw new SealError('malformed');
    const body = HEAD_BYTES + used.nonceBytes;
    return used.decrypt(sealed.subarray(0, HEAD_BYTES), sealed.subarray(HEAD_BYTES, body), sealed.subarray(body));
  };
  return {
    sealBytes,
    openBytes,
    seal: (text) => sealBytes(Buffer.from(text, 'utf8')),
    open: (sealed) => openBytes(sealed).toString('utf8'),
    fingerprint: (kind, value) => createHmac('sm3', fingerprintKey).update(`${kind}:${normalise(kind, value)}`).digest(),
  };
}

/** SM4-CTR, then HMAC-SM3 over everything before the tag: OpenSSL 3.0 has no SM4-GCM. */
function smSuite(key: Buffer, macKey: Buffer): Suite {
  const tagBytes = 32;
  const tagOf = (...parts: Buffer[]) => createHmac('sm3', macKey).update(Buffer.concat(parts)).digest();
  return {
    code: 1,
    nonceBytes: 16,
    tagBytes,
    encrypt(head, nonce, plain) {
      const encryption = createCipheriv('sm4-ctr', key, nonce);
      const ciphertext = Buffer.concat([encryption.update(plain), encryption.final()]);
      return Buffer.concat([ciphertext, tagOf(head, nonce, ciphertext)]);
    },
    decrypt(head, nonce, body) {
      const ciphertext = body.subarray(0, -tagBytes);
      if (!timingSafeEqual(tagOf(head, nonce, ciphertext), body.subarray(-tagBytes))) throw new SealError('forged');
      const decryption = createDecipheriv('sm4-ctr', key, nonce);
      return Buffer.concat([decryption.update(ciphertext), decryption.final()]);
    },
  };
}

function aesSuite(key: Buffer): Suite {
  const tagBytes = 16;
  return {
    code: 2,
    nonceBytes: 12,
    tagBytes,
    encrypt(head, nonce, plain) {
      const encryption = createCipheriv('aes-256-gcm', key, nonce).setAAD(head);
      return Buffer.concat([encryption.update(plain), encryption.final(), encryption.getAuthTag()]);
    },
    decrypt(head, nonce, body) {
      const decryption = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      decryption.setAAD(head).setAuthTag(body.subarray(-tagBytes));
      const plain = decryption.update(body.subarray(0, -tagBytes));
      try {
        return Buffer.concat([plain, decryption.final()]);
      } catch {
        throw new SealError('forged');
      }
    },
  };
}

/** Phones by their own rule; else width, case and surplus spaces do not count. */
function normalise(kind: string, value: string): string {
  const phone = kind === 'phone' ? normalisePhone(value) : null;
  return phone ?? value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
