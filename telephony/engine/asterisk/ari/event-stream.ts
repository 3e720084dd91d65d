import { WebSocket } from 'ws';
import type { Ari } from './client.ts';
import type { AriEvent } from './shapes.ts';

export interface StreamOptions {
  ari: Pick<Ari, 'origin' | 'headers'>;
  /** names of the Stasis applications we are */
  apps: string[];
  /** before the first event is handed on; an error: it is tried again */
  onConnect(): Promise<void>;
  onEvent(event: AriEvent): void;
  onLost(): void;
  log: { info(text: string): void; warn(fields: object, text: string): void; error(fields: object, text: string): void };
}

/** `first` resolves when events come for the first time, and rejects when the first try fails. */
export interface EventStream { first: Promise<void>; close(): void }

const BACK_OFF_MS = [200, 500, 1000, 2000, 5000];
const PING_MS = 5000;
/** As patient as requests are: one that answers after 5 s is slow, and not gone. */
const MOST_UNANSWERED = 2;

/**
 * Events of ARI in their order over one WebSocket, which is made again, with growing pauses, as often as it breaks.
 * A connection that says nothing for two pings is broken too: a machine that lost its power says no goodbye.
 */
export function eventStream({ ari, apps, onConnect, onEvent, onLost, log }: StreamOptions): EventStream {
  let socket: WebSocket | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let tries = 0;
  const { promise: first, resolve, reject } = withResolvers();
  first.catch(() => {}); // who started us sees it; nobody need

  function connect(): void {
    const ws = new WebSocket(`${ari.origin.replace(/^http/, 'ws')}/ari/events?app=${apps.join(',')}&subscribeAll=false`, { headers: ari.headers, handshakeTimeout: 8000 });
    socket = ws;
    let ready = false;
    let failed: Error | undefined;
    const early: AriEvent[] = [];
    let unanswered = 0;
    const ping = setInterval(() => {
      if (unanswered === MOST_UNANSWERED) return ws.terminate();
      unanswered += 1;
      if (ws.readyState === WebSocket.OPEN) ws.ping();
    }, PING_MS);
    ws.on('pong', () => { unanswered = 0; });
    ws.on('open', () => {
      onConnect().then(() => {
        if (ws.readyState !== WebSocket.OPEN) return;
        ready = true;
        tries = 0;
        resolve();
        for (const event of early.splice(0)) take(event);
      }, (error: Error) => { failed = error; ws.terminate(); });
    });
    ws.on('message', (data) => {
      unanswered = 0;
      const event = JSON.parse(String(data)) as AriEvent;
      if (event.type === 'ApplicationReplaced') {
        closed = true;
        log.error({ apps }, 'another program has connected to Asterisk as ours: this one lets go of it. Two installations cannot share one Asterisk.');
        ws.close();
      } else if (ready) take(event);
      else early.push(event);
    });
    ws.on('error', (error) => { failed ??= error; });
    ws.on('close', () => {
      clearInterval(ping);
      if (ready) onLost();
      if (closed) return;
      reject(failed ?? new Error('Asterisk closed the connection'));
      const pause = BACK_OFF_MS[Math.min(tries++, BACK_OFF_MS.length - 1)]!;
      if (tries === 1 || tries % 20 === 0) log.warn({ error: failed?.message, pause }, 'no events from Asterisk: connecting again');
      timer = setTimeout(connect, pause);
    });
  }
  /** What goes wrong with one event is no reason to lose the next ones. */
  function take(event: AriEvent): void {
    try { onEvent(event); } catch (error) { log.error({ error, type: event.type }, 'an event of Asterisk could not be taken'); }
  }
  connect();
  return {
    first,
    close() {
      closed = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve!: () => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<void>((yes, no) => { resolve = yes; reject = no; });
  return { promise, resolve, reject };
}
