/** A browser's telephone without the browser: sip.js above, real ICE, DTLS and SRTP below. It says one tone and tells what it hears. */
import { Invitation, Inviter, Registerer, RegistererState, SessionState, UserAgent, UserAgentState, type Session } from 'sip.js';
import { until } from './until.ts';
import { Descriptions } from './session-description.ts';
import { NodeSocket } from './socket.ts';
import { Sound } from './sound.ts';

export interface PhoneOptions {
  url: string;
  user: string;
  password: string;
  /** what it says, in hertz: one of TONES */
  hertz: number;
  /** codecs it offers besides keys */
  codecs?: readonly string[];
}

/** One call as this telephone sees it. */
export class PeerCall {
  readonly session: Session;
  /** final answer to our INVITE, when it was no yes */
  refusedWith: number | undefined;
  /** the other side rings */
  ringing = false;
  /** Reason header of the BYE or CANCEL that ended it */
  reason: string | undefined;
  transferProgress: string[] = [];

  constructor(session: Session) {
    this.session = session;
    session.delegate = { onBye: (bye) => { this.reason = bye.request.getHeader('reason'); void bye.accept(); } };
  }

  get descriptions(): Descriptions { return this.session.sessionDescriptionHandler as Descriptions; }
  get sound(): Sound { return this.descriptions.sound; }
  get up(): boolean { return this.session.state === SessionState.Established; }
  get ended(): boolean { return this.session.state === SessionState.Terminated; }

  answer(): Promise<void> { return (this.session as Invitation).accept(); }
  refuse(statusCode = 486): Promise<void> { return (this.session as Invitation).reject({ statusCode }); }
  cancel(): Promise<void> { return (this.session as Inviter).cancel(); }
  async hangUp(): Promise<void> { await this.session.bye(); }

  /** Waits until exactly these tones are heard, for as long as a fifth of a second. */
  async hears(...tones: number[]): Promise<void> {
    const wanted = tones.toSorted((a, b) => a - b).join(' ');
    const { ear } = this.sound;
    ear.forget();
    await until(() => ear.tones()?.join(' ') === wanted, () => `hears ${ear.tones()?.join(' ') || 'nothing'} instead of ${wanted || 'nothing'} (${ear.packets} packets)`);
  }

  async hold(on: boolean): Promise<void> {
    this.descriptions.hold = on;
    await this.offerAgain();
  }

  /** The address changed: a new way is sought for the same call. */
  async restartIce(): Promise<void> {
    this.descriptions.newWay = true;
    await this.offerAgain();
  }

  /** A key by INFO. */
  async info(key: string): Promise<void> {
    await this.session.info({ requestOptions: { body: { contentDisposition: 'render', contentType: 'application/dtmf-relay', content: `Signal=${key}\r\nDuration=160` } } });
  }

  /** Asks the other side to call somebody else. */
  async refer(to: string): Promise<void> {
    await this.session.refer(UserAgent.makeURI(`sip:${to}@127.0.0.1`)!, { onNotify: (n) => { this.transferProgress.push(n.request.body.trim()); void n.accept(); } });
  }

  private offerAgain(): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.session.invite({ requestDelegate: { onAccept: () => resolve(), onReject: ({ message }) => reject(new Error(`refused with ${message.statusCode}`)) } }).catch(reject);
    });
  }
}

export class Phone {
  readonly user: string;
  readonly ua: UserAgent;
  private readonly registerer: Registerer;
  private readonly arrived: PeerCall[] = [];
  private readonly all: PeerCall[] = [];

  constructor({ url, user, password, hertz, codecs }: PhoneOptions) {
    this.user = user;
    this.ua = new UserAgent({
      uri: UserAgent.makeURI(`sip:${user}@127.0.0.1`)!, authorizationUsername: user, authorizationPassword: password, logLevel: 'error', logBuiltinEnabled: false, gracefulShutdown: false, sendInitialProvisionalResponse: true,
      transportConstructor: NodeSocket, transportOptions: { server: url }, sessionDescriptionHandlerFactory: () => new Descriptions(new Sound({ hertz, ...(codecs && { codecs }) })),
      delegate: { onInvite: (invitation) => this.arrived.push(this.kept(invitation)) },
    });
    this.registerer = new Registerer(this.ua, { expires: 600 });
  }

  get socket(): NodeSocket { return this.ua.transport as NodeSocket; }

  /** @throws Error with the status when it was refused */
  async register(): Promise<void> {
    if (this.ua.state === UserAgentState.Stopped) await this.ua.start();
    else await this.ua.reconnect();
    await new Promise<void>((resolve, reject) => {
      this.registerer.register({ requestDelegate: { onAccept: () => resolve(), onReject: ({ message }) => reject(new Error(`refused with ${message.statusCode}`)) } }).catch(reject);
    });
  }

  async unregister(): Promise<void> {
    if (this.registerer.state === RegistererState.Registered) await new Promise<void>((resolve) => { void this.registerer.unregister({ requestDelegate: { onAccept: () => resolve(), onReject: () => resolve() } }); });
  }

  /** Dials. What follows is seen at the call. */
  async call(number: string): Promise<PeerCall> {
    const inviter = new Inviter(this.ua, UserAgent.makeURI(`sip:${number}@127.0.0.1`)!);
    const call = this.kept(inviter);
    await inviter.invite({ requestDelegate: { onProgress: () => { call.ringing = true; }, onReject: ({ message }) => { call.refusedWith = message.statusCode; } } });
    return call;
  }

  /** The next call that comes in. */
  async rings(): Promise<PeerCall> {
    await until(() => this.arrived.length > 0, () => `nobody calls ${this.user}`);
    return this.arrived.shift()!;
  }

  /** The network is gone: no word to anybody, and no sound. */
  loseNetwork(): void {
    this.socket.cut();
  }

  async close(): Promise<void> {
    for (const call of this.all) (call.session.sessionDescriptionHandler as Descriptions | undefined)?.close();
    await this.ua.transport.disconnect();
    await this.ua.stop().catch(() => {});
  }

  private kept(session: Session): PeerCall {
    const call = new PeerCall(session);
    this.all.push(call);
    return call;
  }
}
