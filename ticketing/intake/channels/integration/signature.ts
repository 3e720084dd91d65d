/** How other systems sign what they send, and how we check it. The replay command signs with the same functions. */
import { createHash, createHmac } from 'node:crypto';
import type { Core } from '../../../core.ts';
import { errors } from '../../../errors.ts';
import { checkFresh } from '../freshness.ts';
import { sameText } from '../same-text.ts';
import type { Nonces } from './nonces.ts';

/** `path` is as the server is called: with the mount and the query string. `timestamp` in Unix seconds. */
export interface SignedRequest { method: string; path: string; timestamp: string; nonce: string; body: Uint8Array | string }

/** HMAC-SHA256, hexadecimal, over method, path, timestamp, nonce and the hexadecimal SHA-256 of the body, with line feeds between. */
export function requestSignature(secret: string, { method, path, timestamp, nonce, body }: SignedRequest): string {
  const digest = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', secret).update([method, path, timestamp, nonce, digest].join('\n')).digest('hex');
}

/** The four headers of a signed request. */
export const signedHeaders = (client: string, secret: string, request: SignedRequest): Record<string, string> => ({
  'X-Hotline-Client': client,
  'X-Hotline-Timestamp': request.timestamp,
  'X-Hotline-Nonce': request.nonce,
  'X-Hotline-Signature': requestSignature(secret, request),
});

/** The client on the same machine, whose secret follows from the installation's own key. */
export const LOCAL_CLIENT = 'local';
export const localSecret = (subkey: (name: 'integration') => Buffer): string => subkey('integration').toString('hex');

function clientSecret(core: Pick<Core, 'config' | 'subkey'>, client: string): string | null {
  if (Object.hasOwn(core.config.integrationSecrets, client)) return core.config.integrationSecrets[client]!;
  return client === LOCAL_CLIENT ? localSecret(core.subkey) : null;
}

const WINDOW_MINUTES = 5;

/**
 * Checks a request's headers against its bytes.
 * @returns the client's name
 * @throws HotlineError forged, malformed, replayed
 */
export function admitClient(core: Core, nonces: Nonces, header: (name: string) => string | undefined, request: Omit<SignedRequest, 'timestamp' | 'nonce'>, secretOf: (client: string) => string | null = (client) => clientSecret(core, client)): string {
  const [client = '', timestamp = '', nonce = '', signature = ''] = ['Client', 'Timestamp', 'Nonce', 'Signature'].map((name) => header(`X-Hotline-${name}`));
  const secret = secretOf(client);
  if (!secret || !sameText(requestSignature(secret, { ...request, timestamp, nonce }), signature.toLowerCase())) throw errors.forged();
  if (!/^[\w-]{8,64}$/.test(nonce)) throw errors.malformed('X-Hotline-Nonce 应为 8 至 64 位字母、数字。', 'X-Hotline-Nonce must be 8 to 64 letters and digits.');
  checkFresh(timestamp, core.now(), WINDOW_MINUTES);
  if (!nonces.use(`${client}\n${nonce}`, core.now())) throw errors.replayed();
  return client;
}
