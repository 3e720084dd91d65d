import type { CallControl, LegId } from '../../../telephony/engine/call-control.ts';
import { Phone, type PeerCall } from './peer/phone.ts';
import { TONES } from './peer/tone.ts';
import { until } from './peer/until.ts';
import { Told } from './told.ts';

let number = 0;
/** An id nobody had before, also over several engines in one run. */
export const fresh = (what: string): string => `T${process.pid}${Date.now() % 1_000_000}-${what}-${(number += 1)}`;

/** A call with both ends in hand: the leg at the engine and the telephone. */
export interface Talk { leg: LegId; call: PeerCall; phone: Phone; hertz: number }

/** An engine with telephones around it. One a test; `clear` takes everything back and sees that the engine did too. */
export class Bench {
  readonly engine: CallControl;
  readonly told: Told;
  private readonly phones: Phone[] = [];
  private tones = 0;

  constructor(engine: CallControl) {
    this.engine = engine;
    this.told = new Told(engine);
  }

  /** Another tone for each telephone of a test. */
  tone(): number {
    return TONES[this.tones++ % TONES.length]!;
  }

  /** A telephone that may register, and did unless told otherwise. */
  async phone(kind: 'agent' | 'citizen', { register = true, codecs, hertz = this.tone() }: { register?: boolean; codecs?: readonly string[]; hertz?: number } = {}): Promise<Phone & { hertz: number }> {
    const user = fresh(kind).toLowerCase();
    const password = `secret of ${user}`;
    await this.engine.provisionUser({ user, password, kind, until: new Date(Date.now() + 3_600_000) });
    const phone = Object.assign(this.keep(new Phone({ url: this.engine.webSocketUrl(), user, password, hertz, ...(codecs && { codecs }) })), { hertz });
    if (register) {
      await phone.register();
      await this.told.next('registered', { user, on: true });
    }
    return phone;
  }

  keep(phone: Phone): Phone {
    this.phones.push(phone);
    return phone;
  }

  /** A citizen calls and it rings; not answered yet. */
  async inbound(called = '12345', phone?: Phone & { hertz: number }): Promise<Talk> {
    const from = phone ?? await this.phone('citizen');
    const call = await from.call(called);
    const { leg } = await this.told.next('inbound', { called });
    return { leg, call, phone: from, hertz: from.hertz };
  }

  /** A citizen calls and is answered. */
  async citizen(called?: string): Promise<Talk> {
    const talk = await this.inbound(called);
    await this.engine.answer(talk.leg);
    await this.told.next('answered', { leg: talk.leg });
    await until(() => talk.call.up, () => 'the call did not come up');
    return talk;
  }

  /** An agent is called and rings. */
  async ringing({ timeoutMs = 20_000, callerId = '13800000001' } = {}): Promise<Talk> {
    const phone = await this.phone('agent');
    const leg = fresh('leg');
    await this.engine.originate({ leg, to: { user: phone.user }, callerId, timeoutMs });
    const call = await phone.rings();
    return { leg, call, phone, hertz: phone.hertz };
  }

  /** An agent is called and answers. */
  async agent(): Promise<Talk> {
    const talk = await this.ringing();
    await talk.call.answer();
    await this.told.next('answered', { leg: talk.leg });
    return talk;
  }

  /** Some who talk with each other. */
  async bridged(...talks: Pick<Talk, 'leg'>[]): Promise<string> {
    const bridge = fresh('bridge');
    await this.engine.bridge(bridge);
    for (const { leg } of talks) await this.engine.add(bridge, leg);
    return bridge;
  }

  /** The telephones go; for an engine that is ended next. */
  async leave(): Promise<void> {
    await Promise.all(this.phones.map((phone) => phone.close()));
    this.told.stop();
  }

  /** Everybody leaves; nothing may be left at the engine. */
  async clear(): Promise<void> {
    const { legs, bridges } = await this.engine.snapshot();
    for (const { leg } of legs) await this.engine.hangup(leg);
    for (const bridge of bridges) await this.engine.dissolve(bridge);
    await Promise.all(this.phones.map((phone) => phone.close()));
    await Promise.all(this.phones.map(({ user }) => this.engine.revokeUser(user)));
    for (const end = Date.now() + 5000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const left = await this.engine.snapshot();
      if (left.legs.length + left.bridges.length + left.recordings.length === 0) break;
      if (Date.now() > end) throw new Error(`left over: ${JSON.stringify(left)}`);
    }
    this.told.stop();
  }
}
