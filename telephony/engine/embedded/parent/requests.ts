import { EngineError } from '../../call-control.ts';
import type { Asked, FromChild, Method } from '../wire.ts';
import type { Child } from './child-process.ts';

/** A switch that does not answer for so long hangs; its supervisor cannot see that otherwise. */
const ANSWER_MS = 15_000;

interface Open { resolve(value: unknown): void; reject(error: EngineError): void; timer: NodeJS.Timeout }

/** Requests under way to the child, answered by number. */
export class Requests {
  private readonly open = new Map<number, Open>();
  private last = 0;

  /** @throws EngineError as the child says, or `unreachable` when it dies or does not answer */
  ask<M extends Method>(child: Child | null, method: M, ...args: Parameters<Asked[M]>): Promise<Awaited<ReturnType<Asked[M]>>> {
    return new Promise((resolve, reject) => {
      if (!child) return reject(new EngineError('unreachable', 'The switch is not running.'));
      const id = (this.last += 1);
      const timer = setTimeout(() => this.settle(id)?.reject(new EngineError('unreachable', `The switch did not answer to ${method} in time.`)), ANSWER_MS);
      this.open.set(id, { resolve: resolve as (value: unknown) => void, reject, timer });
      child.send({ kind: 'ask', id, method, args });
    });
  }

  answered(message: Extract<FromChild, { kind: 'done' | 'refused' }>): void {
    const open = this.settle(message.id);
    if (message.kind === 'done') open?.resolve(message.value);
    else open?.reject(new EngineError(message.failure, message.message));
  }

  /** The child is gone. */
  failAll(): void {
    for (const id of this.open.keys()) this.settle(id)?.reject(new EngineError('unreachable', 'The switch died.'));
  }

  private settle(id: number): Open | undefined {
    const open = this.open.get(id);
    clearTimeout(open?.timer);
    this.open.delete(id);
    return open;
  }
}
