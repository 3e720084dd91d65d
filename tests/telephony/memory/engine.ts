/**
 * A switch in memory: legs, bridges, plays and recordings as the port describes them, and a hand for every party. Time is the test's: `tick` ends what rang too long.
 * What the port forbids (playing to somebody in a bridge, two bridges) is no error here but a line in `violations`, so that a test fails on what a real switch would only do wrong.
 */
import { EngineError, type CallControl, type CallEvent, type EndCause, type LegId, type OriginateOptions, type PhoneUser, type Source, type Trunk } from '../../../telephony/engine/call-control.ts';

interface Leg { leg: LegId; state: 'ringing' | 'up'; inbound: boolean; user: string | null; number: string | null; bridge: string | null; music: boolean; play: { id: string; prompts: string[] } | null; at: Date; until: number | null; digits: string; monitors: LegId | null }

export interface MemoryEngine extends CallControl {
  readonly legs: ReadonlyMap<LegId, Leg>;
  readonly violations: string[];
  /** running and finished ones that were not dropped */
  readonly recordings: ReadonlyMap<string, 'running' | 'done'>;
  readonly users: ReadonlyMap<string, PhoneUser>;
  /** prompts that a leg was played, in order, music left out */
  heard(leg: LegId): string[];
  /** legs that hear this one, or `music`, `prompts`, or nobody */
  hears(leg: LegId): LegId[] | 'music' | 'prompts';
  /** somebody calls in */
  call(options: { called: string; number?: string | null; trunk?: string } | { called: string; user: string }): LegId;
  register(user: string): void;
  unregister(user: string): void;
  pickUp(leg: LegId): void;
  decline(leg: LegId, cause?: EndCause): void;
  press(leg: LegId, digit: string): void;
  holdKey(leg: LegId, on: boolean): void;
  refer(leg: LegId, to: string, consult?: LegId): void;
  hangUp(leg: LegId): void;
  lose(leg: LegId, cause?: EndCause): void;
  /** what is played to a leg comes to its end */
  finish(leg: LegId): void;
  /** of whom we call: legs that ring at a user or a number */
  ringing(to: string): LegId | undefined;
  tick(now: Date): void;
  /** everything in it is gone, and it says so */
  die(): void;
  /** everything in it is gone, without a word; or what happens is told to nobody */
  forget(): void;
  revive(): void;
  /** somebody is told of what happens */
  readonly heardOf: boolean;
  /** requests fail as `unreachable`, and nothing is told, while it is so */
  cutOff(on: boolean): void;
}

