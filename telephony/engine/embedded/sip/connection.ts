import { Core } from 'sip.js';
import type { WebSocket } from 'ws';

/** Messages a telephone may send in a burst, and a second in the long run: a call takes about ten. */
const BURST = 200;
const A_SECOND = 20;
/** A connection that does not answer for two of these is gone, though nobody said so. */
const PING_MS = 10_000;

const quiet = new Core.LoggerFactory();
quiet.builtinEnabled = false;
export const loggers = quiet;

export interface ConnectionEvents {
  request(message: Core.IncomingRequestMessage): void;
  response(message: Core.IncomingResponseMessage): void;
  closed(): void;
}

/** One WebSocket with SIP in it (RFC 7118). */
export class Connection {
  readonly address: string;
  /** who registered through it */
  user: string | null = null;
  private readonly ws: WebSocket;
  private allowance = BURST;
  private counted = performance.now();

  constructor(ws: WebSocket, address: string, on: ConnectionEvents, trouble: (error: unknown) => void) {
    this.ws = ws;
    this.address = address;
    let alive = true;
    const ping = setInterval(() => {
      if (!alive) return ws.terminate();
      alive = false;
      ws.ping();
    }, PING_MS);
    ws.on('pong', () => { alive = true; });
    ws.on('error', () => {});
    ws.on('close', () => {
      clearInterval(ping);
      on.closed();
    });
    ws.on('message', (data) => {
      alive = true;
      try {
        if (this.mayGoOn()) this.read(String(data), on);
        else ws.terminate(); // no farewell: all that it still has on the way would have to be read first
      } catch (error) {
        trouble(error);
      }
    });
  }

  get open(): boolean {
    return this.ws.readyState === this.ws.OPEN;
  }

  send(message: string): void {
    this.ws.send(message, () => {});
  }

  close(code: number, why: string): void {
    this.ws.close(code, why);
  }

  private read(text: string, on: ConnectionEvents): void {
    if (/^[\r\n]*$/.test(text)) return this.send('\r\n'); // keep-alive (RFC 5626, 3.5.1)
    const message = Core.Parser.parseMessage(text, loggers.getLogger('parser'));
    if (message instanceof Core.IncomingRequestMessage) on.request(message);
    else if (message) on.response(message);
  }

  private mayGoOn(): boolean {
    const now = performance.now();
    this.allowance = Math.min(BURST, this.allowance + ((now - this.counted) / 1000) * A_SECOND) - 1;
    this.counted = now;
    return this.allowance >= 0;
  }
}
