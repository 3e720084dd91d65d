/** Twilio's own interface, as far as calls are begun and ended by it. The package is loaded when the first call is made: it takes a second. */
import type { TwilioConfig } from '../../ticketing/index.ts';
import { EngineError } from '../engine/call-control.ts';
import type RequestClient from 'twilio/lib/base/RequestClient.js';

export interface TwilioRest {
  /** @returns CallSid. @throws EngineError refused (the number, or it is not allowed), full, unreachable */
  begin(call: { to: string; from: string; twiml: string; statusCallback: string; timeoutSeconds: number }): Promise<string>;
  /** Ends a call, or keeps one that is not answered from being so. One that is over already is no error. */
  end(sid: string): Promise<void>;
}

/** Codes of https://www.twilio.com/docs/api/errors: the number is none, not allowed, not verified, or blocked by permissions. */
const refusedCodes = new Set([13_223, 13_224, 13_225, 13_226, 13_227, 21_201, 21_210, 21_211, 21_212, 21_214, 21_215, 21_216, 21_217, 21_219, 21_220, 32_203, 32_205]);

/** @param httpClient only where the answers are recorded ones */
export function twilioRest({ accountSid, authToken }: TwilioConfig, httpClient?: RequestClient): TwilioRest {
  const client = async () => {
    const { default: twilio } = await import('twilio');
    return twilio(accountSid, authToken, { timeout: 10_000, ...(httpClient ? { httpClient } : {}) });
  };
  return {
    async begin({ to, from, twiml, statusCallback, timeoutSeconds }) {
      try {
        const made = await (await client()).calls.create({ to, from, twiml, timeout: timeoutSeconds, statusCallback, statusCallbackMethod: 'POST', statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] });
        return made.sid;
      } catch (error) {
        throw engineError(error);
      }
    },
    async end(sid) {
      try {
        await (await client()).calls(sid).update({ status: 'completed' });
      } catch (error) {
        // 21220: not in progress; 20404: long over and forgotten.
        if (![21_220, 20_404].includes(codeOf(error) ?? 0)) throw engineError(error);
      }
    },
  };
}

const codeOf = (error: unknown): number | undefined => (error as { code?: number }).code;

function engineError(error: unknown): EngineError {
  const status = (error as { status?: number }).status;
  const code = codeOf(error);
  const failure = status === 429 ? 'full' : code !== undefined && refusedCodes.has(code) ? 'refused' : 'unreachable';
  return new EngineError(failure, `Twilio: ${status ?? 'no answer'}${code ? ` (${code})` : ''}`, { cause: error });
}
