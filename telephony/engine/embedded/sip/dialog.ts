import { Core } from 'sip.js';

/** What a telephone does in a call that is up, or was. */
export interface DialogCallbacks {
  /** its BYE, or it never confirmed that the call is up */
  bye(): void;
  /** a new offer in the call. @returns our answer @throws when it cannot be used: 488 */
  offered(sdp: string): Promise<string>;
  info(type: string, body: string): void;
  /** REFER. @param replaces call id of the call it spoke in meanwhile */
  refer(to: string, replaces: string | null): void;
}

/** The part of a call that is the same whoever began it. sip.js stays behind this. */
export abstract class Dialog {
  protected session: Core.Session | undefined;
  protected callbacks: DialogCallbacks | undefined;
  private readonly contactHeader: string;
  private toBeEnded = false;
  private over = false;
  private referred = false;

  constructor(contactHeader: string) {
    this.contactHeader = contactHeader;
  }

  abstract get callId(): string;

  /** Ends a call that is up, as soon as it may be (a call must be confirmed first: RFC 3261, 15). */
  bye(): void {
    const { session } = this;
    if (this.over || !session) return;
    if (session.sessionState === Core.SessionState.AckWait) {
      this.toBeEnded = true;
      return;
    }
    this.over = true;
    if (this.referred) session.notify(undefined, sipfrag('SIP/2.0 200 OK', 'terminated;reason=noresource'));
    session.bye();
  }

  protected begin(session: Core.Session): void {
    this.session = session;
    session.delegate = {
      onAck: () => { if (this.toBeEnded) this.bye(); },
      onAckTimeout: () => { this.end(() => session.bye()); },
      onBye: (bye) => { this.end(() => bye.accept()); },
      onInvite: (invite) => void this.answerOffer(invite),
      onInfo: (info) => {
        info.accept();
        this.callbacks?.info(info.message.getHeader('content-type') ?? '', info.message.body);
      },
      onRefer: (refer) => this.takeRefer(refer),
      onNotify: (notify) => void notify.accept(),
      onMessage: (message) => void message.reject({ statusCode: 405 }),
    };
  }

  private end(last: () => void): void {
    last();
    if (this.over) return;
    this.over = true;
    this.callbacks?.bye();
  }

  private async answerOffer(invite: Core.IncomingInviteRequest): Promise<void> {
    try {
      const { body } = invite.message;
      if (!body || !this.callbacks) return void invite.reject({ statusCode: 488 });
      const answer = await this.callbacks.offered(body);
      if (!this.over) invite.accept({ statusCode: 200, extraHeaders: [this.contactHeader], body: { contentDisposition: 'session', contentType: 'application/sdp', content: answer } });
    } catch {
      if (!this.over) invite.reject({ statusCode: 488 });
    }
  }

  private takeRefer(refer: Core.IncomingReferRequest): void {
    const to = /<?sips?:([^@;>?]+)/i.exec(refer.message.getHeader('refer-to') ?? '')?.[1];
    if (to === undefined) return void refer.reject({ statusCode: 400 });
    refer.accept({ statusCode: 202 });
    this.referred = true;
    // Who asked is told that it is under way, and that it is done when we end their leg (RFC 3515, 2.4.4).
    this.session?.notify(undefined, sipfrag('SIP/2.0 100 Trying', 'active;expires=60'));
    const replaces = /[?&]Replaces=([^&>]+)/i.exec(refer.message.getHeader('refer-to') ?? '')?.[1];
    this.callbacks?.refer(decodeURIComponent(to), replaces === undefined ? null : decodeURIComponent(replaces).split(';')[0]!);
  }
}

const sipfrag = (content: string, state: string): Core.RequestOptions => ({
  extraHeaders: ['Event: refer', `Subscription-State: ${state}`], body: { contentDisposition: 'render', contentType: 'message/sipfrag', content },
});