export function memoryEngine(now: () => Date, options: { trunks?: boolean; /** prompts end at once */ quickPrompts?: boolean } = {}): MemoryEngine {
  const { trunks = true, quickPrompts = true } = options;
  const legs = new Map<LegId, Leg>();
  const bridges = new Set<string>();
  const recordings = new Map<string, 'running' | 'done'>();
  const recordedIn = new Map<string, string>();
  const users = new Map<string, PhoneUser>();
  const registered = new Set<string>();
  const listeners = new Set<(event: CallEvent) => void>();
  const said = new Map<LegId, string[]>();
  const known = new Set<LegId>();
  const violations: string[] = [];
  let [counter, cut] = [0, false];

  const tell = (event: CallEvent) => { if (!cut) for (const listener of listeners) listener(event); };
  /** who came in while nobody listened and still rings is told of when somebody does, as by a switch that outlives the application */
  const untold = new Map<LegId, CallEvent>();
  const tellUntold = () => {
    if (cut || listeners.size === 0) return;
    for (const [leg, event] of untold) { untold.delete(leg); if (legs.has(leg)) tell(event); }
  };
  const reach = () => { if (cut) throw new EngineError('unreachable', 'the switch cannot be reached'); };
  const must = (leg: LegId): Leg => { reach(); const found = legs.get(leg); if (!found) throw new EngineError('noSuchLeg', leg); return found; };
  const stopPlay = (leg: Leg, whole: boolean) => { if (leg.play) { const { id } = leg.play; leg.play = null; tell({ kind: 'played', leg: leg.leg, play: id, whole, at: now() }); } };
  const endRecording = (id: string) => { if (recordings.get(id) !== 'running') return; recordings.set(id, 'done'); tell({ kind: 'recorded', recording: id, at: now() }); };
  const left = (bridge: string) => { if (![...legs.values()].some((l) => l.bridge === bridge)) for (const [id, of] of recordedIn) if (of === bridge) { recordedIn.delete(id); endRecording(id); } };
  const leave = (leg: Leg) => { const { bridge } = leg; leg.bridge = null; if (bridge) left(bridge); };
  const end = (id: LegId, cause: EndCause) => {
    const leg = legs.get(id);
    if (!leg) return;
    legs.delete(id);
    if (leg.bridge) left(leg.bridge);
    tell({ kind: 'ended', leg: id, cause, at: now() });
  };
  const hand = (leg: LegId): Leg => { const found = legs.get(leg); if (!found) throw new Error(`${leg} is not there`); return found; };

  return {
    name: 'memory', abilities: { trunks, outlivesApplication: true, mostCalls: null },
    legs, violations, recordings, users,
    get heardOf() { return listeners.size > 0 && !cut; },
    start: async () => {}, stop: async () => {},
    on(listener) { listeners.add(listener); queueMicrotask(tellUntold); return () => void listeners.delete(listener); },

    async answer(leg) { const found = must(leg); if (!found.inbound) violations.push(`answered ${leg}, which we called`); found.state = 'up'; },
    async hangup(leg, cause) { reach(); const found = legs.get(leg); if (found) end(leg, found.state === 'up' ? 'released' : cause && cause !== 'released' ? cause : 'cancelled'); },
    async originate({ leg, to, timeoutMs }: OriginateOptions) {
      reach();
      if (known.has(leg)) return;
      known.add(leg);
      if ('number' in to && !trunks) throw new EngineError('unable', 'no trunks');
      if ('user' in to && !registered.has(to.user)) { tell({ kind: 'ended', leg, cause: 'unreachable', at: now() }); return; }
      legs.set(leg, { leg, state: 'ringing', inbound: false, user: 'user' in to ? to.user : null, number: 'number' in to ? to.number : null, bridge: null, music: false, play: null, at: now(), until: now().getTime() + timeoutMs, digits: '', monitors: null });
      tell({ kind: 'ringing', leg, at: now() });
    },
    async bridge(bridge) { reach(); bridges.add(bridge); },
    async add(bridge, leg) {
      const found = must(leg);
      if (!bridges.has(bridge)) violations.push(`added ${leg} to ${bridge}, which is not there`);
      if (found.state !== 'up') violations.push(`added ${leg}, which rings`);
      if (found.music) violations.push(`added ${leg} while it hears music`);
      stopPlay(found, false);
      if (found.bridge !== bridge) leave(found);
      found.bridge = bridge;
    },
    async remove(bridge, leg) { const found = must(leg); if (found.bridge === bridge) leave(found); },
    async dissolve(bridge) { reach(); bridges.delete(bridge); for (const leg of legs.values()) if (leg.bridge === bridge) leave(leg); },
    async play(leg, play, { prompts }) {
      const found = must(leg);
      if (found.bridge) violations.push(`played to ${leg} in a bridge`);
      if (found.state !== 'up') violations.push(`played to ${leg}, which rings`);
      stopPlay(found, false);
      said.set(leg, [...said.get(leg) ?? [], ...prompts]);
      found.play = { id: play, prompts };
      if (quickPrompts) stopPlay(found, true);
    },
    async stopPlaying(leg) { stopPlay(must(leg), false); },
    async music(leg, on) { const found = must(leg); if (on && found.bridge) violations.push(`music for ${leg} in a bridge`); found.music = on; },
    async sendDigits(leg, digits) { must(leg).digits += digits; },
    async record(bridge, id) { reach(); if (!bridges.has(bridge)) violations.push(`recorded ${bridge}, which is not there`); if (recordings.has(id)) return; recordings.set(id, 'running'); recordedIn.set(id, bridge); },
    async stopRecording(id) { reach(); recordedIn.delete(id); endRecording(id); },
    async recordingFile(id) { reach(); return recordings.get(id) === 'done' ? wav : null; },
    async dropRecording(id) { reach(); if (recordings.get(id) === 'done') recordings.delete(id); },
    async monitor(target, supervisor, mode) { must(target); must(supervisor).monitors = mode ? target : null; },
    async tap() { return { rate: 8000, frames: (async function* () {})(), stop: async () => {} }; },
    async provisionUser(user) { reach(); users.set(user.user, user); },
    async revokeUser(user) {
      reach();
      users.delete(user);
      if (registered.delete(user)) tell({ kind: 'registered', user, on: false, at: now() });
      for (const leg of legs.values()) if (leg.user === user) end(leg.leg, 'connectionLost');
    },
    async provisionTrunk(_trunk: Trunk) { reach(); }, async revokeTrunk() { reach(); },
    webSocketUrl: () => 'ws://memory.test/sip',
    async snapshot() {
      reach();
      return { legs: [...legs.values()].map(({ leg, state, bridge, user, at }) => ({ leg, state, bridge, user, at })), bridges: [...bridges], recordings: [...recordings].filter(([, s]) => s === 'running').map(([id]) => id) };
    },

    heard: (leg) => said.get(leg) ?? [],
    hears(leg) {
      const found = hand(leg);
      if (found.play) return 'prompts';
      if (found.music) return 'music';
      return found.bridge ? [...legs.values()].filter((l) => l.bridge === found.bridge && l !== found).map((l) => l.leg) : [];
    },
    call(options) {
      const leg = `in-${++counter}`;
      const from: Source = 'user' in options ? { kind: 'user', user: options.user } : { kind: 'trunk', trunk: options.trunk ?? 'city', number: options.number === undefined ? '15400001111' : options.number };
      legs.set(leg, { leg, state: 'ringing', inbound: true, user: from.kind === 'user' ? from.user : null, number: null, bridge: null, music: false, play: null, at: now(), until: null, digits: '', monitors: null });
      const event = { kind: 'inbound' as const, leg, from, called: options.called, at: now() };
      if (listeners.size > 0 && !cut) tell(event);
      else untold.set(leg, event);
      return leg;
    },
    register(user) { registered.add(user); tell({ kind: 'registered', user, on: true, at: now() }); },
    unregister(user) { if (registered.delete(user)) tell({ kind: 'registered', user, on: false, at: now() }); },
    pickUp(leg) { const found = hand(leg); if (found.state === 'up') return; found.state = 'up'; found.until = null; tell({ kind: 'answered', leg, at: now() }); },
    decline(leg, cause = 'refused') { hand(leg); end(leg, cause); },
    press(leg, digit) { hand(leg); tell({ kind: 'digit', leg, digit, at: now() }); },
    holdKey(leg, on) { hand(leg); tell({ kind: 'held', leg, on, at: now() }); },
    refer(leg, to, consult) { hand(leg); tell({ kind: 'transferAsked', leg, to, ...(consult ? { consult } : {}), at: now() }); },
    hangUp(leg) { end(leg, hand(leg).state === 'up' ? 'hungUp' : 'cancelled'); },
    lose(leg, cause = 'connectionLost') { hand(leg); end(leg, cause); },
    finish(leg) { stopPlay(hand(leg), true); },
    ringing: (to) => [...legs.values()].find((l) => !l.inbound && l.state === 'ringing' && (l.user === to || l.number === to))?.leg,
    tick(at) { for (const leg of legs.values()) if (leg.until !== null && leg.until <= at.getTime()) end(leg.leg, 'noAnswer'); },
    die() {
      for (const leg of legs.keys()) end(leg, 'engineLost');
      bridges.clear();
      recordedIn.clear();
      for (const [id, state] of recordings) if (state === 'running') recordings.delete(id);
      for (const user of registered) { registered.delete(user); tell({ kind: 'registered', user, on: false, at: now() }); }
      tell({ kind: 'engine', on: false, at: now() });
    },
    forget() { legs.clear(); bridges.clear(); recordings.clear(); recordedIn.clear(); registered.clear(); },
    revive() { cut = false; tellUntold(); tell({ kind: 'engine', on: true, at: now() }); },
    cutOff(on) { cut = on; tellUntold(); },
  };
}

/** A tenth of a second of silence, 8 kHz, 16 bit, one channel. */
const wav = (() => {
  const data = Buffer.alloc(1600);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0); head.writeUInt32LE(36 + data.length, 4); head.write('WAVEfmt ', 8); head.writeUInt32LE(16, 16); head.writeUInt16LE(1, 20); head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24); head.writeUInt32LE(16_000, 28); head.writeUInt16LE(2, 32); head.writeUInt16LE(16, 34); head.write('data', 36); head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
})();
