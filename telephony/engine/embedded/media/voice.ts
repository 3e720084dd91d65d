import type { Packet } from './rtp.ts';

/** What one party says, for everybody who listens. */
export class Voice {
  private readonly listeners = new Set<(packet: Packet) => void>();
  /** when something was heard last, by the clock of this process; 0: never */
  heardAt = 0;

  each(listener: (packet: Packet) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  speak(packet: Packet): void {
    this.heardAt = performance.now();
    for (const listener of this.listeners) listener(packet);
  }
}
