import { EngineError, type LegId } from '../../call-control.ts';
import type { Exchange } from './exchange.ts';
import type { Leg } from './leg.ts';

/** @throws EngineError `noSuchLeg` */
export function legOf(exchange: Exchange, id: LegId): Leg {
  const leg = exchange.legs.get(id);
  if (!leg) throw new EngineError('noSuchLeg', `There is no leg ${id}.`);
  return leg;
}

/** A leg that speaks. @throws EngineError `noSuchLeg`, or `refused` when it was not answered yet */
export function legUp(exchange: Exchange, id: LegId): Leg {
  const leg = legOf(exchange, id);
  if (leg.state !== 'up') throw new EngineError('refused', `The leg ${id} is not answered yet.`);
  return leg;
}
