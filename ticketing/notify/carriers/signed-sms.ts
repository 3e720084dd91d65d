import { createHmac } from 'node:crypto';
import type { Carrier } from '../carrier.ts';
import { CarrierError } from './carrier-error.ts';
import { postJson } from './post-json.ts';

export interface SmsGatewayConfig { url: string; secret: string }

/** HMAC-SHA256, hexadecimal, over key, to, timestamp, text with line feeds between; the text stands last, as only it may hold line feeds. */
export const gatewaySignature = (secret: string, { key, to, timestamp, text }: { key: string; to: string; timestamp: string; text: string }): string =>
  createHmac('sha256', secret).update([key, to, timestamp, text].join('\n')).digest('hex');

/**
 * SMS through any gateway that takes a signed POST: `{ key, to, text, timestamp, signature }` in JSON, `timestamp` in Unix seconds,
 * answered by `{ messageId }`. The gateway is to drop a `key` it has seen.
 */
export function signedSmsCarrier({ url, secret }: SmsGatewayConfig, now: () => Date = () => new Date()): Carrier {
  return {
    async send({ to, body, key }) {
      const message = { key, to, text: body, timestamp: String(Math.floor(now().getTime() / 1000)) };
      const { messageId } = await postJson('sms', url, { ...message, signature: gatewaySignature(secret, message) });
      if (typeof messageId !== 'string' && typeof messageId !== 'number') throw new CarrierError('sms', 200, 'the answer names no messageId', false);
      return String(messageId);
    },
  };
}
