/** What Twilio sends about calls: https://www.twilio.com/docs/voice/twiml#request-parameters and …/voice/api/call-resource#statuscallback */
import { z } from 'zod';
import { errors, type Core } from '../../ticketing/index.ts';

const sid = z.string().regex(/^CA[0-9a-f]{32}$/);
const status = z.enum(['queued', 'initiated', 'ringing', 'in-progress', 'answered', 'completed', 'busy', 'no-answer', 'failed', 'canceled']);
const number = z.string().max(120).default('');
/** A call comes in at one of our numbers. */
export const incomingForm = z.object({ CallSid: sid, AccountSid: z.string(), From: number, To: z.string().min(2).max(120), CallStatus: status });
/** How a call goes on; of one we began also in between. */
export const statusForm = z.object({ CallSid: sid, AccountSid: z.string(), CallStatus: status, SequenceNumber: z.coerce.number().int().min(0).optional(), SipResponseCode: z.coerce.number().int().min(100).max(699).optional() });
/** What became of <Dial>. */
export const dialForm = z.object({ CallSid: sid, AccountSid: z.string(), DialCallStatus: z.enum(['completed', 'answered', 'busy', 'no-answer', 'failed', 'canceled']) });
export type IncomingForm = z.infer<typeof incomingForm>;
export type StatusForm = z.infer<typeof statusForm>;

/**
 * Checks who sent it before anything in it is looked at.
 * @param path with query, as Twilio called it: the public address and this are what it signs
 * @throws HotlineError notConfigured, forged (also for another account), invalid
 */
export async function openTwilioVoice<T extends { AccountSid: string }>(core: Pick<Core, 'config'>, schema: z.ZodType<T>, request: { path: string; signature: string; form: Record<string, string> }): Promise<T> {
  const { twilio, publicUrl } = core.config;
  if (!twilio) throw errors.notConfigured('未配置 Twilio。', 'Twilio is not configured.');
  const { validateRequest } = await import('twilio/lib/webhooks/webhooks.js');
  if (!validateRequest(twilio.authToken, request.signature, `${publicUrl}${request.path}`, request.form)) throw errors.forged();
  const checked = schema.safeParse(request.form);
  if (!checked.success) throw errors.wrongFields(checked.error);
  if (checked.data.AccountSid !== twilio.accountSid) throw errors.forged('The call is of another account; nothing was changed.');
  return checked.data;
}

/** Numbers that Twilio writes for who cannot be told: https://help.twilio.com/articles/223179988 */
const withheld = ['anonymous', 'restricted', 'unavailable', 'unknown', '+266696687', '+2562533', '+7378742883', '+86282452253', '+464'];
/** @returns the number, or null when it was withheld; a SIP caller's user part */
export function callerOf(from: string): string | null {
  const user = /^sips?:([^@;]+)@/i.exec(from)?.[1] ?? from;
  return user === '' || withheld.includes(user.toLowerCase()) ? null : user;
}
