/** What citizens, agents, machines and chance may do to a floor, as moves that make sense whenever they come. */
import fc from 'fast-check';
import { dial } from '../../../../telephony/floor/index.ts';
import { HotlineError } from '../../../../ticketing/index.ts';
import type { EndCause } from '../../../../telephony/engine/call-control.ts';
import { userOfSeat, type TestAgent, type TestFloor } from '../../memory/floor.ts';

export interface World { f: TestFloor; agents: TestAgent[]; /** that called in while somebody listened */ numbers: string[]; /** how many called at all */ dialled: number; refusals: Map<string, number> }

export type Move =
  | { do: 'call'; who: number; line: number }
  | { do: 'citizenHangsUp' | 'answers' | 'lineLost'; who: number }
  | { do: 'press'; who: number; key: string }
  | { do: 'agent'; who: number; how: 'picksUp' | 'declines' | 'hangsUp' | 'legLost' | 'phoneLost' | 'phoneBack' | 'holds' | 'takesBack' | 'refers' }
  | { do: 'outside'; how: 'picksUp' | 'busy' | 'gone' | 'hangsUp' | 'unreachable' }
  | { do: 'verb'; who: number; verb: string; other: number; outside: boolean }
  | { do: 'seat'; who: number; to: 'ready' | 'busy' | 'offline' }
  | { do: 'dial'; who: number }
  | { do: 'wait'; ms: number }
  | { do: 'crash'; meanwhile: Move[] }
  | { do: 'engineDies' } | { do: 'engineForgets' } | { do: 'cutOff'; ms: number }
  | { do: 'atOnce'; moves: Move[] };

const who = fc.nat(7);
const simple: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('call' as const), who, line: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('citizenHangsUp' as const, 'lineLost' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('press' as const), who, key: fc.constantFrom('1', '1', '2', '5', '9') }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('agent' as const), who, how: fc.constantFrom('picksUp' as const, 'picksUp' as const, 'picksUp' as const, 'declines' as const, 'hangsUp' as const, 'legLost' as const, 'phoneLost' as const, 'phoneBack' as const, 'holds' as const, 'takesBack' as const, 'refers' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('outside' as const), how: fc.constantFrom('picksUp' as const, 'picksUp' as const, 'busy' as const, 'gone' as const, 'hangsUp' as const, 'unreachable' as const) }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('verb' as const), who, verb: fc.constantFrom('hold', 'resume', 'consult', 'consult', 'complete', 'conference', 'cancelConsult', 'dropParty', 'transfer', 'transfer', 'keys', 'hangUp', 'finish', 'finish'), other: who, outside: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('seat' as const), who, to: fc.constantFrom('ready' as const, 'ready' as const, 'ready' as const, 'busy' as const, 'offline' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('dial' as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1000, 9000, 19_000, 31_000, 61_000) }) },
);
export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 40, arbitrary: simple },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('atOnce' as const), moves: fc.array(simple, { minLength: 2, maxLength: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('crash' as const), meanwhile: fc.array(simple, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'engineDies' as const }, { do: 'engineForgets' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cutOff' as const), ms: fc.constantFrom(2000, 20_000) }) },
);

/** Begins a move; what it starts goes on until the floor has settled. */
export function make(w: World, m: Move): Promise<unknown> | void {
  const { f, agents, numbers } = w;
  const { engine } = f;
  const agent = 'who' in m ? agents[m.who % agents.length]! : agents[0]!;
  const inbound = [...engine.legs.values()].filter((l) => l.inbound);
  const citizen = 'who' in m ? inbound[m.who % Math.max(1, inbound.length)] : undefined;
  const own = [...engine.legs.values()].find((l) => l.user === agent.user);
  const out = [...engine.legs.values()].filter((l) => l.number !== null);
  const quietly = (doing: Promise<unknown>) => doing.catch((error: unknown) => {
    if (!(error instanceof HotlineError)) throw error;
    const rule = String(error.details?.rule ?? error.id);
    w.refusals.set(rule, (w.refusals.get(rule) ?? 0) + 1);
  });
  switch (m.do) {
    case 'call': { const number = `1540000${String(3000 + w.dialled++)}`; if (engine.heardOf) numbers.push(number); engine.call({ called: m.line ? '12319' : '12345', number }); return; }
    case 'citizenHangsUp': return citizen && engine.hangUp(citizen.leg);
    case 'lineLost': return citizen && engine.lose(citizen.leg, 'mediaLost');
    case 'press': return citizen && engine.press(citizen.leg, m.key);
    case 'agent': switch (m.how) {
      case 'picksUp': return own?.state === 'ringing' ? engine.pickUp(own.leg) : undefined;
      case 'declines': return own?.state === 'ringing' ? engine.decline(own.leg, 'busy') : undefined;
      case 'hangsUp': return own && engine.hangUp(own.leg);
      case 'legLost': return own && engine.lose(own.leg);
      case 'phoneLost': engine.unregister(agent.user); return own && engine.lose(own.leg);
      case 'phoneBack': return engine.register(agent.user);
      case 'holds': case 'takesBack': return own?.state === 'up' ? engine.holdKey(own.leg, m.how === 'holds') : undefined;
      case 'refers': return own?.state === 'up' ? engine.refer(own.leg, '110') : undefined;
    }
    // falls through never: every way above returns
    case 'outside': {
      const one = out.at(-1);
      if (!one) return;
      const cause: Partial<Record<string, EndCause>> = { busy: 'busy', gone: 'noSuchNumber', unreachable: 'unreachable' };
      if (m.how === 'picksUp') return one.state === 'ringing' ? engine.pickUp(one.leg) : undefined;
      if (m.how === 'hangsUp') return engine.hangUp(one.leg);
      return one.state === 'ringing' ? engine.decline(one.leg, cause[m.how]) : undefined;
    }
    case 'verb': {
      const other = agents[m.other % agents.length]!;
      const to = m.outside ? { number: '110' } : m.verb === 'transfer' && m.other === 7 ? { line: '12345' } : { staffId: other.actor.staffId };
      const input = ['consult', 'transfer', 'conference'].includes(m.verb) ? to : m.verb === 'keys' ? { digits: '12' } : {};
      return quietly(agent.begin(m.verb, input));
    }
    case 'seat': return quietly(agent.begin('seat', { state: m.to, ...(m.to === 'busy' ? { reason: 'rest' } : {}) }));
    case 'dial': return quietly(dial(f.core, agent.actor, { number: '110', purpose: 'other' }));
    case 'wait': return f.jump(m.ms);
    case 'crash': {
      const begun: Promise<unknown>[] = [];
      return f.crash(() => { for (const one of m.meanwhile) begun.push(Promise.resolve(make(w, one)).catch(() => {})); }).then(() => Promise.all(begun));
    }
    case 'engineDies': engine.die(); return revive(w);
    case 'engineForgets': engine.forget(); return revive(w);
    case 'cutOff': engine.cutOff(true); return f.jump(m.ms).then(() => engine.revive());
    case 'atOnce': return Promise.all(m.moves.map((one) => make(w, one)));
  }
}

/** The switch is there again, and telephones find it. */
async function revive({ f, agents }: World): Promise<void> {
  await f.settle();
  f.engine.revive();
  for (const { actor } of agents) f.engine.register(userOfSeat(actor.staffId));
}
