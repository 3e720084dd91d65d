import type { PhoneUser } from '../../call-control.ts';

/** A telephone that may register, with its password as a hash. */
export type KnownUser = Omit<PhoneUser, 'password'> & { hash: string };

const LONGEST_TIMER = 2 ** 31 - 1;

/** Who may register, and until when. */
export class Users {
  private readonly known = new Map<string, { user: KnownUser; timer: NodeJS.Timeout }>();
  private readonly over: (user: string) => void;
  private readonly now: () => number;

  /** @param over told when somebody's time has run out */
  constructor(now: () => number, over: (user: string) => void) {
    this.now = now;
    this.over = over;
  }

  get(name: string): KnownUser | undefined {
    const user = this.known.get(name)?.user;
    return user && user.until.getTime() > this.now() ? user : undefined;
  }

  set(user: KnownUser): void {
    clearTimeout(this.known.get(user.user)?.timer);
    const timer = setTimeout(() => {
      if (this.get(user.user)) return this.set(user);
      this.known.delete(user.user);
      this.over(user.user);
    }, Math.min(Math.max(0, user.until.getTime() - this.now()), LONGEST_TIMER));
    timer.unref();
    this.known.set(user.user, { user, timer });
  }

  delete(name: string): void {
    clearTimeout(this.known.get(name)?.timer);
    this.known.delete(name);
  }
}
