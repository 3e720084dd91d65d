import type { Core } from 'sip.js';
import { Dialog, type DialogCallbacks } from './dialog.ts';

export interface OutCallbacks extends DialogCallbacks {
  ringing(): void;
  /** @throws when the answer cannot be used: the call is ended */
  answered(sdp: string): void;
  refused(status: number): void;
}

/** We call a telephone (we are the client of our INVITE). */
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
      onAccept: (response) => {
        response.ack();
        this.begin(response.session);
        // It was answered before our CANCEL arrived: so it must be ended like any other.
        if (this.cancelled) return this.bye();
        on.answered(response.message.body);
      },
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
}
