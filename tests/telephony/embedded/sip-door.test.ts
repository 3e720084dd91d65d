import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { EngineError } from '../../../telephony/engine/call-control.ts';
import { sipDoor, type SipDoor, type SipDoorOptions } from '../../../telephony/engine/sip-door.ts';

describe('the door of telephones', () => {
  let behind: WebSocketServer;
  let arrived: { address: string | undefined; said: string[]; ws: WebSocket }[];
  const open: { server: Server; door: SipDoor }[] = [];

  beforeAll(async () => {
    behind = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => 'sip' });
    await new Promise((resolve) => behind.once('listening', resolve));
    behind.on('connection', (ws, request) => {
      const one = { address: request.headers['x-forwarded-for'] as string | undefined, said: [] as string[], ws };
      arrived.push(one);
      ws.on('message', (data) => { one.said.push(String(data)); ws.send(`heard ${String(data)}`); });
    });
  });
  afterAll(() => { behind.close(); });
  afterEach(() => { for (const { server, door } of open.splice(0)) { door.close(); server.close(); server.closeAllConnections(); } });

  async function house(options: Partial<SipDoorOptions> = {}) {
    arrived = [];
    const door = sipDoor({ engine: { webSocketUrl: () => `ws://127.0.0.1:${(behind.address() as AddressInfo).port}` }, publicUrl: 'https://12345.example.gov.cn', ...options });
    const server = createServer();
    server.on('upgrade', (request, socket, head) => door.door(request, socket, head));
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    open.push({ server, door });
    return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sip`;
  }

  /** Knocks. @returns the open connection, or the status it was refused with */
  const knock = (url: string, { protocol = 'sip', headers = {} }: { protocol?: string; headers?: Record<string, string> } = {}) => new Promise<WebSocket | number>((resolve, reject) => {
    const ws = new WebSocket(url, protocol, { headers });
    ws.once('open', () => resolve(ws)).once('error', reject).once('unexpected-response', (_request, response) => { resolve(response.statusCode!); ws.removeAllListeners('error').on('error', () => {}); ws.terminate(); });
  });
  const opened = async (...args: Parameters<typeof knock>) => { const ws = await knock(...args); if (typeof ws === 'number') throw new Error(`refused with ${ws}`); return ws; };
  const next = (ws: WebSocket) => new Promise<string>((resolve) => { ws.once('message', (data) => resolve(String(data))); });
  const closed = (ws: WebSocket) => new Promise<number>((resolve) => { ws.once('close', resolve); });

  test('leads to the switch, both ways, and tells it who came', async () => {
    const ws = await opened(await house(), { headers: { origin: 'https://12345.example.gov.cn', 'x-forwarded-for': '198.51.100.7' } });
    expect(ws.protocol).toBe('sip');
    ws.send('REGISTER');
    expect(await next(ws)).toBe('heard REGISTER');
    expect(arrived).toMatchObject([{ address: '198.51.100.7', said: ['REGISTER'] }]);
  });

  test('is closed to other protocols and to pages of others', async () => {
    const url = await house();
    expect(await knock(url, { protocol: 'chat' })).toBe(400);
    expect(await knock(url, { headers: { origin: 'https://evil.example' } })).toBe(403);
    expect(await knock(url, { headers: { origin: 'null' } })).toBe(403);
    expect(arrived).toEqual([]);
  });

  test('is open to pages of the host that was asked for, whatever its public name', async () => {
    const url = await house();
    await opened(url, { headers: { origin: `http://${new URL(url).host}` } });
  });

  test('says that nobody is there while the switch does not run', async () => {
    const url = await house({ engine: { webSocketUrl: () => { throw new EngineError('unreachable', 'not running'); } } });
    expect(await knock(url)).toBe(503);
  });

  test('lets no address have too many connections at once, and takes it in again when one has gone', async () => {
    const url = await house({ mostOpen: 2 });
    const first = await opened(url);
    await opened(url);
    expect(await knock(url)).toBe(429);
    expect(typeof await knock(url, { headers: { 'x-forwarded-for': '198.51.100.8' } })).toBe('object');
    first.close();
    await closed(first);
    let again = await knock(url);
    while (again === 429) again = await knock(url);
    expect(typeof again).toBe('object');
  });

  test('lets no address knock too often', async () => {
    const url = await house({ mostAMinute: 2 });
    for (const ws of [await opened(url), await opened(url)]) ws.terminate();
    expect(await knock(url)).toBe(429);
  });

  test('ends a connection with a message that is too long', async () => {
    const ws = await opened(await house());
    ws.send('x'.repeat(100_000));
    expect(await closed(ws)).toBe(1009);
  });

  test('goes when the switch goes, and says so; and hands on its own words', async () => {
    const url = await house();
    for (const [code, told] of [[1011, 1013], [4000, 4000]] as const) {
      const ws = await opened(url);
      ws.send('a');
      await next(ws);
      arrived.at(-1)!.ws.close(code, 'why');
      expect(await closed(ws)).toBe(told);
    }
  });

  test('tells the switch at once when a telephone has gone', async () => {
    const ws = await opened(await house());
    ws.send('a');
    await next(ws);
    const gone = closed(arrived[0]!.ws);
    ws.terminate();
    await gone;
  });
});
