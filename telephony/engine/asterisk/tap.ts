import { WebSocket } from 'ws';
import { EngineError, type AudioTap, type CallControl, type LegId } from '../call-control.ts';
import type { Channel } from './ari/shapes.ts';
import { endInner, innerBridge, innerChannel, join, snoop } from './inner.ts';
import { APP, asked, type Switchboard } from './switchboard.ts';

const RATE = 8000;
const FRAME = (RATE / 50) * 2;
/** A recogniser that is so far behind hears the newest, not the oldest: ten seconds. */
const MOST_WAITING = 500;

/** What one party says, by WebSocket from Asterisk: it may be another machine. */
export function taps(board: Switchboard): Pick<CallControl, 'tap'> {
  return {
    async tap(leg): Promise<AudioTap> {
      if (!board.legs.has(leg)) throw new EngineError('noSuchLeg', `${leg} is not there`);
      const inner: { channels: string[]; bridge?: string } = { channels: [] };
      try {
        inner.bridge = await innerBridge(board);
        inner.channels.push(await snoop(board, leg, { spy: 'in', whisper: 'none' }));
        let socket: WebSocket | undefined;
        inner.channels.push(await innerChannel(board, async (channelId) => {
          await board.ari.ask<Channel>('POST', '/channels/externalMedia', { app: APP, channelId, external_host: 'INCOMING', transport: 'websocket', connection_type: 'server', encapsulation: 'none', format: 'slin' });
          const { value } = await board.ari.ask<{ value: string }>('GET', `/channels/${channelId}/variable`, { variable: 'MEDIA_WEBSOCKET_CONNECTION_ID' });
          socket = new WebSocket(`${board.ari.origin.replace(/^http/, 'ws')}/media/${encodeURIComponent(value)}`, ['media'], { headers: board.ari.headers, handshakeTimeout: 5000 });
        }));
        const frames = framesOf(socket!);
        await join(board, inner.bridge, ...inner.channels);
        const stop = async () => {
          board.taps.get(leg)?.delete(stop);
          socket!.close();
          await endInner(board, inner);
        };
        board.taps.set(leg, (board.taps.get(leg) ?? new Set()).add(stop));
        return { rate: RATE, frames, stop };
      } catch (error) {
        await endInner(board, inner).catch(() => {});
        return asked(Promise.reject(error as Error));
      }
    },
  };
}

/** A leg left: who listened to it hears the end. */
export function endTaps(board: Switchboard, leg: LegId): void {
  for (const stop of board.taps.get(leg) ?? []) stop().catch((error: unknown) => board.log.warn({ error }, 'a tap could not be ended; it is looked after later'));
  board.taps.delete(leg);
}

/** Pieces of 20 ms, until the connection ends. What comes before somebody reads waits. */
async function* framesOf(socket: WebSocket): AsyncGenerator<Buffer> {
  const waiting: Buffer[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let over = false;
  let wake = () => {};
  socket.on('message', (data, binary) => {
    if (!binary) return;
    rest = Buffer.concat([rest, data as Buffer]);
    for (; rest.length >= FRAME; rest = rest.subarray(FRAME)) waiting.push(rest.subarray(0, FRAME));
    if (waiting.length > MOST_WAITING) waiting.splice(0, waiting.length - MOST_WAITING);
    wake();
  });
  const end = () => { over = true; wake(); };
  socket.on('close', end);
  socket.on('error', end);
  for (;;) {
    const frame = waiting.shift();
    if (frame) yield frame;
    else if (over) return;
    else await new Promise<void>((resolve) => { wake = resolve; });
  }
}
