/** Who hears whom: the one rule from which all sound follows. */
import type { MonitorMode } from '../../call-control.ts';
import type { Voice } from '../media/voice.ts';
import type { Exchange } from './exchange.ts';
import type { Leg } from './leg.ts';

export interface Monitor { supervisor: Leg; target: Leg; mode: MonitorMode }

/** Whom a leg hears, apart from those it listens to as a supervisor: the others in its bridge, and supervisors who speak to it. */
function spokenTo(exchange: Exchange, leg: Leg): Set<Leg> {
  const all = new Set<Leg>(leg.bridge?.legs);
  for (const { supervisor, target, mode } of exchange.monitors.values()) {
    if (mode === 'barge' ? target === leg || (target.bridge !== null && target.bridge === leg.bridge) : mode === 'whisper' && target === leg) all.add(supervisor);
  }
  all.delete(leg);
  return all;
}

function heardBy(exchange: Exchange, leg: Leg): Set<Leg> {
  const monitor = exchange.monitors.get(leg.id);
  if (!monitor) return spokenTo(exchange, leg);
  const all = spokenTo(exchange, monitor.target).add(monitor.target);
  all.delete(leg);
  return all;
}

const voices = (legs: Iterable<Leg>): Set<Voice> => new Set([...legs].map(({ voice }) => voice));

/** After any change of bridges or monitors: everybody hears whom they should, and so do the recordings. */
export function rewire(exchange: Exchange): void {
  for (const leg of exchange.legs.values()) if (leg.state === 'up') leg.ear.listen(voices(heardBy(exchange, leg)));
  for (const { bridge, recorder } of exchange.recordings.values()) {
    const present = new Set<Leg>(bridge.legs);
    for (const { supervisor, target, mode } of exchange.monitors.values()) if (mode === 'barge' && target.bridge === bridge) present.add(supervisor);
    const left = leftOf(bridge.known);
    recorder.listen(voices([...present].filter((leg) => leg === left)), voices([...present].filter((leg) => leg !== left)));
  }
}

/** Whose side of a recording is the left one: the party that came in; between agents, who was first. */
function leftOf(known: ReadonlySet<Leg>): Leg | undefined {
  const all = [...known];
  return all.find((leg) => leg.inbound || leg.citizen) ?? (all.length > 1 ? all[0] : undefined);
}
