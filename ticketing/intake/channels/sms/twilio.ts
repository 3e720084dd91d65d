/** Twilio's messaging webhook: https://www.twilio.com/docs/messaging/guides/webhook-request */
import { z } from 'zod';
import type { TwilioConfig } from '../../../config.ts';
import { errors } from '../../../errors.ts';

export const twilioSms = z.object({
  MessageSid: z.string().regex(/^(SM|MM)[0-9a-f]{32}$/),
  AccountSid: z.string(),
  From: z.string().min(3).max(40),
  Body: z.string().default(''),
  NumMedia: z.coerce.number().int().min(0).default(0),
});
export type TwilioSms = z.infer<typeof twilioSms>;

/**
 * Checks a webhook's signature and shape.
 * @param url the address as Twilio called it, which is what it signs
 * @throws HotlineError forged, invalid
 */
export async function openTwilioSms(config: TwilioConfig, url: string, signature: string, form: Record<string, string>): Promise<TwilioSms> {
  // Only the webhook part: the whole package takes a second to load.
  const { validateRequest } = await import('twilio/lib/webhooks/webhooks.js');
  if (!validateRequest(config.authToken, signature, url, form)) throw errors.forged();
  const checked = twilioSms.safeParse(form);
  if (!checked.success) throw errors.wrongFields(checked.error);
  if (checked.data.AccountSid !== config.accountSid) throw errors.forged('The message is for another account; nothing was changed.');
  return checked.data;
}

/** TwiML that answers with one message. */
export const twimlMessage = (text: string): string => `<?xml version="1.0" encoding="UTF-8"?><Response><Message>${escapeXml(text)}</Message></Response>`;

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
