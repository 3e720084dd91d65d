import type { Logger } from 'pino';
import type { Config } from '../../../ticketing/index.ts';
import { promptPath } from '../../prompts/index.ts';
import { EngineError, type CallControl, type CallEvent } from '../call-control.ts';
import { ariClient } from './ari/client.ts';
import { eventStream, type EventStream } from './ari/event-stream.ts';
import { bridges } from './bridges.ts';
import { calls } from './calls.ts';
import { LOOK_MS, lookAfter } from './look-after.ts';
import { tellMissed } from './missed.ts';
import { monitoring } from './monitor.ts';
import { catchUp, tellThoseWhoRing } from './reconnect.ts';
import { recordings } from './recordings.ts';
import { snapshot } from './snapshot.ts';
import { sounds, soundOf } from './sounds.ts';
import { APP, PHONES, type Switchboard } from './switchboard.ts';
import { takeEvent } from './take-event.ts';
import { taps } from './tap.ts';
import { trunks } from './trunks.ts';
import { users } from './users.ts';

export interface AsteriskOptions {
  /** ARI with its user and password: http://hotline:secret@127.0.0.1:8088. With ?sounds=NAME prompts are looked for in that folder of Asterisk's sounds */
  url: string;
  config: { voice: Pick<Config['voice'], 'promptDir'> };
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  now(): Date;
  /** no sound for so long: the call is lost */
  silenceSeconds?: number;
}

/**
 * Asterisk 22 as our switch, driven over ARI. It is a process, and may be a machine, of its own: its calls and recordings go on when we stop or die, and are found again at the next start.
 */
export function asteriskEngine({ url, config, log, now, silenceSeconds = 30 }: AsteriskOptions): CallControl {
  const listeners = new Set<(event: CallEvent) => void>();
  /** told before anybody listened: who rang while we were away is not forgotten */
  const early: CallEvent[] = [];
  const board: Switchboard = {
    ari: ariClient(url), legs: new Map(), trunks: new Map(), online: new Set(), recordings: new Map(), awaited: new Map(), monitors: new Map(), taps: new Map(), silenceSeconds, now, log,
    emit(event, at = now()) {
      const whole = { ...event, at } as CallEvent;
      if (listeners.size === 0) early.push(whole);
      for (const listener of listeners) listener(whole);
    },
  };
  const phones = users(board);
  const look = lookAfter(board);
  let stream: EventStream | undefined;
  let looking: NodeJS.Timeout | undefined;
  let startedAt: string | undefined;
  let lost = false;
  const tellLost = () => {
    if (!lost) board.emit({ kind: 'engine', on: false });
    lost = true;
  };

  async function connected(): Promise<void> {
    const { status } = await board.ari.ask<{ status: { startup_time: string } }>('GET', '/asterisk/info', { only: 'status' });
    await catchUp(board, { restarted: startedAt !== undefined && startedAt !== status.startup_time });
    startedAt = status.startup_time;
    if (lost) board.emit({ kind: 'engine', on: true });
    lost = false;
    await phones.lookAgain();
    await tellThoseWhoRing(board);
    await tellMissed(board);
  }

  return {
    name: 'asterisk',
    abilities: { trunks: true, outlivesApplication: true, mostCalls: null },
    async start() {
      if (stream) return stream.first;
      stream = eventStream({ ari: board.ari, apps: [APP, PHONES], onConnect: connected, onEvent: (event) => takeEvent(board, event), onLost: tellLost, log });
      looking = setInterval(() => { look().catch(() => {}); }, LOOK_MS).unref();
      // One that cannot be reached now is tried on: the application starts all the same, and says that the switch is not there.
      await stream.first.catch((error: unknown) => {
        if (error instanceof EngineError && error.failure === 'refused') throw error;
        log.error({ error: (error as Error).message, at: board.ari.origin }, 'Asterisk cannot be reached; it is tried on');
        tellLost();
      });
    },
    async stop() {
      stream?.close();
      stream = undefined;
      clearInterval(looking);
      phones.stop();
      for (const leg of board.legs.values()) clearTimeout(leg.timer);
    },
    on(listener) {
      listeners.add(listener);
      queueMicrotask(() => { for (const event of early.splice(0)) listener(event); });
      return () => void listeners.delete(listener);
    },
    ...calls(board), ...bridges(board), ...sounds(board, soundOf(url, (name) => promptPath(config, name))), ...recordings(board), ...monitoring(board), ...taps(board), ...trunks(board),
    provisionUser: phones.provisionUser,
    revokeUser: phones.revokeUser,
    webSocketUrl: () => `${board.ari.origin.replace(/^http/, 'ws')}/ws`,
    snapshot: () => snapshot(board),
  };
}
