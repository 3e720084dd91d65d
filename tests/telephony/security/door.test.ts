import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { sipDoor, type SipDoor } from '../../../telephony/engine/sip-door.ts';
import { isBlockedAddress, issueCitizenPhone, watchDoor } from '../../../telephony/security/index.ts';
import { fromUser, requestOf } from '../../../telephony/security/blocking/watch-door.ts';
import { liftAddress } from '../../../telephony/security/blocking/blocked.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { toldEngine } from './told-engine.ts';

const register = (user: string) => `REGISTER sip:hotline.test SIP/2.0\r\nVia: SIP/2.0/WSS x;branch=z9\r\nFrom: "x" <sip:${user}@hotline.test>;tag=1\r\nTo: <sip:${user}@hotline.test>\r\nCall-ID: 1\r\nCSeq: 1 REGISTER\r\nContent-Length: 0\r\n\r\n`;

it.each([
  ['\r\n\r\n', 'keepAlive'], ['SIP/2.0 200 OK\r\nVia: x\r\n\r\n', 'answer'], ['OPTIONS sip:1@x SIP/2.0\r\n\r\n', { method: 'OPTIONS' }], [register('a1-0'), { method: 'REGISTER' }],
  ['GET / HTTP/1.1\r\n\r\n', null], ['REGISTER sip:x', null], ['{"jsonrpc":"2.0"}', null], [`INVITE sip:x SIP/2.0${'A'.repeat(400)}`, null],
])('%j is read as %j', (message, what) => { expect(requestOf(message)).toEqual(what); });
it.each([[register('a1-0123'), 'a1-0123'], ['f: <sips:x@y>;tag=1', 'x'], ['From: sip:bob@h', 'bob'], ['From: tel:1', null], ['To: <sip:x@y>', null]])('%j is from %j', (message, user) => { expect(fromUser(message)).toBe(user); });

describe('the door', () => {
  let core: TestCore, server: Server, behind: WebSocketServer, door: SipDoor, url: string;
  const reached: string[] = [];
  beforeAll(async () => {
    core = await testCore();
    behind = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'sip' });
    behind.on('connection', (ws) => ws.on('message', (m) => reached.push(String(m))));
    door = sipDoor({ engine: { webSocketUrl: () => `ws://127.0.0.1:${(behind.address() as AddressInfo).port}` }, publicUrl: 'http://hotline.test', watch: watchDoor(core) });
    server = createServer().on('upgrade', (request, socket, head) => door.door(request, socket, head));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sip`;
  });
  afterAll(async () => { door.close(); server.close(); behind.close(); await core.close(); });
  beforeEach(() => { reached.length = 0; });
  const opened: WebSocket[] = [];
  afterEach(() => { for (const ws of opened.splice(0)) ws.terminate(); });

  /** As a proxy on this machine hands it on. @returns the connection, or the status with which it was refused */
  const connect = (address: string) => new Promise<WebSocket | number>((done) => {
    const ws = new WebSocket(url, 'sip', { headers: { 'x-forwarded-for': address } });
    opened.push(ws);
    ws.on('open', () => done(ws)).on('unexpected-response', (_, answer) => done(answer.statusCode!)).on('error', () => {});
  });
  const visit = async (address: string) => { const ws = await connect(address); if (typeof ws === 'number') throw new Error(`refused with ${ws}`); return ws; };
  const closed = (ws: WebSocket) => new Promise<void>((done) => { if (ws.readyState === WebSocket.CLOSED) done(); else ws.once('close', () => done()); });

  it('is shut to an address that tries telephones of nobody, at once and for the next visit, and opened again by an administrator', async () => {
    const ws = await visit('198.51.100.20');
    for (let i = 0; i < 10; i++) ws.send(register(`a1-${String(i).padStart(16, '0')}`));
    await closed(ws);
    expect(await connect('198.51.100.20')).toBe(403);
    expect(typeof await connect('198.51.100.21')).toBe('object');
    await liftAddress(core, await core.staff('secadmin'), '198.51.100.20', { reason: '核实为内部安全检测' });
    expect(typeof await connect('198.51.100.20')).toBe('object');
  });
  it('is shut sooner to who looks around or speaks no SIP', async () => {
    for (const [address, message] of [['198.51.100.30', 'OPTIONS sip:100@x SIP/2.0\r\n\r\n'], ['198.51.100.31', register('admin')], ['198.51.100.32', 'GET / HTTP/1.1\r\n\r\n']] as const) {
      const ws = await visit(address);
      for (let i = 0; i < 7; i++) ws.send(message);
      await closed(ws);
      expect(isBlockedAddress(core, address), address).toBe(true);
    }
  });
  it('stays open to a tab that was left open since its telephone ended, however often it tries', async () => {
    const made = await issueCitizenPhone(core, toldEngine().engine, { address: '198.51.100.40' });
    core.clock.advance(86_400_000);
    const ws = await visit('198.51.100.40');
    ws.send(register(made.user));
    await expect.poll(() => reached.length, { timeout: 15_000 }).toBe(1);
    for (let i = 0; i < 60; i++) ws.send(register(made.user));
    await expect.poll(() => reached.length, { timeout: 15_000 }).toBe(61);
    expect([isBlockedAddress(core, '198.51.100.40'), ws.readyState]).toEqual([false, WebSocket.OPEN]);
  });
  it('is shut to who floods with a telephone of their own', async () => {
    const made = await issueCitizenPhone(core, toldEngine().engine, { address: '198.51.100.50' });
    const ws = await visit('198.51.100.50');
    for (let i = 0; i < 2600 && ws.readyState === WebSocket.OPEN; i++) ws.send(register(made.user));
    await closed(ws);
    expect(isBlockedAddress(core, '198.51.100.50')).toBe(true);
  });
});
