import { randomBytes } from 'node:crypto';
import { Core, type URI } from 'sip.js';
import { WebSocketServer, type WebSocket } from 'ws';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PhoneUser } from '../../call-control.ts';
import { Attempts } from './attempts.ts';
import type { CallIn } from './call-in.ts';
import { Connection } from './connection.ts';
import { Nonces } from './digest.ts';
import { Line } from './line.ts';
import { register } from './registrar.ts';
import { Users, type KnownUser } from './users.ts';

/** A message of SIP with a description of sound has about 3 kB. */
const MOST_BYTES = 64 * 1024;
const TAKEN_OVER = 4000;

interface Binding { contact: URI; timer: NodeJS.Timeout }

export interface ServerEvents {
  registered(user: string, on: boolean): void;
  /** a telephone calls; refuse it or let it ring */
  call(line: Line, user: { user: string; kind: PhoneUser['kind'] }, call: CallIn, called: string): void;
  /** is somebody on this line? */
  inUse(user: string): boolean;
  trouble(error: unknown): void;
}

/** SIP over WebSocket for telephones of this installation (RFC 7118): who they are, where they are, and their lines. */
export class SipServer {
  private readonly users: Users;
  private readonly nonces: Nonces;
  private readonly attempts: Attempts;
  private readonly bindings = new Map<string, Binding>();
  private readonly lines = new Map<string, Line>();
  private readonly on: ServerEvents;
  private readonly now: () => number;
  private wss: WebSocketServer | undefined;

  constructor(on: ServerEvents, now: () => number) {
    this.on = on;
    this.now = now;
    this.users = new Users(now, (user) => this.unbind(user));
    this.nonces = new Nonces(now);
    this.attempts = new Attempts(now);
  }

  /** Listens on this machine alone: the world comes through the HTTP server's door. @returns the address */
  async listen(): Promise<string> {
    const wss = (this.wss = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: MOST_BYTES, handleProtocols: (asked) => (asked.has('sip') ? 'sip' : false) }));
    wss.on('connection', (ws, request) => this.connect(ws, request));
    await new Promise<void>((resolve, reject) => wss.once('listening', resolve).once('error', reject));
    return `ws://127.0.0.1:${(wss.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const line of this.lines.values()) line.dispose();
    for (const ws of this.wss?.clients ?? []) ws.close(1001, 'the switch ends');
    await new Promise<void>((resolve) => { if (this.wss) this.wss.close(() => resolve()); else resolve(); });
  }

  provision(user: KnownUser): void {
    this.users.set(user);
    if (!this.users.get(user.user)) this.unbind(user.user);
  }

  revoke(user: string): void {
    this.users.delete(user);
    this.unbind(user);
  }

  /** The line to somebody's telephone and its address; null when it is not registered. */
  lineTo(user: string): { line: Line; contact: URI } | null {
    const binding = this.bindings.get(user);
    const line = this.lines.get(user);
    return binding && line?.connected ? { line, contact: binding.contact } : null;
  }

  kindOf(user: string): PhoneUser['kind'] | undefined {
    return this.users.get(user)?.kind;
  }

  /** Nobody needs this line any more, unless somebody is on it. */
  release(user: string): void {
    const line = this.lines.get(user);
    if (!line || line.connected || this.bindings.has(user) || this.on.inUse(user)) return;
    line.dispose();
    this.lines.delete(user);
  }

  private connect(ws: WebSocket, request: IncomingMessage): void {
    // From the HTTP server's door, which writes down who came.
    const address = String(request.headers['x-forwarded-for'] ?? request.socket.remoteAddress ?? '').split(',').at(-1)!.trim();
    const connection: Connection = new Connection(ws, address, {
      request: (message) => this.request(connection, message),
      response: (message) => { if (connection.user !== null) this.lines.get(connection.user)?.response(message); },
      closed: () => this.disconnected(connection),
    }, this.on.trouble);
  }

  private request(connection: Connection, message: Core.IncomingRequestMessage): void {
    if (message.method === 'REGISTER') return this.register(connection, message);
    const line = connection.user === null ? undefined : this.lines.get(connection.user);
    const own = line?.connected === connection && (message.toTag !== '' && message.toTag !== undefined || message.from.uri.user === connection.user);
    if (own) line!.request(message);
    else if (message.method === 'OPTIONS') answer(connection, message, 200);
    else if (message.method !== 'ACK') answer(connection, message, 403);
  }

  private register(connection: Connection, message: Core.IncomingRequestMessage): void {
    const { status, headers, user, contact } = register(message, connection.address, { users: this.users, nonces: this.nonces, attempts: this.attempts, now: this.now });
    answer(connection, message, status, headers);
    if (!user) return;
    if (contact) this.bind(connection, user.user, contact);
    else if (this.lines.get(user.user)?.connected === connection) this.unbind(user.user);
  }

  private bind(connection: Connection, user: string, { uri, seconds }: { uri: URI; seconds: number }): void {
    const known = this.bindings.get(user);
    clearTimeout(known?.timer);
    this.bindings.set(user, { contact: uri, timer: setTimeout(() => this.unbind(user), seconds * 1000).unref() });
    connection.user = user;
    let line = this.lines.get(user);
    if (!line) this.lines.set(user, line = new Line(user, (call, request) => this.invited(user, call, request)));
    line.attach(connection)?.close(TAKEN_OVER, 'the telephone is somewhere else now');
    if (!known) this.on.registered(user, true);
  }

  private unbind(user: string): void {
    const binding = this.bindings.get(user);
    if (!binding) return;
    clearTimeout(binding.timer);
    this.bindings.delete(user);
    this.on.registered(user, false);
    this.release(user);
  }

  private disconnected(connection: Connection): void {
    const { user } = connection;
    if (user === null) return;
    const line = this.lines.get(user);
    if (line?.connected !== connection) return;
    line.detach(connection);
    this.unbind(user);
  }

  private invited(name: string, call: CallIn, request: Core.IncomingRequestMessage): void {
    const user = this.users.get(name);
    const line = this.lines.get(name);
    if (!user || !line || !this.bindings.has(name)) return call.refuse(403);
    this.on.call(line, user, call, request.ruri?.user ?? '');
  }
}

function answer(connection: Connection, message: Core.IncomingRequestMessage, statusCode: number, extraHeaders: string[] = []): void {
  connection.send(Core.constructOutgoingResponse(message, { statusCode, extraHeaders, toTag: randomBytes(5).toString('hex') }).message);
}
