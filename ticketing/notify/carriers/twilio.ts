import type { Twilio } from 'twilio';
import type { TwilioConfig } from '../../config.ts';
import type { Carrier } from '../carrier.ts';
import { CarrierError } from './carrier-error.ts';

const API = 'https://api.twilio.com';

/**
 * SMS through Twilio. Twilio drops no repeats of a message, so after a crash between sending and noting it a citizen may get one twice.
 * @param api where Twilio is reached, when not at its own address (a proxy in a closed network)
 */
export function twilioCarrier(config: TwilioConfig, api: string = API): Carrier {
  let client: Promise<Twilio> | undefined;
  return {
    async send({ to, body }) {
      client ??= connect(config, api);
      try {
        const { sid } = await (await client).messages.create({ to: e164(to), from: config.from, body });
        return sid;
      } catch (error) {
        throw asCarrierError(error);
      }
    },
  };
}

/** The package takes a second to load: only when something is to be sent. */
async function connect({ accountSid, authToken }: TwilioConfig, api: string): Promise<Twilio> {
  const { default: twilio } = await import('twilio');
  if (api === API) return twilio(accountSid, authToken);
  const requests = new twilio.RequestClient();
  return twilio(accountSid, authToken, { httpClient: Object.assign(Object.create(requests), {
    request: (options: Parameters<typeof requests.request>[0]) => requests.request({ ...options, uri: options.uri.replace(API, api) }),
  }) });
}

/** Numbers are kept in the national form. */
const e164 = (phone: string) => (phone.startsWith('+') ? phone : `+86${phone.replace(/^0/, '')}`);

/** Twilio's 212xx and 216xx say what is wrong with number or text; 20429 and 5xx pass. */
function asCarrierError(error: unknown): CarrierError {
  const { code, status, message } = error as { code?: number; status?: number; message?: string };
  const permanent = status === 400 && code !== undefined && /^21[0-9]{3}$/.test(String(code));
  return new CarrierError('twilio', code ?? status ?? 'unreachable', message ?? 'no answer', permanent, error);
}
