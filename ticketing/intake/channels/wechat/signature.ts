import { createHash } from 'node:crypto';
import { errors } from '../../../errors.ts';
import { sameText } from '../same-text.ts';

/** WeChat's signature: SHA-1 in hexadecimal over the parts, sorted and joined. In AES mode the encrypted text is one of them. */
export const wechatSignature = (...parts: string[]): string => createHash('sha1').update(parts.toSorted().join('')).digest('hex');

/** @throws HotlineError forged */
export function checkWechatSignature(signature: string, ...parts: string[]): void {
  if (!sameText(wechatSignature(...parts), signature)) throw errors.forged();
}
