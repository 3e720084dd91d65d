import type { Transport } from 'sip.js';
import { TransportState } from 'sip.js';
import { WebSocket } from 'ws';

type Listener = (state: TransportState) => void;

/** SIP over a WebSocket of Node; sip.js has one for browsers only. Of the two ways of sip.js to lose a connection it has the hard one: `cut`. */
export class NodeSocket implements Transport {
  readonly protocol = 'WS';
  state = TransportState.Disconnected;
  onConnect: (() => void) | undefined;
  onDisconnect: ((error?: Error) => void) | undefined;
  onMessage: ((message: string) => void) | undefined;
  /** every message in both directions, for a test that asks what was said */
  readonly seen: string[] = [];
  private ws: WebSocket | undefined;
  private readonly listeners = new Set<Listener>();
  private readonly options: { server: string };

  constructor(_logger: unknown, options: { server: string }) {
    this.options = options;
  }

  readonly stateChange = {
    addListener: (listener: Listener) => void this.listeners.add(listener),
    removeListener: (listener: Listener) => void this.listeners.delete(listener),
  } as Transport['stateChange'];

  isConnected(): boolean {
    return this.state === TransportState.Connected;
  }

  async connect(): Promise<void> {
    if (this.isConnected()) return;
    const ws = new WebSocket(this.options.server, 'sip');
    await new Promise<void>((resolve, reject) => ws.once('open', resolve).once('error', reject).once('close', () => reject(new Error('closed'))));
    this.ws = ws;
    ws.on('error', () => {});
    ws.on('message', (data) => {
      const text = String(data);
      if (text.trim() === '') return;
      this.seen.push(text);
      this.onMessage?.(text);
    });
    ws.once('close', () => {
      if (this.ws !== ws) return;
      this.ws = undefined;
      this.become(TransportState.Disconnected);
      this.onDisconnect?.();
    });
    this.become(TransportState.Connected);
    this.onConnect?.();
  }

  async disconnect(): Promise<void> {
    const { ws } = this;
    if (!ws) return;
    // Asterisk does not always answer a close; nobody need wait for that
    const late = setTimeout(() => ws.terminate(), 500);
    await new Promise<void>((resolve) => { ws.once('close', () => resolve()); ws.close(); });
    clearTimeout(late);
  }

  async dispose(): Promise<void> {
    await this.disconnect();
  }

  /** The network is gone, without a word. */
  cut(): void {
    this.ws?.terminate();
  }

  async send(message: string): Promise<void> {
    if (!this.ws) throw new Error('not connected');
    this.seen.push(message);
    this.ws.send(message);
  }

  private become(state: TransportState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
}
