import { EngineError, type BridgeId } from '../../call-control.ts';
import type { Exchange } from './exchange.ts';
import { rewire } from './hearing.ts';
import type { Leg } from './leg.ts';
import { legUp } from './find.ts';
import { finishRecording } from './recording.ts';

export interface Bridge {
  id: BridgeId;
  legs: Set<Leg>;
  /** who ever was in it, for the sides of its recording */
  known: Set<Leg>;
}

export function makeBridge(exchange: Exchange, id: BridgeId): void {
  if (!exchange.bridges.has(id)) exchange.bridges.set(id, { id, legs: new Set(), known: new Set() });
}

/** @throws EngineError when there is no such bridge or the leg is not up */
export function addLeg(exchange: Exchange, id: BridgeId, legId: string): void {
  const bridge = exchange.bridges.get(id);
  if (!bridge) throw new EngineError('refused', `There is no bridge ${id}.`);
  const leg = legUp(exchange, legId);
  if (leg.bridge === bridge) return;
  leg.stopPlaying();
  leg.stopMusic();
  exchange.monitors.delete(leg.id);
  const before = leg.bridge;
  before?.legs.delete(leg);
  leg.bridge = bridge;
  bridge.legs.add(leg);
  bridge.known.add(leg);
  rewire(exchange);
  if (before) emptied(exchange, before);
}

export function removeLeg(exchange: Exchange, leg: Leg): void {
  const { bridge } = leg;
  if (!bridge) return;
  bridge.legs.delete(leg);
  leg.bridge = null;
  rewire(exchange);
  emptied(exchange, bridge);
}

export function dissolve(exchange: Exchange, id: BridgeId): void {
  const bridge = exchange.bridges.get(id);
  if (!bridge) return;
  for (const leg of bridge.legs) leg.bridge = null;
  bridge.legs.clear();
  exchange.bridges.delete(id);
  rewire(exchange);
  emptied(exchange, bridge);
}

/** A recording ends with the last who leaves. */
function emptied(exchange: Exchange, bridge: Bridge): void {
  if (bridge.legs.size > 0) return;
  for (const recording of exchange.recordings.values()) if (recording.bridge === bridge) void finishRecording(exchange, recording);
}
