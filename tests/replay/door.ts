/** A client of the integration door. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AppealResult } from '../../ticketing/intake/channels/integration/appeals.ts';
import type { Outcome } from '../../ticketing/intake/channels/integration/outcomes.ts';
import type { ProgressView } from '../../ticketing/intake/channels/integration/progress.ts';
import { LOCAL_CLIENT, localSecret, signedHeaders } from '../../ticketing/intake/channels/integration/signature.ts';
import { loadSecrets } from '../../ticketing/secrets.ts';
import { ReplayError } from './replay-error.ts';
import type { ReplayMessage } from './messages.ts';

export interface Door {
  send(messages: ReplayMessage[]): Promise<AppealResult[]>;
  progress(since: Date): Promise<ProgressView>;
  outcomes(messageIds: string[]): Promise<Outcome[]>;
}

const MOUNT = '/api/channels/integration';

/** The secret of the local client. @throws ReplayError where there is no key to make it from */
export function secretFrom(dataDir: string, env: NodeJS.ProcessEnv): string {
  // Only a server makes a key: a new one here would fit nothing.
  if (!env.HOTLINE_KEY?.trim() && !existsSync(path.join(dataDir, 'secrets.json'))) {
    throw new ReplayError(`There is no key in ${dataDir}. Start the server first (npm start), or name its data directory with --data-dir.`);
  }
  return localSecret(loadSecrets(dataDir, env).subkey);
}

export function openDoor(url: string, secret: string): Door {
  async function call<T>(method: string, place: string, value?: unknown): Promise<T> {
    const body = value === undefined ? '' : JSON.stringify(value);
    const target = new URL(`${url}${MOUNT}${place}`);
    const headers = signedHeaders(LOCAL_CLIENT, secret, {
      method, path: target.pathname + target.search, timestamp: String(Math.floor(Date.now() / 1000)), nonce: randomUUID(), body,
    });
    const response = await fetch(target, { method, headers: { ...headers, 'Content-Type': 'application/json' }, ...(body ? { body } : {}) })
      .catch((cause: Error) => { throw new ReplayError(`No server answers at ${url} (${reasonOf(cause)}). Start it with npm start.`); });
    const text = await response.text();
    if (response.ok) return JSON.parse(text) as T;
    throw new ReplayError(refusal(url, response.status, text));
  }
  return {
    send: async (messages) => (await call<{ results: AppealResult[] }>('POST', '/appeals', { messages })).results,
    progress: (since) => call<ProgressView>('GET', `/progress?since=${encodeURIComponent(since.toISOString())}`),
    outcomes: async (messageIds) => (await call<{ outcomes: Outcome[] }>('POST', '/outcomes', { messageIds })).outcomes,
  };
}

const reasonOf = (error: Error) => (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.message;

function refusal(url: string, status: number, text: string): string {
  if (status === 401) return `${url} did not accept our signature: --data-dir must be the data directory of that server, and the clocks must agree within five minutes.\n${text}`;
  if (status === 404) return `${url} answers, but is no hotline server with this door.`;
  return `${url} answered ${status}: ${text.slice(0, 500)}`;
}
