/**
 * A switch some of whose calls go through Twilio. The floor sees one switch and its own names of legs; here they are told apart.
 * In: Twilio calls our switch with the token of one call; it becomes an inbound leg from that caller. Out: Twilio calls the citizen, and our switch when they answer; that leg becomes the one the floor asked for.
 */
import { and, eq, isNull, isNotNull } from 'drizzle-orm';
import { maskPhone, normalisePhone, type Core } from '../../ticketing/index.ts';
import { twilioCall } from '../db/schema/index.ts';
import { dialRulesNow } from '../security/dial/in-force.ts';
import { asDialled } from '../security/trunks/route.ts';
import { EngineError, type CallControl, type CallEvent, type EndCause, type LegId, type OriginateOptions, type Snapshot } from '../engine/call-control.ts';
import { causeOf } from './cause.ts';
import { lineOfTwilio } from './line-of.ts';
import { twilioRest, type TwilioRest } from './rest.ts';
import { isToken, newToken, overStatuses, takeToken, twilioTrunk, type TwilioCallRow } from './rows.ts';
import { dialSwitch, sipAddress } from './twiml.ts';

type Inbound = Extract<CallEvent, { kind: 'inbound' }>;
export const statusPath = '/api/channels/twilio-voice/status';
/** Between the citizen's answer and our switch hearing of it. */
const handOverMs = 60_000;

/** @returns the switch itself where Twilio is not set up to reach it */
export function withTwilio(core: Core, engine: CallControl, rest?: TwilioRest): CallControl {
  return core.config.twilio?.voiceSip && engine.abilities.trunks ? new ThroughTwilio(core, engine, rest ?? twilioRest(core.config.twilio)).asEngine() : engine;
}

class ThroughTwilio {
  private core: Core;
  private engine: CallControl;
  private rest: TwilioRest;
  private listeners = new Set<(event: CallEvent) => void>();
  /** the floor's name of a leg → the switch's, and back; only for calls that we began */
  private toSwitch = new Map<LegId, LegId>();
  private toFloor = new Map<LegId, LegId>();
  /** legs of ours that Twilio calls, and that our switch does not know yet */
  private calling = new Map<LegId, { id: number; sid: string | null; at: Date; rang: boolean }>();
  /** what is told of a leg waits until it is known whose it is */
  private lanes = new Map<LegId, Promise<void>>();
  /** of the switch, turned away before anybody was told */
  private unknown = new Set<LegId>();
  private stopListening: (() => Promise<void>) | null = null;
  private ending: (() => void) | null = null;

  constructor(core: Core, engine: CallControl, rest: TwilioRest) {
    this.core = core;
    this.engine = engine;
    this.rest = rest;
  }

  asEngine(): CallControl {
    const { engine } = this;
    const leg = (name: LegId): LegId => {
      if (this.calling.has(name)) throw new EngineError('noSuchLeg', `${name} is still being called by Twilio`);
      return this.toSwitch.get(name) ?? name;
    };
    return {
      get name() { return engine.name; },
      get abilities() { return engine.abilities; },
      start: () => this.start(),
      stop: async () => { this.ending?.(); await this.stopListening?.(); await engine.stop(); },
      on: (listener) => { this.listeners.add(listener); return () => void this.listeners.delete(listener); },
      originate: (options) => this.originate(options),
      hangup: (name, cause) => this.hangup(name, cause),
      snapshot: () => this.snapshot(),
      answer: async (name) => engine.answer(leg(name)),
      bridge: (bridge) => engine.bridge(bridge),
      add: async (bridge, name) => engine.add(bridge, leg(name)),
      remove: async (bridge, name) => engine.remove(bridge, leg(name)),
      dissolve: (bridge) => engine.dissolve(bridge),
      play: async (name, play, media) => engine.play(leg(name), play, media),
      stopPlaying: async (name) => engine.stopPlaying(leg(name)),
      music: async (name, on) => engine.music(leg(name), on),
      sendDigits: async (name, digits) => engine.sendDigits(leg(name), digits),
      record: (bridge, recording) => engine.record(bridge, recording),
      stopRecording: (recording) => engine.stopRecording(recording),
      recordingFile: (recording) => engine.recordingFile(recording),
      dropRecording: (recording) => engine.dropRecording(recording),
      monitor: async (target, supervisor, mode) => engine.monitor(leg(target), leg(supervisor), mode),
      tap: async (name) => engine.tap(leg(name)),
      provisionUser: (user) => engine.provisionUser(user),
      revokeUser: (user) => engine.revokeUser(user),
      provisionTrunk: (trunk) => engine.provisionTrunk(trunk),
      revokeTrunk: (name) => engine.revokeTrunk(name),
      webSocketUrl: () => engine.webSocketUrl(),
    };
  }

