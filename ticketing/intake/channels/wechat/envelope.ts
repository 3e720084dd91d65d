/**
 * WeChat's encrypted ("安全模式") envelope: AES-256-CBC over 16 random bytes, the length of the message (4 bytes, big-endian),
 * the message and the account's id, padded by PKCS#7 to 32 bytes. The first half of the key is the IV.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { errors } from '../../../errors.ts';

const BLOCK = 32;
const RANDOM_BYTES = 16;

/** EncodingAESKey is base64 without its last "="; its 43rd letter carries two bits too many, which some accounts have set. */
const keyOf = (encodingAesKey: string) => Buffer.from(`${encodingAesKey}=`, 'base64');

/** Base64 of a message for the account `appId`. */
export function seal(encodingAesKey: string, appId: string, message: string, random: Buffer = randomBytes(RANDOM_BYTES)): string {
  const key = keyOf(encodingAesKey);
  const body = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([random, length, body, Buffer.from(appId, 'utf8')]);
  const padding = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString('base64');
}

/**
 * The message inside. Its signature must have been checked before: CBC alone does not notice changes.
 * @throws HotlineError forged, also when it was meant for another account
 */
export function open(encodingAesKey: string, appId: string, sealed: string): string {
  const plain = decrypt(keyOf(encodingAesKey), Buffer.from(sealed, 'base64'));
  const end = RANDOM_BYTES + 4 + (plain.length >= RANDOM_BYTES + 4 ? plain.readUInt32BE(RANDOM_BYTES) : 0);
  if (end > plain.length || plain.subarray(end).toString('utf8') !== appId) throw errors.forged('The message is for another account; nothing was changed.');
  return plain.subarray(RANDOM_BYTES + 4, end).toString('utf8');
}

function decrypt(key: Buffer, sealed: Buffer): Buffer {
  if (sealed.length === 0 || sealed.length % BLOCK !== 0) throw errors.forged();
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
  const padding = padded.at(-1)!;
  const isPadded = padding >= 1 && padding <= BLOCK && padded.subarray(-padding).every((byte) => byte === padding);
  if (!isPadded) throw errors.forged();
  return padded.subarray(0, -padding);
}
