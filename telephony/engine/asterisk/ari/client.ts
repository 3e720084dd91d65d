import { EngineError } from '../../call-control.ts';

/** An answer that was no success, as ARI gave it. */
export class AriRefusal extends Error {
  status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'AriRefusal';
    this.status = status;
  }
}

type Query = Record<string, string | number | undefined>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Ari {
  /** host and port, without the password */
  readonly origin: string;
  readonly headers: { authorization: string };
  /** @throws AriRefusal when Asterisk says no, EngineError `unreachable` when it says nothing in time */
  ask<T = unknown>(method: Method, path: string, query?: Query, body?: unknown): Promise<T>;
  /** The same, and these statuses are no error: what was asked is so already, or is gone. Null then. */
  askUnless<T = unknown>(statuses: readonly number[], method: Method, path: string, query?: Query, body?: unknown): Promise<T | null>;
  /** A file's bytes; null when there is none. */
  file(path: string): Promise<Buffer | null>;
}

/** Asterisk answers in milliseconds; one that needs longer than this is as good as gone, and what was asked will be asked again. */
const PATIENCE_MS = 8000;
const FILE_PATIENCE_MS = 60_000;
/** More at once would only wait inside Asterisk. */
const AT_ONCE = 32;

/** The requests of ARI. @param url with user and password */
export function ariClient(url: string): Ari {
  const { origin, username, password } = new URL(url);
  const headers = { authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}` };
  const turn = turns(AT_ONCE);

  async function send(method: Method, path: string, query: Query, body: unknown, patienceMs: number): Promise<Response> {
    const address = new URL(`/ari${path}`, origin);
    for (const [key, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(key, String(value));
    const init = { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, body: body === undefined ? undefined : JSON.stringify(body), signal: AbortSignal.timeout(patienceMs) };
    try {
      return await fetch(address, init);
    } catch (error) {
      const slow = (error as Error).name === 'TimeoutError';
      throw new EngineError('unreachable', slow ? `Asterisk did not answer ${method} ${path} within ${patienceMs / 1000} s` : `Asterisk cannot be reached at ${origin}: ${causeOf(error)}`, { cause: error });
    }
  }
  const whole = <T>(read: Promise<T>): Promise<T> => read.catch((error: unknown) => { throw new EngineError('unreachable', `Asterisk broke off its answer: ${causeOf(error)}`, { cause: error }); });

  const ask = <T>(method: Method, path: string, query: Query = {}, body?: unknown): Promise<T> => turn(async () => {
    const response = await send(method, path, query, body, PATIENCE_MS);
    const text = await whole(response.text());
    if (response.status === 401) throw new EngineError('refused', 'Asterisk refuses the user or the password of ASTERISK_URL');
    if (!response.ok) throw new AriRefusal(response.status, `${method} ${path}: ${response.status} ${messageOf(text)}`);
    return (text ? JSON.parse(text) : undefined) as T;
  });
  return {
    origin, headers, ask,
    askUnless: <T>(statuses: readonly number[], ...request: Parameters<typeof ask>) => (ask(...request) as Promise<T>).catch((error: unknown) => {
      if (error instanceof AriRefusal && statuses.includes(error.status)) return null;
      throw error;
    }),
    file: (path) => turn(async () => {
      const response = await send('GET', path, {}, undefined, FILE_PATIENCE_MS);
      const bytes = Buffer.from(await whole(response.arrayBuffer()));
      if (response.status === 404) return null;
      if (!response.ok) throw new AriRefusal(response.status, `GET ${path}: ${response.status} ${messageOf(bytes.toString())}`);
      return bytes;
    }),
  };
}

const messageOf = (text: string): string => {
  try { return String((JSON.parse(text) as { message?: string; error?: string }).message ?? text); } catch { return text; }
};
const causeOf = (error: unknown): string => ((error as Error).cause as Error | undefined)?.message || (error as Error).message;

/** At most so many at once; the others wait their turn. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
