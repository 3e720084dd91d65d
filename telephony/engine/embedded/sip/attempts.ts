/** Wrong passwords are counted; after too many, even the right one must wait. */

const WINDOW_MS = 10 * 60_000;
/** One user from one address; a page that was left open with an old password asks again and again. */
const MOST_OF_USER = 8;
/** One address: many agents of one office may share it. */
const MOST_OF_ADDRESS = 60;

export class Attempts {
  private readonly failed = new Map<string, number[]>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** @returns seconds to wait; 0: may try */
  wait(user: string, address: string): number {
    return Math.max(this.of(`${address} ${user}`, MOST_OF_USER), this.of(address, MOST_OF_ADDRESS));
  }

  note(user: string, address: string): void {
    for (const key of [`${address} ${user}`, address]) this.failed.set(key, [...this.recent(key), this.now()]);
    if (this.failed.size > 10_000) for (const key of this.failed.keys()) if (this.recent(key).length === 0) this.failed.delete(key);
  }

  private of(key: string, most: number): number {
    const recent = this.recent(key);
    return recent.length < most ? 0 : Math.ceil((recent[recent.length - most]! + WINDOW_MS - this.now()) / 1000);
  }

  private recent(key: string): number[] {
    return (this.failed.get(key) ?? []).filter((at) => at > this.now() - WINDOW_MS);
  }
}
