import { Invitation, Inviter, SessionState, type Session } from 'sip.js';
import type { LineCall, LineCallListener } from '../line.ts';
import type { TalkEnd } from '../phone.ts';
import type { OfferOptions, SdpHandler } from './sdp-handler.ts';

/** What a final answer to our call means; the codes are of RFC 3261, 21.4 to 21.6. */
export function endOf(status: number): TalkEnd {
  if (status === 486 || status === 600) return 'busy';
  if (status === 480 || status === 408) return 'noAnswer';
  if (status === 404 || status === 410 || status === 484) return 'noSuchNumber';
  if (status === 488 || status === 606) return 'noCommonCodec';
  if (status === 487) return 'cancelled';
  if (status === 401 || status === 403 || status === 407 || status === 603) return 'refused';
  return 'unreachable';
}

const rejections = { busy: 486, declined: 480, noCommonCodec: 488 } as const;
/** The other side no longer knows this call: 404, 408, 481 (RFC 5057). */
const gone = new Set([404, 408, 481]);

export interface SipCall extends LineCall {
  /** Looks for the sound's path anew, over whatever connection there is now. */
  restart(): Promise<void>;
  established(): boolean;
  /** the status with which the switch refused our call */
  refused(status: number): void;
}

/** One call of sip.js behind the line's port. `handler` is the one that sip.js has for this session. */
export function sipCall(session: Session, handler: SdpHandler): SipCall {
  let listener: LineCallListener | null = null;
  let why: TalkEnd | null = null;
  let over = false;
  const established = () => session.state === SessionState.Established;
  const ended = (otherwise: TalkEnd) => {
    if (over) return;
    over = true;
    listener?.ended(why ?? otherwise);
  };
  let spoke = false;
  session.stateChange.addListener((state) => {
    if (state === SessionState.Established) { spoke = true; listener?.established(); }
    // a refusal is told after the state it brings about
    if (state === SessionState.Terminated) queueMicrotask(() => ended(spoke ? 'released' : 'cancelled'));
  });
  return {
    id: session.id,
    listen: (its) => { listener = its; },
    prepare: async () => { if (session instanceof Invitation && session.body) await handler.prepare(session.body); },
    answer: async () => { if (session instanceof Invitation && session.state === SessionState.Initial) await session.accept(); },
    async end(reason) {
      why ??= reason === 'noCommonCodec' ? 'noCommonCodec' : spoke ? 'hungUp' : session instanceof Inviter ? 'cancelled' : 'declined';
      if (established()) await session.bye();
      else if (session instanceof Inviter) await session.cancel();
      else if (session instanceof Invitation && session.state === SessionState.Initial) await session.reject({ statusCode: rejections[reason ?? 'declined'] });
      ended(why);
    },
    speak: (track) => handler.peer.speak(track),
    heard: () => handler.peer.heard,
    keys(digits) {
      if (handler.peer.keys(digits)) return;
      // the switch takes no keys with the sound: each goes as a message of its own (application/dtmf-relay)
      for (const digit of digits) void session.info({ requestOptions: { body: { contentDisposition: 'render', contentType: 'application/dtmf-relay', content: `Signal=${digit}\r\nDuration=160` } } });
    },
    established,
    refused: (status) => { why ??= endOf(status); },
    async restart() {
      if (!established()) return;
      const sessionDescriptionHandlerOptions: OfferOptions = { again: true };
      await session.invite({
        sessionDescriptionHandlerOptions,
        requestDelegate: { onReject: ({ message }) => {
          if (!gone.has(message.statusCode ?? 0)) return;
          why ??= 'lost';
          if (established()) void session.bye().catch(() => {});
          ended('lost');
        } },
      });
    },
  };
}
