import { mkdir } from 'node:fs/promises';
import type { EndCause } from '../../call-control.ts';
import { Clock } from '../media/clock.ts';
import { SipServer } from '../sip/server.ts';
import { addLeg, dissolve, makeBridge, removeLeg } from '../calls/bridge.ts';
import { answer, callIn } from '../calls/calls-in.ts';
import { originate } from '../calls/calls-out.ts';
import { hangUp } from '../calls/ending.ts';
import { Remembered, type Exchange } from '../calls/exchange.ts';
import { legUp } from '../calls/find.ts';
import { monitor } from '../calls/monitoring.ts';
import { music, play } from '../calls/playing.ts';
import { pressKeys } from '../calls/keys.ts';
import { finishRecording, record } from '../calls/recording.ts';
import { tap } from '../calls/tapping.ts';
import { watch } from '../calls/watch.ts';
import type { Asked, FromChild, Settings } from '../wire.ts';

export interface Switch { url: string; asked: Asked; close(): Promise<void> }

/** Opens the switch: its server of telephones, and what it does when it is asked. */
export async function openSwitch(settings: Settings, { send, trouble }: { send(message: FromChild): void; trouble(error: unknown): void }): Promise<Switch> {
  await mkdir(settings.directory, { recursive: true });
  const exchange: Exchange = {
    settings, clock: new Clock(), legs: new Map(), bridges: new Map(), recordings: new Map(), monitors: new Map(), taps: new Map(), gone: new Remembered(),
    server: undefined as never, tell: (event) => send({ kind: 'event', event }), send, trouble,
  };
  exchange.server = new SipServer({
    registered: (user, on) => exchange.tell({ kind: 'registered', user, on }),
    call: (line, user, call, called) => callIn(exchange, line, user, call, called),
    inUse: (user) => [...exchange.legs.values()].some((leg) => leg.line.user === user),
    trouble,
  }, () => Date.now());
  const url = await exchange.server.listen();
  const stopWatch = watch(exchange);
  return {
    url, asked: askedOf(exchange),
    async close() {
      stopWatch();
      for (const leg of exchange.legs.values()) hangUp(exchange, leg);
      await Promise.all([...exchange.recordings.values()].map((recording) => finishRecording(exchange, recording)));
      await exchange.server.close();
    },
  };
}

function askedOf(exchange: Exchange): Asked {
  const { legs, bridges, recordings } = exchange;
  return {
    answer: (leg) => answer(exchange, leg),
    hangup: (id, cause) => { const leg = legs.get(id); if (leg) hangUp(exchange, leg, cause as EndCause | undefined); },
    originate: (options) => originate(exchange, options),
    bridge: (id) => makeBridge(exchange, id),
    add: (bridge, leg) => addLeg(exchange, bridge, leg),
    remove: (bridge, id) => { const leg = legs.get(id); if (leg?.bridge?.id === bridge) removeLeg(exchange, leg); },
    dissolve: (bridge) => dissolve(exchange, bridge),
    play: (leg, id, { prompts }) => play(exchange, leg, id, prompts),
    stopPlaying: (leg) => legs.get(leg)?.stopPlaying(),
    music: (leg, on) => music(exchange, leg, on),
    sendDigits: (leg, digits) => pressKeys(legUp(exchange, leg), digits),
    record: (bridge, id) => record(exchange, bridge, id),
    stopRecording: async (id) => { const recording = recordings.get(id); if (recording) await finishRecording(exchange, recording); },
    monitor: (target, supervisor, mode) => monitor(exchange, target, supervisor, mode),
    tap: (leg, id) => tap(exchange, leg, id),
    stopTap: (id) => exchange.taps.get(id)?.end(),
    provision: (user) => exchange.server.provision(user),
    revoke: (user) => exchange.server.revoke(user),
    snapshot: () => ({
      legs: [...legs.values()].map(({ id, state, bridge, line, at }) => ({ leg: id, state: state === 'up' ? 'up' : 'ringing', bridge: bridge?.id ?? null, user: line.user, at })),
      bridges: [...bridges.keys()], recordings: [...recordings.keys()],
    }),
  };
}
