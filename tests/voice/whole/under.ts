import { Caller, type CallerOptions } from '../sip/caller.ts';
import { udpWay } from '../sip/way.ts';
import type { RunningCarrier } from '../carrier.ts';
import type { Agent, Hotline } from './hotline.ts';
import { rowsOf } from './rows.ts';

/** What the parts of this suite share: one application, one Asterisk, one agent. */
export class Under {
  hotline!: Hotline;
  agent!: Agent;
  readonly rows = rowsOf(() => this.hotline);
  private readonly open: (Caller | RunningCarrier)[] = [];
  private callers = 0;

  /** A number nobody called from before: whoever is known is treated otherwise. */
  newCaller(): string { return `1370001${String(1000 + (this.callers += 1))}`; }

  async calls(options: CallerOptions = {}): Promise<Caller> {
    return this.keep(await Caller.calls(await udpWay(this.hotline.at), { caller: this.newCaller(), ...options }));
  }

  /** Ended after the test, however it went. */
  keep<T extends Caller | RunningCarrier>(one: T): T {
    this.open.push(one);
    return one;
  }

  clear(): void {
    for (const one of this.open.splice(0)) if (one instanceof Caller) one.close(); else one.stop();
  }

  /** The agent is there, and takes no call. */
  async rest(): Promise<void> {
    const { status, body } = await this.agent.request('PUT', '/api/phone/seat', { state: 'busy', reason: 'rest' });
    if (status !== 200) throw new Error(`the agent may not rest: ${JSON.stringify(body)}`);
  }

  /** The agent's page is loaded anew. */
  async agentAgain(): Promise<void> {
    await this.agent.close();
    this.agent = await this.hotline.agent('agent1');
  }
}
