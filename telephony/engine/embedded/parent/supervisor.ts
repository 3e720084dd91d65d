import type { EmbeddedOptions } from '../index.ts';
import type { FromChild, Settings } from '../wire.ts';
import { startChild, type Child } from './child-process.ts';

/** Pauses before it is started again; one that ran for a while begins at the first. */
const PAUSES_MS = [250, 1000, 2000, 5000, 15_000, 30_000];
const STEADY_MS = 60_000;

/** Keeps the switch's process running: one that dies is started again. */
export class Supervisor {
  child: Child | null = null;
  private readonly settings: Settings;
  private readonly log: EmbeddedOptions['log'];
  private readonly on: { message(message: FromChild): void; up(child: Child): void; down(): Promise<void> };
  private stopped = true;
  private failures = 0;
  private since = 0;
  private pause: NodeJS.Timeout | undefined;

  constructor(settings: Settings, log: EmbeddedOptions['log'], on: { message(message: FromChild): void; up(child: Child): void; down(): Promise<void> }) {
    this.settings = settings;
    this.log = log;
    this.on = on;
  }

  /** @throws Error when it does not start the first time: then something is wrong with this installation */
  async start(): Promise<void> {
    if (!this.stopped) return;
    this.stopped = false;
    try {
      await this.launch();
    } catch (error) {
      this.stopped = true;
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.pause);
    const { child } = this;
    this.child = null;
    await child?.stop();
  }

  private async launch(): Promise<void> {
    const child = await startChild(this.settings, {
      message: (message) => this.on.message(message),
      gone: (why) => void this.died(why),
    });
    if (this.stopped) return void (await child.stop());
    this.child = child;
    this.since = performance.now();
    this.on.up(child);
  }

  private async died(why: string): Promise<void> {
    this.child = null;
    if (this.stopped) return;
    if (performance.now() - this.since > STEADY_MS) this.failures = 0;
    this.log.error({ why }, 'the embedded switch died; its calls have ended');
    await this.on.down();
    if (!this.stopped) this.again();
  }

  private again(): void {
    this.pause = setTimeout(() => {
      this.launch().catch((err: unknown) => {
        this.log.error({ err }, 'the embedded switch could not be started again');
        if (!this.stopped) this.again();
      });
    }, PAUSES_MS[Math.min(this.failures++, PAUSES_MS.length - 1)]);
  }
}
