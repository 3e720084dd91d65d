import { WebSocket } from 'ws';
import { lastWordsMs, lineReader, longestLine, mostWaitingMs, type Listener, type Recogniser, type RecogniserFailure } from './recogniser.ts';

/** A service: samples as binary messages, lines as text messages; `?rate=8000` says how many samples make a second. An empty binary message: no more comes. */
export function byWebSocket(address: string, rate: number, listener: Listener): Recogniser {
  const url = new URL(address);
  url.searchParams.set('rate', String(rate));
  const socket = new WebSocket(url, { maxPayload: longestLine * 4, handshakeTimeout: 5_000, perMessageDeflate: false });
  const mostWaiting = (mostWaitingMs / 1000) * rate * 2;
  let over = false;
  let finishing = false;
  let early: Buffer[] | null = [];
  let earlyBytes = 0;
  const fail = (why: RecogniserFailure, error?: unknown) => { if (over) return; over = true; socket.terminate(); listener.failed(why, error); };
  const read = lineReader({ heard: (piece) => { if (!over) listener.heard(piece); }, failed: (why) => fail(why) });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));

  socket.on('open', () => { for (const samples of early ?? []) socket.send(samples); early = null; if (finishing) socket.send(Buffer.alloc(0)); });
  socket.on('message', (data, binary) => { if (!binary) for (const line of (data as Buffer).toString('utf8').split('\n')) read(line); });
  socket.on('error', (error) => { if (!finishing) fail(early ? 'unreachable' : 'died', error); });
  socket.on('close', () => { if (!finishing) fail(early ? 'unreachable' : 'died'); });

  return {
    hear(samples) {
      if (over) return false;
      if (socket.bufferedAmount + earlyBytes + samples.length > mostWaiting) { fail('slow'); return false; }
      if (early) { early.push(samples); earlyBytes += samples.length; }
      else { earlyBytes = 0; socket.send(samples); }
      return true;
    },
    async finish() {
      finishing = true;
      if (socket.readyState === WebSocket.OPEN) socket.send(Buffer.alloc(0));
      await Promise.race([closed, new Promise<void>((resolve) => { setTimeout(resolve, lastWordsMs).unref(); })]);
      over = true;
      socket.terminate();
    },
    kill() { finishing = true; over = true; socket.terminate(); },
  };
}
