import { EngineError, type MonitorMode } from '../../call-control.ts';
import { removeLeg } from './bridge.ts';
import type { Exchange } from './exchange.ts';
import { legUp } from './find.ts';
import { rewire } from './hearing.ts';

/** Lets a supervisor into a conversation, changes how, or takes it out. @throws EngineError when one of the two is not there, or they are one */
export function monitor(exchange: Exchange, targetId: string, supervisorId: string, mode: MonitorMode | null): void {
  if (mode === null) {
    if (exchange.monitors.delete(supervisorId)) rewire(exchange);
    return;
  }
  const target = legUp(exchange, targetId);
  const supervisor = legUp(exchange, supervisorId);
  if (target === supervisor) throw new EngineError('refused', 'Nobody listens to themselves.');
  supervisor.stopPlaying();
  supervisor.stopMusic();
  removeLeg(exchange, supervisor);
  exchange.monitors.set(supervisor.id, { supervisor, target, mode });
  rewire(exchange);
}
