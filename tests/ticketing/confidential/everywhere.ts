/** Everything a member of staff can read: each GET endpoint of the API's description, with every parameter and the filters that lists take. */
import { createHash, randomBytes } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { analytics } from '../../../analytics/index.ts';
import { importRoutes } from '../../../ticketing/intake/channels/import/routes.ts';
import { session } from '../../../ticketing/db/schema/index.ts';
import { sessionCookie } from '../../../ticketing/http/router.ts';
import { testApi, type Answer, type Client, type TestApi } from '../../setup/api.ts';
import type { TestCore } from '../../setup/core.ts';

export const wholeApi = (core: TestCore): Promise<TestApi> => testApi(core, () => ({
  staff: { '/imports': importRoutes(core), ...(analytics.staffRoutes!(core) as Record<string, ReturnType<typeof importRoutes>>) },
}));

/** Known values of path parameters; a path whose parameters are not all known is given back in `unknown`. */
export type Params = Record<string, string | number>;

/** A member of staff already logged in: a session of their own, without spending a password check on each of forty people. */
export async function clientOf(core: TestCore, api: TestApi, username: string): Promise<Client> {
  const token = randomBytes(32).toString('base64url');
  const now = core.now();
  await core.db.insert(session).values({ tokenHash: createHash('sha256').update(token).digest(), staffId: (await core.staff(username)).staffId, createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 3_600_000), address: null });
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const res = await api.app.request(`http://localhost${path}`, { ...init, headers: { 'content-type': 'application/json', origin: 'http://localhost', cookie: `${sessionCookie}=${token}` } });
    // A workbook is told by its cells: its bytes also say at which second it was packed.
    if ((res.headers.get('content-type') ?? '').includes('spreadsheetml')) return { status: res.status, headers: res.headers, body: await readXlsxFile(Buffer.from(await res.arrayBuffer())) };
    const text = await res.text();
    return { status: res.status, headers: res.headers, body: text && (res.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text };
  };
  return { get: (path) => send(path, {}), post: (path, body) => send(path, { method: 'POST', body: JSON.stringify(body) }) };
}

/** Filters worth asking with, by the path they belong to. */
const queries: Record<string, string[]> = {
  '/api/tickets': ['?limit=200', '?appealedFrom=2026-01-01&appealedTo=2026-12-31&limit=200', '?appealedFrom=2026-01-01&appealedTo=2026-12-31&without=unit', '?q=马尾松事件', '?sort=dueAt&limit=200', '?board=dispatch', '?board=review', '?board=visit', '?overdue=1', '?state=closed,archived,declined,cancelled', '?appealType=complaint,report', '?unitId=yx-gov', '?regionCode=9901'],
  '/api/assignments': ['?limit=200', '?due=sign', '?due=resolve', '?unitId=yx-gov'], '/api/requests': ['?state=approved', '?state=rejected', '?kind=reveal'], '/api/cards': ['?colour=red', '?colour=yellow'],
  '/api/groups': ['?limit=200', '?sort=-lastAt', '?hotspot=1', '?q=马尾松事件'], '/api/figures/day': ['?date=2026-03-02'], '/api/figures/trends': ['?by=region&compare=year', '?by=matter&channel=call'], '/api/map': ['?parent=990101', '?parent=990101001001', '?parent=99010100100101'], '/api/map/shapes': ['?parent=990101'], '/api/figures/trend': ['?days=7&by=category', '?by=channel', '?by=total'],
  '/api/reports/holding': ['?by=unit', '?by=kind'], '/api/reports/holding/tickets': ['?kind=unit', '?kind=centre', '?kind=unit&unitId=yx-gov'], '/api/confidential/looks': ['?confidential=1', '?from=2026-03-01'], '/api/problems': ['?state=open'], '/api/supervisions': ['?state=issued'], '/api/notices': ['?state=waiting', '?state=failed'],
};

export async function pathsOf(api: TestApi): Promise<string[]> {
  const doc = await (await api.app.request('http://localhost/openapi.json')).json() as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(doc.paths).filter(([path, verbs]) => 'get' in verbs && path.startsWith('/api/') && !path.startsWith('/api/public') && !path.startsWith('/api/channels')).map(([path]) => path).toSorted();
}

/** Path → status and body, for one reader. A parameter without a known value is asked with 1. */
export async function readAll(core: TestCore, api: TestApi, username: string, params: Params, { filters = true } = {}): Promise<Record<string, { status: number; text: string }>> {
  const client = await clientOf(core, api, username);
  const found: Record<string, { status: number; text: string }> = {};
  const ask = async (path: string) => { const { status, body } = await client.get(path); found[path] = { status, text: JSON.stringify(body) }; };
  for (const pattern of await pathsOf(api)) {
    if (pattern === '/api/session') continue;
    const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? 1)));
    for (const query of ['', ...(filters ? queries[pattern] ?? [] : [])]) await ask(path + query);
  }
  // What is read by POST: near-duplicates, articles for what somebody is telling.
  for (const [path, body] of [['/api/groups/like', { content: '清荷路工地夜间施工噪音扰民，马尾松事件' }], ['/api/callers', { phone: '15477770001' }], ['/api/knowledge/suggest', { content: '清荷路工地夜间施工噪音扰民，马尾松事件' }]] as const) {
    const answer = await client.post(path, body);
    found[`POST ${path}`] = { status: answer.status, text: JSON.stringify(answer.body) };
  }
  return found;
}
