import { EngineError, type CallControl } from '../../../telephony/engine/call-control.ts';

/** One process's hold on the switch: once it lets go, nothing it still asks arrives and it hears nothing, as when it was killed. */
export interface Handle { engine: CallControl; letGo(): void }

export function handleOf(engine: CallControl): Handle {
  let gone = false;
  const offs = new Set<() => void>();
  const dead = () => Promise.reject(new EngineError('unreachable', 'this process is dead'));
  const through = new Proxy(engine, {
    get(target, name, receiver) {
      if (name === 'on') return (listener: Parameters<CallControl['on']>[0]) => { const off = target.on((event) => { if (!gone) listener(event); }); offs.add(off); return off; };
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' && !['webSocketUrl'].includes(String(name)) ? (...args: unknown[]) => (gone ? dead() : (value as (...a: unknown[]) => unknown).apply(target, args)) : value;
    },
  });
  return { engine: through, letGo() { gone = true; for (const off of offs) off(); } };
}
