import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onError } from '../../ticketing/http/router.ts';
import type { GroupSource, TicketGroup } from '../../ticketing/intake/channels/integration/groups.ts';
import { integrationRoutes } from '../../ticketing/intake/channels/integration/routes.ts';
import { loadSecrets } from '../../ticketing/secrets.ts';
import { testCore, type TestCore } from '../setup/core.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let core: TestCore;
let server: ServerType;
let url: string;
let dataDir: string;

/** Groups by the first word of the title, as far as a replay can see. */
const groups: GroupSource = {
  countSince: async () => ({ groups: 0, hotspots: 0 }),
  async ofTickets(ids) {
    const rows = await core.sql<{ id: number; title: string }[]>`select id, split_part(title, ' ', 1) as title from ticket where id = any(${ids}::bigint[])`;
    const groupOf = ({ title }: { title: string }): TicketGroup => {
      const messages = rows.filter((row) => row.title === title).length;
      return { groupKey: title, name: title, messages, citizens: messages, hotspot: messages > 2 };
    };
    return new Map(rows.map((row) => [row.id, groupOf(row)]));
  },
};

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hotline-replay-'));
  core = await testCore({ at: new Date().toISOString() });
  const { subkey } = loadSecrets(dataDir, {});
  const app = new Hono();
  app.onError(onError(core));
  app.route('/api/channels/integration', integrationRoutes({ ...core, now: () => new Date(), subkey: (name) => subkey(name as 'integration') }, groups));
  server = await new Promise<ServerType>((resolve) => { const made = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made)); });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => { server.close(resolve); });
  await core.close();
  rmSync(dataDir, { recursive: true });
});

function file(name: string, lines: unknown[]): string {
  const place = path.join(dataDir, name);
  writeFileSync(place, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return place;
}

const replay = (...args: string[]) => new Promise<{ code: number; out: string; said: string }>((resolve) => {
  const { HOTLINE_KEY: _key, ...env } = process.env;
  execFile(process.execPath, ['--import', 'tsx', 'tests/replay/main.ts', ...args], { cwd: root, env }, (error, out, said) => resolve({ code: error ? Number(error.code) : 0, out, said }));
});

const message = (id: string, title: string, postedAt: string, more: object = {}) => ({ id, userId: `u${id}`, title, detail: `${title},请尽快处理。`, postedAt, likes: 0, ...more });

describe('npm run replay', () => {
  const messages = [
    message('3', '搅拌站 扬尘', '2020/1/3 08:00:00'), message('1', '搅拌站 噪声', '2019/12/1 9:05:00'), message('2', '搅拌站 夜间施工', '2020-01-02 23:00:00'),
    message('4', '路灯 不亮', '2020/1/4 08:00:00', { likes: 7 }), message('5', '未来 的事', '2099/1/1 08:00:00'),
  ];

  it('sends all with their own dates, oldest first, and prints what became of them', async () => {
    const known = file('known.jsonl', [{ issue: 'mixing', name: 'the mixing plant', messageIds: ['1', '2', '4'], ambiguousIds: [], extra: 1 }]);
    const { code, out, said } = await replay(file('all.jsonl', messages), '--url', url, '--data-dir', dataDir, '--reference', known, '--json');
    expect(said).toContain('sent 5 of 5');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      accepted: 4, duplicates: 0, refused: 1, refusals: [{ messageId: '5', reason: expect.stringContaining('invalid') }],
      decided: { auto: 0, ask: 0, hold: 0, none: 4 }, groups: 1, single: 1, hotspots: 1, jobsLeft: 0,
      issues: [{ issue: 'mixing', of: 3, found: 2, group: '搅拌站', strangers: 1 }],
    });
    const rows = await core.sql<{ title: string; at: Date; likes: number }[]>`select title, appealed_at as at, likes from ticket order by id`;
    expect(rows.map((row) => row.title)).toEqual(['搅拌站 噪声', '搅拌站 夜间施工', '搅拌站 扬尘', '路灯 不亮']);
    expect(rows[0]!.at).toEqual(new Date('2019-12-01T09:05:00+08:00'));
    expect(rows[3]!.likes).toBe(7);
  });

  it('a second time registers nothing and prints the same figures', async () => {
    const { out } = await replay(file('again.jsonl', messages.slice(0, 4)), '--url', url, '--data-dir', dataDir);
    expect(out).toContain('accepted 0, duplicates 4, refused 0');
    expect(out).toContain('groups 1 (and 1 messages alone), hotspots 1');
  });

  it('names the line of a file that is not as expected, before anything is sent', async () => {
    const bad = await replay(file('bad.jsonl', [message('1', 'a', '2020/1/1'), '', '{"id":']), '--url', url, '--data-dir', dataDir);
    expect([bad.code, bad.said.trim()]).toEqual([1, expect.stringMatching(/bad\.jsonl:3 is not JSON\.$/)]);
    const date = await replay(file('date.jsonl', [message('1', 'a', 'soon')]), '--url', url, '--data-dir', dataDir);
    expect(date.said).toMatch(/date\.jsonl:1 is not as expected: postedAt: no date we can read/);
  });

  it('says what to do when there is no server, no key, another key or no file', async () => {
    const good = file('good.jsonl', messages.slice(0, 1));
    const other = mkdtempSync(path.join(tmpdir(), 'hotline-replay-other-'));
    expect((await replay(good, '--url', 'http://127.0.0.1:9', '--data-dir', dataDir)).said).toContain('Start it with npm start');
    expect((await replay(good, '--url', url, '--data-dir', other)).said).toContain('There is no key');
    loadSecrets(other, {});
    expect((await replay(good, '--url', url, '--data-dir', other)).said).toContain('did not accept our signature');
    expect((await replay('no-such.jsonl', '--url', url, '--data-dir', dataDir)).said).toContain('cannot be read');
    expect((await replay('--colour', 'red')).said).toContain('npm run replay -- FILE.jsonl');
    rmSync(other, { recursive: true });
  }, 40_000);
});
