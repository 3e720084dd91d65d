/** One door to the API: JSON in, JSON out, refusals as ApiError, and one place that hears when the session has ended. */
import type { ErrorView } from './types.ts';
import { ApiError, unreachable } from './error.ts';

let whenLoggedOut = () => {};
/** The shell says what happens when the server no longer knows the session. */
export const onLoggedOut = (listener: () => void) => { whenLoggedOut = listener; };

interface Options { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: unknown; signal?: AbortSignal }

/** A connection may die without a word. What is read is given up then, so that it can be asked for again; what is written is waited for. */
const patienceMs = 60_000;

function withPatience(signal: AbortSignal | undefined): { signal: AbortSignal; over(): void } {
  const ended = new AbortController();
  const end = () => ended.abort(signal?.reason);
  const timer = setTimeout(end, patienceMs);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end);
  return { signal: ended.signal, over: () => { clearTimeout(timer); signal?.removeEventListener('abort', end); } };
}

/**
 * @param path beginning with /api
 * @throws ApiError for every answer that is not 2xx, and when there is none, for a GET within a minute
 */
export async function call<T>(path: string, options: Options = {}): Promise<T> {
  if ((options.method ?? 'GET') !== 'GET') return ask<T>(path, options);
  const patience = withPatience(options.signal);
  return ask<T>(path, { ...options, signal: patience.signal })
    .catch((error: unknown) => { throw patience.signal.aborted && !options.signal?.aborted ? unreachable() : error; })
    .finally(patience.over);
}

async function ask<T>(path: string, { method = 'GET', body, signal }: Options): Promise<T> {
  const form = body instanceof FormData;
  const response = await fetch(path, {
    method, signal: signal ?? null, credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body !== undefined && !form ? { 'content-type': 'application/json' } : {}) },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  }).catch((cause: unknown) => { throw signal?.aborted ? cause : unreachable(); });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const answer = (await response.json().catch(() => null)) as ErrorView | null;
  if (response.status === 401 && !path.startsWith('/api/session')) whenLoggedOut();
  throw answer?.error ? new ApiError(response.status, answer.error.id, answer.error.zh, answer.error.en, answer.error.details) : unreachable(response.status);
}

export const get = <T>(path: string, signal?: AbortSignal) => call<T>(path, signal ? { signal } : {});
export const post = <T>(path: string, body: unknown = {}, signal?: AbortSignal) => call<T>(path, { method: 'POST', body, ...(signal ? { signal } : {}) });

/** `?a=1&b=2` of what is set; nothing for empty values. */
export function query(values: Record<string, string | number | boolean | undefined | null>): string {
  const kept = Object.entries(values).filter(([, v]) => v !== undefined && v !== null && v !== '' && v !== false);
  return kept.length ? `?${new URLSearchParams(kept.map(([k, v]) => [k, v === true ? '1' : String(v)]))}` : '';
}
