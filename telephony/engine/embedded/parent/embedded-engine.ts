import { existsSync } from 'node:fs';
import path from 'node:path';
import { EngineError, type CallControl, type CallEvent, type LegId, type Media, type PhoneUser, type RecordingId } from '../../call-control.ts';
import type { EmbeddedOptions } from '../index.ts';
import { passwordHash } from '../sip/digest.ts';
import type { Asked, FromChild, Happening, Method } from '../wire.ts';
import type { Child } from './child-process.ts';
import { dropRecording, finishLeft, readRecording } from './recording-files.ts';
import { Requests } from './requests.ts';
import { Supervisor } from './supervisor.ts';
import { Taps } from './taps.ts';

/** Each citizen who calls is a user for a quarter of an hour; now and then those whose time is over are forgotten. */
const MANY_USERS = 1000;

/** The application's side: asks the child, tells what it tells, and speaks for it when it has died. */
export class EmbeddedEngine implements CallControl {
  readonly name = 'embedded';
  readonly abilities: CallControl['abilities'];
  private readonly options: EmbeddedOptions;
  private readonly directory: string;
  private readonly supervisor: Supervisor;
  private readonly requests = new Requests();
  private readonly taps = new Taps();
  private readonly listeners = new Set<(event: CallEvent) => void>();
  private readonly legs = new Set<LegId>();
  private readonly running = new Set<RecordingId>();
  private readonly registered = new Set<string>();
  private readonly users = new Map<string, PhoneUser>();

  constructor(options: EmbeddedOptions) {
    const { directory, mediaAddress, prompt, mostCalls = 30, silenceMs = 20_000, graceMs = 30_000 } = options;
    this.options = options;
    this.abilities = { trunks: false, outlivesApplication: false, mostCalls };
    this.directory = path.join(directory, 'recordings');
    this.supervisor = new Supervisor({ directory: this.directory, mediaAddress, music: prompt('music'), mostCalls, silenceMs, graceMs }, options.log, {
      message: (message) => this.heard(message), up: (child) => this.up(child), down: () => this.down(),
    });
  }

  /** Process id of the switch, while it runs. */
  get pid(): number | undefined { return this.supervisor.child?.pid; }

  /** @throws EngineError `unreachable` when it cannot run here at all */
  async start(): Promise<void> {
    await finishLeft(this.directory);
    await this.supervisor.start().catch((error: Error) => { throw new EngineError('unreachable', error.message, { cause: error }); });
  }

  async stop(): Promise<void> {
    await this.supervisor.stop();
    this.requests.failAll();
    await this.lost();
  }

  on(listener: (event: CallEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  answer(leg: string) { return this.ask('answer', leg); }
  hangup(leg: string, cause?: string) { return this.ask('hangup', leg, cause); }
  async originate(options: Parameters<CallControl['originate']>[0]) {
    const known = this.legs.has(options.leg);
    this.legs.add(options.leg);
    await this.ask('originate', options).catch((error: unknown) => {
      if (!known) this.legs.delete(options.leg);
      throw error;
    });
  }

  bridge(bridge: string) { return this.ask('bridge', bridge); }
  add(bridge: string, leg: string) { return this.ask('add', bridge, leg); }
  remove(bridge: string, leg: string) { return this.ask('remove', bridge, leg); }
  dissolve(bridge: string) { return this.ask('dissolve', bridge); }

  async play(leg: string, play: string, { prompts }: Media) {
    const files = prompts.map(this.options.prompt);
    const missing = files.findIndex((file) => !existsSync(file));
    if (missing >= 0) throw new EngineError('refused', `There is no prompt ${prompts[missing]}.`);
    await this.ask('play', leg, play, { prompts: files });
  }
  stopPlaying(leg: string) { return this.ask('stopPlaying', leg); }
  music(leg: string, on: boolean) { return this.ask('music', leg, on); }
  sendDigits(leg: string, digits: string) { return this.ask('sendDigits', leg, digits); }

  async record(bridge: string, recording: string) {
    await this.ask('record', bridge, recording);
    this.running.add(recording);
  }
  stopRecording(recording: string) { return this.ask('stopRecording', recording); }
  recordingFile(recording: string) { return readRecording(this.directory, recording); }
  dropRecording(recording: string) { return dropRecording(this.directory, recording); }

  monitor(target: string, supervisor: string, mode: Parameters<CallControl['monitor']>[2]) { return this.ask('monitor', target, supervisor, mode); }
  async tap(leg: string) {
    const id = this.taps.next();
    const audio = this.taps.audio(id, () => this.ask('stopTap', id).catch(() => {}));
    await this.ask('tap', leg, id);
    return audio;
  }

  async provisionUser(user: PhoneUser) {
    if (this.users.size > MANY_USERS) this.forgetExpired();
    this.users.set(user.user, user);
    if (this.supervisor.child) await this.ask('provision', hashed(user));
  }
  async revokeUser(user: string) {
    this.users.delete(user);
    if (this.supervisor.child) await this.ask('revoke', user);
  }
  async provisionTrunk() { throw new EngineError('unable', 'This switch has no trunks. Asterisk has.'); }
  async revokeTrunk() {}

  webSocketUrl() {
    const { child } = this.supervisor;
    if (!child) throw new EngineError('unreachable', 'The switch is not running.');
    return child.url;
  }
  snapshot() { return this.ask('snapshot'); }

  private ask<M extends Method>(method: M, ...args: Parameters<Asked[M]>): Promise<Awaited<ReturnType<Asked[M]>>> {
    return this.requests.ask(this.supervisor.child, method, ...args);
  }

  private heard(message: FromChild): void {
    if (message.kind === 'event') this.happened(message.event);
    else if (message.kind === 'tapped') this.taps.push(message.tap, message.frame);
    else if (message.kind === 'trouble') this.options.log.warn({ trouble: message.message }, 'trouble in the embedded switch');
    else if (message.kind === 'done' || message.kind === 'refused') this.requests.answered(message);
  }

  private happened(event: Happening): void {
    if (event.kind === 'inbound') this.legs.add(event.leg);
    if (event.kind === 'ended') this.legs.delete(event.leg);
    if (event.kind === 'recorded') this.running.delete(event.recording);
    if (event.kind === 'registered') this.registered[event.on ? 'add' : 'delete'](event.user);
    const told = { ...event, at: this.options.now() } as CallEvent;
    for (const listener of this.listeners) listener(told);
  }

  private up(child: Child): void {
    this.forgetExpired();
    for (const user of this.users.values()) void this.requests.ask(child, 'provision', hashed(user)).catch(() => {});
    this.happened({ kind: 'engine', on: true });
  }

  private forgetExpired(): void {
    for (const [name, { until }] of this.users) if (until.getTime() <= Date.now()) this.users.delete(name);
  }

  private async down(): Promise<void> {
    this.requests.failAll();
    await this.lost();
    this.happened({ kind: 'engine', on: false });
  }

  /** Nothing outlives the process: everything that was going on is over. */
  private async lost(): Promise<void> {
    this.taps.endAll();
    for (const leg of this.legs) this.happened({ kind: 'ended', leg, cause: 'engineLost' });
    for (const user of this.registered) this.happened({ kind: 'registered', user, on: false });
    await finishLeft(this.directory).catch((err: unknown) => this.options.log.error({ err }, 'recordings that were cut off could not be finished'));
    for (const recording of this.running) this.happened({ kind: 'recorded', recording });
  }
}

const hashed = ({ password, ...user }: PhoneUser) => ({ ...user, hash: passwordHash(user.user, password) });
