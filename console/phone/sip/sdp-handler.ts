import type { BodyAndContentType, SessionDescriptionHandler, SessionDescriptionHandlerOptions } from 'sip.js/lib/api/session-description-handler.js';
import type { Peer } from '../media/peer.ts';

/** What we tell it when we offer: `again` looks for the path anew after the network changed. */
export interface OfferOptions extends SessionDescriptionHandlerOptions { again?: boolean }

/** Offers and answers of one call, as sip.js asks for them. */
export class SdpHandler implements SessionDescriptionHandler {
  readonly peer: Peer;
  private answered: { to: string; with: Promise<string> } | null = null;

  constructor(peer: Peer) { this.peer = peer; }

  /** Works out the answer to an offer before anybody asks for it: the press of the key has less to wait for. @throws NoCommonCodec */
  async prepare(offer: string): Promise<void> {
    if (this.answered?.to !== offer) this.answered = { to: offer, with: this.peer.answer(offer) };
    await this.answered.with;
  }

  async setDescription(sdp: string): Promise<void> {
    if (this.peer.waitsForAnswer()) await this.peer.accept(sdp);
    else await this.prepare(sdp);
  }

  async getDescription(options?: OfferOptions): Promise<BodyAndContentType> {
    const body = await (this.answered?.with ?? this.peer.offer(options?.again));
    this.answered = null;
    return { body, contentType: 'application/sdp' };
  }

  rollbackDescription = (): Promise<void> => this.peer.rollback();
  hasDescription(contentType: string): boolean { return contentType === 'application/sdp'; }
  sendDtmf(tones: string): boolean { return this.peer.keys(tones); }
  close(): void { this.peer.close(); }
}
