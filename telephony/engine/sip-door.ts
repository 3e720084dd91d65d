/** The way of a browser's telephone to the switch: SIP over WebSocket (RFC 7118) through the server's own port. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { DoorWatch } from '../security/index.ts';
import type { CallControl } from './call-control.ts';

export interface SipDoorOptions {
  engine: Pick<CallControl, 'webSocketUrl'>;
  /** how the outside reaches this server: pages from there may open the door, as pages of the host that was asked for */
  publicUrl: string;
  /** connections one address may have at the same time, and open in a minute: an office of agents is one address */
  mostOpen?: number;
  mostAMinute?: number;
  /** who is shut out, and what shuts them out (security/blocking) */
  watch?: DoorWatch;
}

/** `door` goes into Service.doors as /sip; `close` ends every connection. */
export interface SipDoor { door(request: IncomingMessage, socket: Duplex, head: Buffer): void; close(): void }

/** A message of SIP with a description of sound has about 3 kB. */
const MOST_BYTES = 64 * 1024;
/** What a telephone says before the switch has opened is kept; a REGISTER is all that it has to say. */
const MOST_KEPT = 20;
/** A browser whose network is gone says nothing: it is asked. */
const ASK_MS = 10_000;
const GOING_AWAY = 1001;
const TRY_LATER = 1013;

export function sipDoor({ engine, publicUrl, mostOpen = 500, mostAMinute = 600, watch }: SipDoorOptions): SipDoor {
  const wss = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, handleProtocols: () => 'sip' });
  const visitors = visitorsOf(mostOpen, mostAMinute);
  return {
    door(request, socket, head) {
      if (!asksForSip(request)) return refuse(socket, 400, 'Bad Request');
      if (!isOwnPage(request, publicUrl)) return refuse(socket, 403, 'Forbidden');
      const address = addressOf(request);
      if (watch?.isBlocked(address)) return refuse(socket, 403, 'Forbidden');
      let url: string;
      try {
        url = engine.webSocketUrl();
      } catch {
        return refuse(socket, 503, 'Service Unavailable');
      }
      if (!visitors.enter(address)) return refuse(socket, 429, 'Too Many Requests');
      socket.once('close', () => visitors.leave(address));
      wss.handleUpgrade(request, socket, head, (browser) => join(browser, watch?.visit(address), new WebSocket(url, 'sip', { maxPayload: MOST_BYTES, headers: { 'x-forwarded-for': address } })));
    },
    close() {
      for (const browser of wss.clients) browser.close(GOING_AWAY, 'the server ends');
    },
  };
}

/** Each hears what the other says; when one goes, the other goes. */
function join(browser: WebSocket, visit: ReturnType<DoorWatch['visit']> | undefined, engine: WebSocket): void {
  const kept: string[] = [];
  let alive = true;
  const ask = setInterval(() => {
    if (!alive) return browser.terminate();
    alive = false;
    browser.ping();
  }, ASK_MS);
  browser.on('pong', () => { alive = true; });
  browser.on('error', () => {}); // it closes after that
  engine.on('error', () => {});
  browser.on('message', (data) => {
    alive = true;
    void visit?.heard(String(data)).then((out) => { if (out) browser.terminate(); });
    if (engine.readyState === WebSocket.OPEN) engine.send(String(data));
    else if (kept.length < MOST_KEPT) kept.push(String(data));
  });
  engine.on('open', () => { for (const message of kept.splice(0)) engine.send(message); });
  engine.on('message', (data) => { if (browser.readyState === WebSocket.OPEN) browser.send(String(data)); });
  browser.on('close', () => {
    clearInterval(ask);
    engine.terminate();
  });
  // Codes below 4000 other than these may not be sent on; 4000 and above are the switch's own words.
  engine.on('close', (code, why) => browser.close(code >= 4000 ? code : TRY_LATER, code >= 4000 ? String(why) : 'the switch is gone'));
}

function refuse(socket: Duplex, status: number, words: string): void {
  socket.end(`HTTP/1.1 ${status} ${words}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}

const asksForSip = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket' && (headers['sec-websocket-protocol'] ?? '').split(',').some((protocol) => protocol.trim() === 'sip');

/** Browsers always say which page asks; a page of somebody else must not telephone for who is logged in here. Programs say nothing, and prove themselves by their password alone. */
function isOwnPage({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || new URL(origin).origin === new URL(publicUrl).origin;
}

/** Whose connection it is; behind a proxy on this machine, as the proxy says. */
function addressOf({ headers, socket }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? '';
  const said = headers['x-forwarded-for'];
  const forwarded = (Array.isArray(said) ? said.at(-1) : said)?.split(',').at(-1)?.trim();
  return forwarded && /^(::1|(::ffff:)?127\.)/.test(peer) ? forwarded : peer;
}

/** How many connections each address has, and how many it opened of late. */
function visitorsOf(mostOpen: number, mostAMinute: number) {
  const visitors = new Map<string, { open: number; recent: number[] }>();
  return {
    enter(address: string): boolean {
      const since = performance.now() - 60_000;
      const visitor = visitors.get(address) ?? { open: 0, recent: [] };
      visitor.recent = visitor.recent.filter((at) => at > since);
      if (visitor.open >= mostOpen || visitor.recent.length >= mostAMinute) return false;
      visitor.open += 1;
      visitor.recent.push(performance.now());
      visitors.set(address, visitor);
      if (visitors.size > 50_000) for (const [other, { open, recent }] of visitors) if (open === 0 && (recent.at(-1) ?? 0) <= since) visitors.delete(other);
      return true;
    },
    leave(address: string): void {
      const visitor = visitors.get(address);
      if (visitor) visitor.open -= 1;
    },
  };
}
