import type { Core } from 'sip.js';
import { Dialog, type DialogCallbacks } from './dialog.ts';

/** A telephone calls us (we are the server of its INVITE). */
export class CallIn extends Dialog {
  private readonly invite: Core.IncomingInviteRequest;
  private final = false;

  constructor(invite: Core.IncomingInviteRequest, contactHeader: string) {
    super(contactHeader);
    this.invite = invite;
  }

  get callId(): string {
    return this.invite.message.callId;
  }

  get offer(): string {
    return this.invite.message.body;
  }

  /** It rings at our side. */
  ring(on: DialogCallbacks & { cancelled(): void }): void {
    this.callbacks = on;
    this.invite.delegate = {
      onCancel: () => {
        if (this.final) return;
        this.refuse(487);
        on.cancelled();
      },
    };
    this.invite.trying();
    this.invite.progress({ statusCode: 180 });
  }

  accept(sdp: string): void {
    if (this.final) return;
    this.final = true;
    this.begin(this.invite.accept({ statusCode: 200, body: { contentDisposition: 'session', contentType: 'application/sdp', content: sdp } }).session);
  }

  refuse(statusCode: number, extraHeaders: string[] = []): void {
    if (this.final) return;
    this.final = true;
    this.invite.reject({ statusCode, extraHeaders });
  }
}
