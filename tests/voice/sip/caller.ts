import { randomBytes } from 'node:crypto';
import { until } from '../../telephony/contract/peer/until.ts';
import { RtpEnd } from '../rtp-end.ts';
import { readMessage, type SipMessage } from './message.ts';
import type { Way } from './way.ts';

export interface CallerOptions {
  called?: string;
  caller?: string;
  /** false: no answer to our call is ever confirmed, as where the network loses every ACK */
  acks?: boolean;
}

const token = () => randomBytes(8).toString('hex');

/**
 * A carrier's call whose every message a test sends when it wants to: SIPp does what is written before, this one what the moment asks for.
 * It answers what it is asked with 200, and keeps everything that came.
 */
export class Caller {
  readonly sound: RtpEnd;
  readonly came: SipMessage[] = [];
  acks: boolean;
  private readonly way: Way;
  private readonly id = token();
  private readonly tag = token();
  private readonly branch = `z9hG4bK${token()}`;
  private readonly to: string;
  private readonly from: string;
  private readonly uri: string;
  private readonly here: string;
  private remote: { to: string; contact: string } | undefined;
  private said = 1;

  private constructor(way: Way, sound: RtpEnd, { called = '12345', caller = '13800000001', acks = true }: CallerOptions) {
    this.way = way;
    this.sound = sound;
    this.acks = acks;
    this.uri = `sip:${called}@127.0.0.1`;
    this.here = `127.0.0.1:${way.port}`;
    this.from = `<sip:${caller}@127.0.0.1>;tag=${this.tag}`;
    this.to = `<${this.uri}>`;
    way.onMessage = (text) => this.take(readMessage(text));
  }

  /** Calls. What follows is waited for by name. */
  static async calls(way: Way, options: CallerOptions = {}): Promise<Caller> {
    const made = new Caller(way, await RtpEnd.open(8), options);
    made.invite();
    return made;
  }

  get up(): boolean { return this.remote !== undefined; }
  /** they hung up */
  get released(): boolean { return this.came.some(({ method }) => method === 'BYE'); }
  /** finals to our first INVITE */
  get finals(): number[] { return this.came.filter((m) => m.status >= 200 && this.isInvite(m, 1)).map(({ status }) => status); }
  requests(method: string): SipMessage[] { return this.came.filter((m) => m.method === method); }

  async answered(): Promise<void> { await until(() => this.up, () => `not answered: ${this.came.map((m) => m.method || m.status).join(' ')}`); }
  async isReleased(most = 15_000): Promise<void> { await until(() => this.released, () => `not hung up: ${this.came.map((m) => m.method || m.status).join(' ')}`, most); }

  /** The first INVITE, also once more as if nothing had come. */
  invite(): void {
    this.send('INVITE', { cseq: 1, uri: this.uri, to: this.to, branch: this.branch, body: this.sdp('sendrecv') });
  }

  cancel(): void {
    this.send('CANCEL', { cseq: 1, uri: this.uri, to: this.to, branch: this.branch });
  }

  /** Confirms the answer, also once more. */
  ack(cseq = 1): void {
    this.send('ACK', { cseq, uri: this.remote!.contact, to: this.remote!.to });
  }

  async bye(): Promise<void> { await this.ask('BYE'); }

  /** A key (RFC 6086, application/dtmf-relay). */
  async info(key: string): Promise<void> {
    await this.ask('INFO', { headers: ['Content-Type: application/dtmf-relay'], body: `Signal=${key}\r\nDuration=160\r\n` });
  }

  /** Asks to be connected to somebody else. @returns the status */
  refer(to: string): Promise<number> {
    return this.ask('REFER', { headers: [`Refer-To: <sip:${to}@127.0.0.1>`] });
  }

  /** Holds or takes back, by their own telephone. */
  async hold(on: boolean): Promise<void> {
    const cseq = this.said + 1;
    await this.ask('INVITE', { body: this.sdp(on ? 'sendonly' : 'sendrecv') });
    this.ack(cseq);
  }

  close(): void {
    this.sound.close();
    this.way.close();
  }

  /** A request within the call; @returns the status of its final answer */
  private async ask(method: string, { headers = [], body = '' }: { headers?: string[]; body?: string } = {}): Promise<number> {
    const cseq = (this.said += 1);
    this.send(method, { cseq, uri: this.remote!.contact, to: this.remote!.to, headers, body });
    const final = () => this.came.find((m) => m.status >= 200 && m.headers.get('cseq')?.[0] === `${cseq} ${method}`);
    await until(() => final() !== undefined, () => `no answer to ${method}`);
    return final()!.status;
  }

  private send(method: string, { cseq, uri, to, branch = `z9hG4bK${token()}`, headers = [], body = '' }: { cseq: number; uri: string; to: string; branch?: string; headers?: string[]; body?: string }): void {
    this.way.send([
      `${method} ${uri} SIP/2.0`, `Via: SIP/2.0/${this.way.transport} ${this.here};branch=${branch};rport`, `From: ${this.from}`, `To: ${to}`, `Call-ID: ${this.id}`, `CSeq: ${cseq} ${method}`,
      `Contact: <sip:${this.here};transport=${this.way.transport.toLowerCase()}>`, 'Max-Forwards: 70', ...headers, ...(body.startsWith('v=0') ? ['Content-Type: application/sdp'] : []), `Content-Length: ${Buffer.byteLength(body)}`, '', body,
    ].join('\r\n'));
  }

  private take(message: SipMessage): void {
    this.came.push(message);
    if (message.method && message.method !== 'ACK') this.confirm(message);
    if (!this.isInvite(message, 1) || message.status < 200) return;
    const to = message.headers.get('to')![0]!;
    if (message.status >= 300) return this.send('ACK', { cseq: 1, uri: this.uri, to, branch: this.branch });
    this.remote = { to, contact: /<([^>]+)>/.exec(message.headers.get('contact')![0]!)![1]! };
    if (this.acks) this.ack();
  }

  private isInvite({ status, headers }: SipMessage, cseq: number): boolean {
    return status > 0 && headers.get('cseq')?.[0] === `${cseq} INVITE`;
  }

  private confirm({ headers }: SipMessage): void {
    const same = ['via', 'from', 'to', 'call-id', 'cseq'].flatMap((name) => (headers.get(name) ?? []).map((value) => `${name}: ${value}`));
    this.way.send(['SIP/2.0 200 OK', ...same, 'Content-Length: 0', '', ''].join('\r\n'));
  }

  private sdp(direction: string): string {
    return ['v=0', `o=carrier 1 ${this.said} IN IP4 127.0.0.1`, 's=-', 'c=IN IP4 127.0.0.1', 't=0 0', `m=audio ${this.sound.port} RTP/AVP 8 101`, 'a=rtpmap:8 PCMA/8000', 'a=rtpmap:101 telephone-event/8000', 'a=fmtp:101 0-16', `a=${direction}`, ''].join('\r\n');
  }
}
