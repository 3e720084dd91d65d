import { createApp, type Mounts } from '../../../ticketing/http/app.ts';
import { listen } from '../../../ticketing/http/live.ts';
import { benchPassword, type SeededCore } from '../database/seeded-core.ts';

export interface Browser {
  /** The body of the answer. @throws Error when it is not 200 */
  get(username: string, path: string): Promise<string>;
  close(): Promise<void>;
}

/** The real app without a socket: log-in, session, scope, query, answer as JSON. @param mounts what modules add */
export async function openBrowser({ core }: SeededCore, mounts?: Mounts): Promise<Browser> {
  const live = await listen(core.sql, () => {});
  const app = createApp(core, live, 'bench', mounts);
  const cookies = new Map<string, string>();

  async function logIn(username: string): Promise<string> {
    const body = JSON.stringify({ username, password: benchPassword });
    const res = await app.request('http://localhost/api/session', { method: 'POST', body, headers: { 'content-type': 'application/json', origin: 'http://localhost' } });
    if (res.status !== 200) throw new Error(`${username} cannot log in: ${await res.text()}`);
    const cookie = res.headers.get('set-cookie')!.split(';')[0]!;
    cookies.set(username, cookie);
    return cookie;
  }

  return {
    async get(username, path) {
      const res = await app.request(`http://localhost${path}`, { headers: { cookie: cookies.get(username) ?? (await logIn(username)) } });
      const text = await res.text();
      if (res.status !== 200) throw new Error(`${path} was answered with ${res.status}: ${text}`);
      return text;
    },
    close: () => live.stop(),
  };
}
