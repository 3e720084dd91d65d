import { createApp, type Mounts } from '../../ticketing/http/app.ts';
import { listen } from '../../ticketing/http/live.ts';
import { testPassword, type TestCore } from './core.ts';

export interface TestApi {
  app: ReturnType<typeof createApp>;
  /** a client with its own cookie; without a name it is nobody */
  as(username?: string): Promise<Client>;
  close(): Promise<void>;
}
export interface Answer { status: number; body: any; headers: Headers }
export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
}

/** The real app without a socket. */
export async function testApi(core: TestCore, mounts?: (core: TestCore) => Mounts, options: { heartbeatMs?: number } = {}): Promise<TestApi> {
  const live = await listen(core.sql, () => {}, options.heartbeatMs);
  const app = createApp(core, live, '0.0.0-test', mounts?.(core));
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const res = await app.request(`http://localhost${path}`, init);
    const text = await res.text();
    return { status: res.status, headers: res.headers, body: text && (res.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text };
  };
  return {
    app,
    async as(username) {
      let cookie = '';
      const headers = () => ({ 'content-type': 'application/json', origin: 'http://localhost', ...(cookie ? { cookie } : {}) });
      const client: Client = {
        get: (path) => send(path, { headers: headers() }),
        post: (path, body) => send(path, { method: 'POST', headers: headers(), body: JSON.stringify(body) }),
      };
      if (username) {
        const login = await client.post('/api/session', { username, password: testPassword });
        if (login.status !== 200) throw new Error(`${username} cannot log in: ${JSON.stringify(login.body)}`);
        cookie = login.headers.get('set-cookie')!.split(';')[0]!;
      }
      return client;
    },
    close: () => live.stop(),
  };
}
