import type { Core } from 'sip.js';
import { Dialog, type DialogCallbacks } from './dialog.ts';
import { noSound } from './sdp.ts';

export interface OutCallbacks extends DialogCallbacks {
  ringing(): void;
  /** It was answered, with an offer. @returns our answer; null when the call is not wanted any more @throws when it cannot be used: the call is ended */
  answered(offer: string): Promise<string | null>;
  /** Our answer was sent: it is up. */
  confirmed(): void;
  refused(status: number): void;
}

/** We call a telephone (we are the client of our INVITE). We ask it for an offer, and answer with the confirmation (RFC 3261, 13.2.1). */
export class CallOut extends Dialog {
  readonly callId: string;
  private readonly request: Core.OutgoingInviteRequest;
  private cancelled = false;

  constructor(invite: (delegate: Core.OutgoingInviteRequestDelegate) => Core.OutgoingInviteRequest, contactHeader: string, on: OutCallbacks) {
    super(contactHeader);
    this.callbacks = on;
    let rang = false;
    this.request = invite({
      onProgress: ({ message }) => {
        if (message.statusCode !== 180 || rang) return;
        rang = true;
        on.ringing();
      },
      onAccept: (response) => void this.accepted(response, on),
      onReject: ({ message }) => { if (!this.cancelled) on.refused(message.statusCode ?? 500); },
      onRedirect: () => { if (!this.cancelled) on.refused(404); },
    });
    this.callId = this.request.message.callId;
  }

  /** Before the answer. */
  cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    this.request.cancel();
  }

  private async accepted(response: Core.AckableIncomingResponseWithSession, on: OutCallbacks): Promise<void> {
    // It was answered before our CANCEL arrived: so it must be ended like any other.
    const answer = this.cancelled ? null : await on.answered(response.message.body).catch(() => null);
    response.ack({ body: { contentDisposition: 'session', contentType: 'application/sdp', content: answer ?? noSound } });
    this.begin(response.session);
    if (answer === null) this.bye();
    else on.confirmed();
  }
}
