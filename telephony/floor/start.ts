/** Starts the floor: the lease, the switch, what it tells, and the clock. */
import { hostname } from 'node:os';
import { eq } from 'drizzle-orm';
import { errors, type Core } from '../../ticketing/index.ts';
import type { CallControl, CallEvent } from '../engine/call-control.ts';
import { call } from '../db/schema/call.ts';
import { foundLines } from '../line/index.ts';
import { keepLeft } from '../recording/index.ts';
import { stopTranscripts } from '../transcript/index.ts';
import { keepSecurity, provisionAll, userOf } from '../security/index.ts';
import { act } from './act.ts';
import { askAll } from './arrange.ts';
import { handle } from './events/handle.ts';
import type { Floor } from './floor.ts';
import { noteElsewhere, setFloor } from './floors.ts';
import { createLanes } from './lane.ts';
import { giveUpLease, leaseMs, takeLease } from './lease.ts';
import { callNoOf } from './numbers.ts';
import { createDispatcher } from './queue/dispatch.ts';
import { reconcile } from './reconcile.ts';
import { look } from './snapshot.ts';
import { tick } from './tick.ts';
import { floorVerbNamed } from './verbs/registry.ts';

export interface FloorOptions {
  /** names this process in the lease */
  holder?: string;
  /** false: nothing is due by itself; a test calls `tick` */
  clock?: boolean;
  /** the lease is lost: another process may be the floor by now, and this one has stopped */
  onLost?(): void;
}

/** One server runs on a data directory at a time (instance-lock): started again after a crash, it is the same holder and need not wait for its own lease. */
const thisServer = ({ config }: Core): string => `${hostname()}:${config.dataDir}`;
const tickMs = 500;
const keepMs = 60_000;

/** @throws HotlineError 503 while another process is the floor */
export async function startFloor(core: Core, engine: CallControl, { holder = thisServer(core), clock = true, onLost }: FloorOptions = {}): Promise<Floor> {
  const url = `http://${hostname()}:${core.config.port}`;
  let lease = await takeLease(core, holder, url);
  if (lease.holder !== holder) {
    noteElsewhere(core, lease.url);
    throw errors.notConfigured(`电话由另一台服务器（${lease.url}）处理。`, `Calls are handled by another server: ${lease.url}.`);
  }
  const lanes = createLanes();
  const aliases = new Map<string, string>();
  const timers: NodeJS.Timeout[] = [];
  let stopped = false;
  let engineOn = true;
  let off = () => {};
  let endSecurity = async () => {};
  /** stopping in order: what is under way may end as long as the lease is ours */
  let ending = false;
  let waiting: (() => void)[] = [];
  const goOn = () => { for (const held of waiting) held(); waiting = []; };
  const dispatcher = createDispatcher(core, lanes, () => stopped);
  const background = new Set<Promise<unknown>>();
  const inBackground = (what: string, work: () => Promise<unknown>) => {
    const going: Promise<unknown> = work().catch((err: unknown) => core.log.error({ err }, what)).finally(() => background.delete(going));
    background.add(going);
  };
  /** What the switch must know, and what it has. One that cannot be reached now says so when it can be. */
  const setUp = async () => {
    engineOn = (await look(core, engine)) !== null;
    if (!engineOn) return;
    await provisionAll(core, engine);
    await floor.reconcile();
  };
  const laneOf = (event: CallEvent): string => {
    if (event.kind === 'registered') { const who = userOf(event.user); return who?.kind === 'agent' ? `seat:${who.staffId}` : event.user; }
    if (event.kind === 'recorded') return `recording:${event.recording}`;
    return event.kind === 'engine' ? 'engine' : aliases.get(event.leg) ?? callNoOf(event.leg) ?? event.leg;
  };

  const floor: Floor = {
    engine,
    get engineOn() { return engineOn; },
    do: (actor, verb, on, input) => lanes.run(floorVerbNamed(verb)?.on === 'seat' ? `seat:${on.staffId ?? actor.staffId}` : on.callNo ?? '', () => act(core, actor, verb, on, input)),
    async onCall(callId, work) {
      const [row] = await core.db.select({ callNo: call.callNo }).from(call).where(eq(call.id, callId));
      if (row) inBackground('a step failed', () => lanes.run(row.callNo, work));
    },
    inLane: (key, work) => lanes.run(key, work),
    sameLane(leg, callNo) { aliases.set(leg, callNo); },
    ask: (requests) => askAll(engine, requests, (err) => core.log.warn({ err }, 'the switch refused')),
    hear(event) {
      if (stopped) return;
      if (event.kind === 'engine') {
        engineOn = event.on;
        if (event.on) inBackground('the switch came back, and could not be set right', setUp);
        return;
      }
      if (event.kind === 'ended') queueMicrotask(() => aliases.size > 5000 && aliases.clear());
      inBackground('what the switch told could not be handled', () => lanes.run(laneOf(event), () => handle(core, floor, event)));
    },
    wakeQueue: () => dispatcher.wake(),
    async inCharge() {
      if (!stopped && lease.until <= core.now()) {
        await new Promise<void>((held) => { waiting.push(held); });
        return floor.inCharge();
      }
      if (stopped && !ending) throw errors.notConfigured('本机已不再处理电话，请刷新页面。', 'This process no longer drives calls; load the page again.');
    },
    async tick() {
      await tick(core, engine, lanes, () => stopped);
      dispatcher.wake();
    },
    reconcile: () => lanes.alone(() => reconcile(core, engine)),
    async drained() {
      while (lanes.busy || background.size || dispatcher.busy) {
        await lanes.idle();
        await Promise.all(background);
        await dispatcher.idle();
      }
    },
    async renew() {
      const taken = await takeLease(core, holder, url);
      if (taken.holder !== holder || taken.until > lease.until) lease = taken; // what an earlier renewal read may come later
      if (lease.holder === holder) return goOn();
      noteElsewhere(core, lease.url);
      await floor.stop();
      onLost?.();
    },
    async stop({ keepsLease = false } = {}) {
      if (stopped) return;
      stopped = true;
      ending = lease.holder === holder && lease.until > core.now();
      goOn();
      for (const timer of timers) clearInterval(timer);
      off();
      await endSecurity();
      dispatcher.stop();
      await stopTranscripts(core);
      await floor.drained();
      setFloor(core, null);
      ending = false;
      if (!keepsLease) await giveUpLease(core, holder);
    },
  };
  setFloor(core, floor);
  noteElsewhere(core, null);
  try {
    await foundLines(core.db);
    await engine.start();
    off = engine.on((event) => floor.hear(event));
    if (clock) endSecurity = await keepSecurity(core, engine);
    await setUp();
  } catch (error) {
    await floor.stop();
    throw error;
  }
  const every = (ms: number, what: string, work: () => Promise<unknown>) => timers.push(setInterval(() => { if (!stopped) inBackground(what, work); }, ms));
  if (clock) {
    // Not among what a floor that stops waits for: it may be this that stops it.
    timers.push(setInterval(() => { if (!stopped) floor.renew().catch((err: unknown) => core.log.error({ err }, 'the lease of the floor could not be renewed')); }, leaseMs / 3));
    every(tickMs, 'what was due on the floor could not be done', () => floor.tick());
    every(keepMs, 'recordings left could not be kept', () => keepLeft(core, engine));
    inBackground('recordings left could not be kept', () => keepLeft(core, engine));
  }
  return floor;
}
