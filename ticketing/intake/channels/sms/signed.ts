/** The plain signed form for SMS carriers without an interface of their own here. */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Core } from '../../../core.ts';
import { errors } from '../../../errors.ts';
import { checkFresh } from '../freshness.ts';
import { sameText } from '../same-text.ts';
import { decoderOf, parseForm } from './form.ts';

const oneLine = (most: number) => z.coerce.string().trim().min(1).max(most).regex(/^[^\r\n]*$/, '不能换行');

/** `timestamp` in Unix seconds; `signature` in hexadecimal. */
export const signedSms = z.object({ messageId: oneLine(120), from: oneLine(40), text: z.string(), timestamp: oneLine(10), signature: oneLine(64) });
export type SignedSms = z.infer<typeof signedSms>;

const WINDOW_MINUTES = 5;

/**
 * HMAC-SHA256, hexadecimal, over four parts with a line feed between: messageId, from, timestamp, text.
 * Only the text may hold line feeds and it stands last, so no two messages share a string. UTF-8, whatever encoding the form has.
 */
export const smsSignature = (secret: string, { messageId, from, timestamp, text }: Omit<SignedSms, 'signature'>): string =>
  createHmac('sha256', secret).update([messageId, from, timestamp, text].join('\n')).digest('hex');

/** SMS_SECRET, or the hexadecimal subkey "sms" of this installation. */
const smsSecret = (core: Pick<Core, 'config' | 'subkey'>): string => core.config.smsSecret ?? core.subkey('sms').toString('hex');

/**
 * Reads and checks a message.
 * @throws HotlineError malformed, invalid, forged, replayed
 */
export function openSignedSms(core: Core, contentType: string, body: Uint8Array): SignedSms {
  const checked = signedSms.safeParse(fieldsOf(contentType, body));
  if (!checked.success) throw errors.wrongFields(checked.error);
  const message = checked.data;
  if (!sameText(smsSignature(smsSecret(core), message), message.signature.toLowerCase())) throw errors.forged();
  checkFresh(message.timestamp, core.now(), WINDOW_MINUTES);
  return message;
}

function fieldsOf(contentType: string, body: Uint8Array): unknown {
  const decode = decoderOf(contentType);
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return parseForm(body, decode);
  if (!/^application\/json/i.test(contentType)) throw errors.malformed('请以表单或 JSON 发送。', 'Send a form or JSON.');
  try {
    return JSON.parse(decode(body));
  } catch (error) {
    if (error instanceof SyntaxError) throw errors.malformed('内容不是有效的 JSON。', 'The body is not valid JSON.');
    throw error;
  }
}
