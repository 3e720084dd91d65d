import { CarrierError } from './carrier-error.ts';

const TIMEOUT_MS = 10_000;

/**
 * Posts JSON to a provider and reads its JSON.
 * @throws CarrierError for no answer within ten seconds, an answer that is no JSON, and every status but 2xx;
 *   permanent for a 4xx that asks for nothing better later
 */
export async function postJson(provider: string, url: string, body: unknown, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => { throw new CarrierError(provider, 'unreachable', 'no answer', false, cause); });
  const text = await response.text().catch((cause: unknown) => { throw new CarrierError(provider, 'unreachable', 'the answer broke off', false, cause); });
  const { status } = response;
  if (!response.ok) throw new CarrierError(provider, status, text.slice(0, 200), status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status));
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new CarrierError(provider, status, 'the answer is no JSON', false, cause);
  }
}
