/** Twilio as its documentation describes it: webhooks signed with a token of the test, and a REST interface that answers as recorded. */
import RequestClient from 'twilio/lib/base/RequestClient.js';
import TwilioResponse from 'twilio/lib/http/response.js';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';

export const account = { accountSid: `AC${'0'.repeat(31)}1`, authToken: 'a token of the test account', from: '+8613800000000', voiceSip: 'sip:sip.hotline.test:5061;transport=tls' };
export const env = { TWILIO_ACCOUNT_SID: account.accountSid, TWILIO_AUTH_TOKEN: account.authToken, TWILIO_FROM: account.from, TWILIO_VOICE_SIP: account.voiceSip, PUBLIC_URL: 'https://12345.example.gov.cn', VOICE: 'asterisk', ASTERISK_URL: 'http://hotline:secret@127.0.0.1:8088' };

let sids = 0;
export const newSid = () => `CA${String(++sids).padStart(32, '0')}`;

/** The fields of an incoming call: https://www.twilio.com/docs/voice/twiml#request-parameters */
export const incomingCall = (given: Record<string, string> = {}): Record<string, string> => ({
  CallSid: newSid(), AccountSid: account.accountSid, From: '+8615400001111', To: '+862155550100', CallStatus: 'ringing', ApiVersion: '2010-04-01', Direction: 'inbound', ForwardedFrom: '', CallerName: '', Called: '+862155550100', Caller: '+8615400001111',
  FromCity: '', FromState: '', FromZip: '', FromCountry: 'CN', ToCity: 'SHANGHAI', ToState: '', ToZip: '', ToCountry: 'CN', CallToken: '%7B%22parentCallInfoToken%22%3A%22x%22%7D', ...given,
});
/** A status: https://www.twilio.com/docs/voice/api/call-resource#statuscallback */
export const status = (CallSid: string, CallStatus: string, SequenceNumber: number, given: Record<string, string> = {}): Record<string, string> => ({
  CallSid, CallStatus, SequenceNumber: String(SequenceNumber), AccountSid: account.accountSid, Timestamp: 'Mon, 02 Mar 2026 02:00:01 +0000', CallbackSource: 'call-progress-events', ApiVersion: '2010-04-01', Direction: 'outbound-api', From: '+862155550100', To: '+8615400001111', ...given,
});

export interface Asked { method: string; uri: string; data: Record<string, string> }
/** What the package would have sent, and what Twilio said. */
export class RecordedTwilio extends RequestClient {
  asked: Asked[] = [];
  answers: { statusCode: number; body: unknown }[] = [];

  override async request<T>(options: RequestClient.RequestOptions<T>): Promise<TwilioResponse<T>> {
    const data = options.data as Record<string, string> | undefined ?? {};
    this.asked.push({ method: options.method.toUpperCase(), uri: options.uri, data });
    const { statusCode, body } = this.answers.shift() ?? { statusCode: 201, body: { sid: newSid(), status: 'queued', direction: 'outbound-api' } };
    return new TwilioResponse(statusCode, body as T, {});
  }
}

/** Posts a form as Twilio does. @param tamper changes the form after it was signed */
export async function post(app: { request(url: string, init: RequestInit): Response | Promise<Response> }, path: string, form: Record<string, string>, options: { tamper?: Record<string, string>; token?: string } = {}): Promise<{ status: number; text: string }> {
  const signature = getExpectedTwilioSignature(options.token ?? account.authToken, `${env.PUBLIC_URL}/api/channels/twilio-voice${path}`, form);
  const answer = await app.request(`http://inside:12345/api/channels/twilio-voice${path}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'x-twilio-signature': signature }, body: new URLSearchParams({ ...form, ...options.tamper }).toString() });
  return { status: answer.status, text: await answer.text() };
}

/** Twilio's trunk as it is entered on the page. */
export const twilioTrunk = { name: 'twilio', title: 'Twilio', kind: 'twilio', contact: 'sip:hotline.pstn.twilio.com', addresses: ['54.172.60.0/30'], transport: 'tls', username: 'hotline', password: 'a password for <Sip> & digest', numbers: ['+862155550100'], prefixes: [''], format: 'e164', reason: '经 Twilio 接入境外来电' };
