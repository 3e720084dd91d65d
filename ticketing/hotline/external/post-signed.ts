import { signedHeaders } from '../../intake/channels/integration/signature.ts';

/** Long enough for a slow system, short enough that a worker is not held by one that hangs. */
const patienceMs = 10_000;

export class OutsideError extends Error { override name = 'OutsideError'; }

/**
 * Posts JSON with the four headers of a signed request and an idempotency key.
 * @returns what the other side answered, {} where that is no JSON object
 * @throws OutsideError for no answer in ten seconds and every status but 2xx; nothing of the citizen's words is in it
 */
export async function postSigned(to: { url: string; keyId: string; secret: string }, message: { idempotencyKey: string; nonce: string; now: Date; body: unknown }, timeoutMs = patienceMs): Promise<Record<string, unknown>> {
  const { pathname, search } = new URL(to.url);
  const body = JSON.stringify(message.body);
  const headers = signedHeaders(to.keyId, to.secret, { method: 'POST', path: pathname + search, timestamp: String(Math.floor(message.now.getTime() / 1000)), nonce: message.nonce, body });
  const response = await fetch(to.url, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': message.idempotencyKey, ...headers }, body, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    .catch((cause: Error) => { throw new OutsideError(`外部系统没有应答（${cause.name === 'TimeoutError' ? '超时' : '无法连接'}）`); });
  const text = await response.text().catch(() => '');
  if (!response.ok) throw new OutsideError(`外部系统拒收（HTTP ${response.status}）`);
  try {
    const answer: unknown = JSON.parse(text);
    return answer && typeof answer === 'object' ? answer as Record<string, unknown> : {};
  } catch {
    return {};
  }
}