  /** Calls that went on while the program was away are found again by their rows. */
  private async start(): Promise<void> {
    const open = await this.core.db.select().from(twilioCall).where(and(eq(twilioCall.direction, 'outbound'), isNull(twilioCall.endedAt), isNotNull(twilioCall.leg)));
    for (const row of open) {
      if (row.switchLeg) this.join(row.leg!, row.switchLeg);
      else this.calling.set(row.leg!, { id: row.id, sid: row.sid, at: row.createdAt, rang: false });
    }
    const heard = await this.core.sql.listen('twilio', (id) => this.inLane(`row:${id}`, () => this.status(Number(id))));
    this.stopListening = () => heard.unlisten();
    this.ending = this.engine.on((event) => this.hear(event));
    await this.engine.start();
  }

  private tell(event: CallEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private hear(event: CallEvent): void {
    if (!('leg' in event)) return this.tell(event);
    if (event.kind === 'inbound' && event.from.kind === 'trunk' && isToken(event.called)) return this.inLane(event.leg, () => this.arrived(event));
    if (this.lanes.has(event.leg)) return this.inLane(event.leg, async () => this.pass(event));
    this.pass(event);
  }

  private inLane(lane: string, work: () => Promise<void>): void {
    const mine: Promise<void> = (this.lanes.get(lane) ?? Promise.resolve()).then(work).catch((err: unknown) => this.core.log.error({ err }, 'a call of Twilio could not be followed')).finally(() => { if (this.lanes.get(lane) === mine) this.lanes.delete(lane); });
    this.lanes.set(lane, mine);
  }

  /** An event of the switch under the floor's name of the leg. A leg that was never anybody's is not told of. */
  private pass(event: CallEvent): void {
    if (!('leg' in event)) return this.tell(event);
    if (this.unknown.delete(event.leg)) return;
    const leg = this.toFloor.get(event.leg);
    // That they answered was told when our switch was called.
    if (leg && event.kind === 'answered') return;
    this.tell(leg ? { ...event, leg } : event);
    if (event.kind === 'ended' && leg) { this.part(leg); void this.over(eq(twilioCall.leg, leg)); }
  }
  private async arrived(event: Inbound): Promise<void> {
    const row = await takeToken(this.core, event.called, event.leg);
    const trunk = await twilioTrunk(this.core.db);
    if (!row || event.from.kind !== 'trunk' || event.from.trunk !== trunk?.name) {
      this.unknown.add(event.leg);
      this.core.log.warn({ leg: event.leg }, 'a call came with a token that is not good, and was turned away');
      return this.engine.hangup(event.leg, 'refused');
    }
    if (row.direction === 'inbound') return this.tell({ ...event, called: await lineOfTwilio(this.core, row.ownNumber), from: { ...event.from, number: row.numberSealed && this.core.cipher.open(row.numberSealed) } });
    // The citizen has answered, and now hears us.
    this.calling.delete(row.leg!);
    this.join(row.leg!, event.leg);
    await this.engine.answer(event.leg);
    this.tell({ kind: 'answered', leg: row.leg!, at: this.core.now() });
  }

  private async originate(options: OriginateOptions): Promise<void> {
    const { to, leg } = options;
    const trunk = 'trunk' in to ? await twilioTrunk(this.core.db) : null;
    if (!('trunk' in to) || to.trunk !== trunk?.name) return this.engine.originate(options);
    const { core } = this;
    const now = core.now();
    const number = normalisePhone(to.number) ?? to.number;
    const token = newToken();
    const [row] = await core.db.insert(twilioCall).values({
      direction: 'outbound', trunk: trunk.name, token, tokenUntil: new Date(now.getTime() + options.timeoutMs + handOverMs), numberSealed: core.cipher.seal(number), numberPrint: core.cipher.fingerprint('phone', number), numberMasked: maskPhone(number), ownNumber: options.callerId, leg, status: 'asked', createdAt: now,
    }).onConflictDoNothing().returning();
    if (!row) return;
    const call = { id: row.id, sid: null as string | null, at: now, rang: false };
    this.calling.set(leg, call);
    try {
      const twiml = await dialSwitch({ to: sipAddress(core.config.twilio!, token), digest: { username: trunk.username, password: trunk.passwordSealed && core.cipher.open(trunk.passwordSealed) }, callerId: options.callerId });
      const world = async (n: string) => asDialled(normalisePhone(n) ?? n, 'e164', (await dialRulesNow(core.db)).rules.cityArea);
      const from = await world(options.callerId);
      call.sid = await this.rest.begin({ to: await world(to.number), from, twiml, statusCallback: `${core.config.publicUrl}${statusPath}`, timeoutSeconds: Math.min(600, Math.max(5, Math.round(options.timeoutMs / 1000))) });
    } catch (error) {
      this.calling.delete(leg);
      await this.over(eq(twilioCall.id, row.id));
      throw error;
    }
    await core.db.update(twilioCall).set({ sid: call.sid, status: 'queued' }).where(eq(twilioCall.id, row.id));
    // It was given up while Twilio was being asked.
    if (!this.calling.has(leg) && !this.toSwitch.has(leg)) await this.rest.end(call.sid);
  }

  private async hangup(leg: LegId, cause?: EndCause): Promise<void> {
    const call = this.calling.get(leg);
    if (!call) return this.engine.hangup(this.toSwitch.get(leg) ?? leg, cause);
    this.calling.delete(leg);
    await this.over(eq(twilioCall.id, call.id));
    if (call.sid) await this.rest.end(call.sid);
    this.tell({ kind: 'ended', leg, cause: 'cancelled', at: this.core.now() });
  }

  /** A webhook was taken by this or another server. */
  private async status(id: number): Promise<void> {
    const [row] = await this.core.db.select().from(twilioCall).where(eq(twilioCall.id, id));
    if (!row || row.direction === 'inbound') return;
    const call = row.leg ? this.calling.get(row.leg) : undefined;
    if (!call) return this.lastWord(row);
    if (row.status === 'ringing' && !call.rang) { call.rang = true; this.tell({ kind: 'ringing', leg: row.leg!, at: this.core.now() }); }
    if (!overStatuses.includes(row.status)) return;
    this.calling.delete(row.leg!);
    this.tell({ kind: 'ended', leg: row.leg!, cause: causeOf(row.status, row.sipCode, false), at: this.core.now() });
  }

  /** Twilio says that it is over, and our switch has not noticed: its leg is let go, and says so itself. */
  private async lastWord(row: TwilioCallRow): Promise<void> {
    const there = row.leg ? this.toSwitch.get(row.leg) : undefined;
    if (there && overStatuses.includes(row.status)) await this.engine.hangup(there, 'hungUp');
  }

  private async snapshot(): Promise<Snapshot> {
    const { legs, ...rest } = await this.engine.snapshot();
    const calling = [...this.calling].map(([leg, { at }]) => ({ leg, state: 'ringing' as const, bridge: null, user: null, at }));
    // One of ours that is gone at the switch has ended while nobody listened: the floor finds it missing.
    for (const [leg, there] of this.toSwitch) if (!legs.some((l) => l.leg === there)) { this.part(leg); await this.over(eq(twilioCall.leg, leg)); }
    return { ...rest, legs: [...legs.map((l) => ({ ...l, leg: this.toFloor.get(l.leg) ?? l.leg })), ...calling] };
  }

  private join(leg: LegId, there: LegId): void { this.toSwitch.set(leg, there); this.toFloor.set(there, leg); }
  private part(leg: LegId): void { const there = this.toSwitch.get(leg); this.toSwitch.delete(leg); if (there) this.toFloor.delete(there); }
  private over = (which: ReturnType<typeof eq>) => this.core.db.update(twilioCall).set({ endedAt: this.core.now() }).where(and(which, isNull(twilioCall.endedAt))).catch((err: unknown) => this.core.log.warn({ err }, 'the end of a call of Twilio was not noted'));
}
