import { EngineError, type EndCause, type OriginateOptions } from '../../call-control.ts';
import { CallOut } from '../sip/call-out.ts';
import { hasPcma } from '../sip/sdp.ts';
import { ended } from './ending.ts';
import type { Exchange } from './exchange.ts';
import { Leg } from './leg.ts';
import { telephoneOf } from './telephone.ts';

/** Legs for each call that may come in: the citizen, the agent, and now and then somebody who is asked or listens. */
const LEGS_A_CALL = 2.5;

/** @throws EngineError `unable` for numbers outside, `full` */
export function originate(exchange: Exchange, { leg: id, to, callerId, timeoutMs }: OriginateOptions): void {
  if (exchange.legs.has(id) || exchange.gone.has(id)) return;
  if (!('user' in to)) throw new EngineError('unable', 'This switch has no way to the public network.');
  if (exchange.legs.size >= exchange.settings.mostCalls * LEGS_A_CALL) throw new EngineError('full', 'This switch carries as many calls as it can.');
  const found = exchange.server.lineTo(to.user);
  if (!found) {
    exchange.gone.add(id);
    exchange.tell({ kind: 'ended', leg: id, cause: 'unreachable' });
    return;
  }
  const leg = new Leg(exchange, { id, line: found.line, inbound: false, citizen: exchange.server.kindOf(to.user) === 'citizen' });
  exchange.legs.set(id, leg);
  leg.dialog = found.line.call(found.contact, {
    callerId,
    on: {
      ...telephoneOf(exchange, leg),
      ringing: () => { if (leg.state === 'ringing') exchange.tell({ kind: 'ringing', leg: id }); },
      answered: (offer) => answered(exchange, leg, offer),
      confirmed: () => {
        leg.came();
        exchange.tell({ kind: 'answered', leg: id });
      },
      refused: (status) => ended(exchange, leg, causeOf(status)),
    },
  });
  leg.timeout = setTimeout(() => {
    if (leg.state !== 'ringing' || !(leg.dialog instanceof CallOut)) return;
    leg.dialog.cancel();
    ended(exchange, leg, 'noAnswer');
  }, timeoutMs);
}

async function answered(exchange: Exchange, leg: Leg, offer: string): Promise<string | null> {
  clearTimeout(leg.timeout);
  try {
    if (!hasPcma(offer)) throw new Error('There is no PCMA in it.');
    const answer = await leg.answerSound(offer);
    return leg.state === 'ringing' ? answer : null; // it may have been ended meanwhile
  } catch (error) {
    ended(exchange, leg, 'noCommonCodec');
    throw error;
  }
}

/** What a telephone's refusal means (RFC 3261, 21). */
function causeOf(status: number): EndCause {
  switch (status) {
    case 486: case 600: return 'busy';
    case 408: case 480: return 'noAnswer';
    case 404: case 410: case 484: case 604: return 'noSuchNumber';
    case 488: case 606: return 'noCommonCodec';
    case 487: return 'cancelled';
    default: return status >= 500 && status < 600 ? 'unreachable' : 'refused';
  }
}
