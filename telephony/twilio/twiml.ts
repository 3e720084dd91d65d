/** What Twilio is to do with a call, in its own language. Made by its package, which escapes what it is given. */
import type { TwilioConfig } from '../../ticketing/index.ts';

/** A call of more than four hours is a mistake; Twilio ends it. */
const mostSeconds = 4 * 3600;
export interface Digest { username: string | null; password: string | null }

// The part of the package that writes TwiML only: the whole takes a second to load.
const response = async () => new (await import('twilio/lib/twiml/VoiceResponse.js')).default();

/** @returns where our switch is called for this call: sip:TOKEN@host;transport=tls */
export const sipAddress = ({ voiceSip }: Pick<TwilioConfig, 'voiceSip'>, token: string): string => voiceSip!.replace(/^(sips?:)/, `$1${token}@`);

/** Hands the call to our switch. `after` is asked when it could not be, or is over. */
export async function dialSwitch({ to, digest, after, callerId }: { to: string; digest: Digest; after?: string; callerId?: string }): Promise<string> {
  const twiml = await response();
  const dial = twiml.dial({ answerOnBridge: true, timeLimit: mostSeconds, timeout: 30, ...(after ? { action: after, method: 'POST' } : {}), ...(callerId ? { callerId } : {}) });
  dial.sip(digest.username && digest.password ? { username: digest.username, password: digest.password } : {}, to);
  return twiml.toString();
}

/** Says something and hangs up. */
export async function sayAndLeave(text: string | null): Promise<string> {
  const twiml = await response();
  if (text) twiml.say({ language: 'zh-CN' }, text);
  twiml.hangup();
  return twiml.toString();
}

export const sentences = {
  calledBack: '您好，这里是政务服务便民热线。电话暂时无法接通，已经记下您的号码，我们会尽快给您回电。紧急情况请拨打一一零、一一九或一二零。再见。',
  notReached: '您好，这里是政务服务便民热线。电话暂时无法接通，请稍后再拨，或在网上提交诉求。紧急情况请拨打一一零、一一九或一二零。再见。',
} as const;
