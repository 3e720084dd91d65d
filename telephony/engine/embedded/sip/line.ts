import { randomBytes } from 'node:crypto';
import { Core, URI } from 'sip.js';
import { CallIn } from './call-in.ts';
import { CallOut, type OutCallbacks } from './call-out.ts';
import { loggers, type Connection } from './connection.ts';

const HOST = 'hotline.invalid';
/** What waits for a telephone that is away for a moment. */
const MOST_KEPT = 100;

/**
 * One user's telephone line: dialogs and transactions of sip.js over whichever connection the telephone has now.
 * While it has none, what would be sent is kept for the next; so a call outlives its WebSocket.
 */
export class Line {
  readonly user: string;
  private readonly core: Core.UserAgentCore;
  private readonly contact: URI;
  private readonly configuration: Core.UserAgentCoreConfiguration;
  /** since when it has no connection, by the clock of this process; null while it has one */
  lostAt: number | null = null;
  /** when its connection came */
  backAt = 0;
  private connection: Connection | null = null;
  private kept: string[] = [];

  constructor(user: string, onCall: (call: CallIn, request: Core.IncomingRequestMessage) => void) {
    this.user = user;
    const contact = (this.contact = new URI('sip', 'hotline', HOST));
    contact.setParam('transport', 'ws');
    const transport = { protocol: 'WS', send: async (message: string) => this.send(message) };
    this.configuration = {
      aor: contact, contact: { pubGruu: undefined, tempGruu: undefined, uri: contact, toString: () => `<${contact.toString()}>` }, displayName: '', loggerFactory: loggers, hackViaTcp: false, routeSet: [],
      sipjsId: randomBytes(4).toString('hex').slice(0, 5), supportedOptionTags: [], supportedOptionTagsResponse: [], userAgentHeaderFieldValue: 'Hotline12345', viaForceRport: false, viaHost: HOST,
      authenticationFactory: () => undefined, transportAccessor: () => transport,
    };
    this.core = new Core.UserAgentCore(this.configuration, {
      onInvite: (invite) => onCall(new CallIn(invite, this.contactHeader), invite.message),
      onRefer: (refer) => void refer.reject({ statusCode: 405 }),
      onMessage: (message) => void message.reject({ statusCode: 405 }),
    });
  }

  get connected(): Connection | null {
    return this.connection;
  }

  get contactHeader(): string {
    return `Contact: <${this.contact.toString()}>`;
  }

  /** From now on it speaks through this connection. @returns the one before, if another */
  attach(connection: Connection): Connection | null {
    const before = this.connection === connection ? null : this.connection;
    this.connection = connection;
    this.lostAt = null;
    this.backAt = performance.now();
    for (const message of this.kept.splice(0)) connection.send(message);
    return before;
  }

  detach(connection: Connection): void {
    if (this.connection !== connection) return;
    this.connection = null;
    this.lostAt = performance.now();
  }

  request(message: Core.IncomingRequestMessage): void {
    // The core of sip.js answers for one name only; a switch answers for every number that is dialled.
    if (!message.toTag) this.configuration.contact.pubGruu = message.ruri;
    this.core.receiveIncomingRequestFromTransport(message);
  }

  response(message: Core.IncomingResponseMessage): void {
    this.core.receiveIncomingResponseFromTransport(message);
  }

  /** Calls the telephone. */
  call(target: URI, { callerId, on }: { callerId: string; on: OutCallbacks }): CallOut {
    const request = this.core.makeOutgoingRequestMessage('INVITE', target, new URI('sip', callerId, HOST), new URI('sip', this.user, HOST), {}, [this.contactHeader, 'Allow: ACK, BYE, CANCEL, INFO, INVITE, NOTIFY, OPTIONS, REFER']);
    return new CallOut((delegate) => this.core.invite(request, delegate), this.contactHeader, on);
  }

  dispose(): void {
    this.core.dispose();
    this.kept = [];
  }

  private send(message: string): void {
    if (this.connection?.open) this.connection.send(message);
    else if (this.kept.length < MOST_KEPT) this.kept.push(message);
  }
}
