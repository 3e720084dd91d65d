import { randomBytes } from 'node:crypto';
import { EngineError, type LegId, type PhoneUser } from '../../call-control.ts';
import { CallIn } from '../sip/call-in.ts';
import type { Line } from '../sip/line.ts';
import { hasPcma } from '../sip/sdp.ts';
import { ended } from './ending.ts';
import type { Exchange } from './exchange.ts';
import { legOf } from './find.ts';
import { Leg } from './leg.ts';
import { telephoneOf } from './telephone.ts';

/** After so many seconds somebody may try again where there was no room. */
const RETRY_SECONDS = 10;

/** A telephone calls: it is refused, or rings and is told. */
export function callIn(exchange: Exchange, line: Line, { user, kind }: Pick<PhoneUser, 'user' | 'kind'>, call: CallIn, called: string): void {
  // Agents dial through the floor, where the rules for dialling are.
  if (kind !== 'citizen') return call.refuse(403);
  if ([...exchange.legs.values()].some((leg) => leg.inbound && leg.line.user === user)) return call.refuse(486);
  if (inbound(exchange) >= exchange.settings.mostCalls) return call.refuse(503, [`Retry-After: ${RETRY_SECONDS}`]);
  if (!hasPcma(call.offer)) return call.refuse(488);
  const leg = new Leg(exchange, { id: `in-${randomBytes(9).toString('hex')}`, line, inbound: true, citizen: true });
  leg.dialog = call;
  exchange.legs.set(leg.id, leg);
  call.ring({ ...telephoneOf(exchange, leg), cancelled: () => ended(exchange, leg, 'cancelled') });
  exchange.tell({ kind: 'inbound', leg: leg.id, from: { kind: 'user', user }, called });
}

const inbound = (exchange: Exchange) => [...exchange.legs.values()].filter((leg) => leg.inbound).length;

/** @throws EngineError when it is not there, or its offer cannot be used */
export async function answer(exchange: Exchange, id: LegId): Promise<void> {
  const leg = legOf(exchange, id);
  if (leg.state === 'up' || leg.answering) return;
  if (!(leg.dialog instanceof CallIn)) throw new EngineError('refused', `The leg ${id} was called by us: it answers itself.`);
  leg.answering = true;
  let sdp: string;
  try {
    sdp = await leg.answerSound(leg.dialog.offer);
  } catch (error) {
    if (leg.state !== 'ringing') return;
    leg.dialog.refuse(488);
    ended(exchange, leg, 'noCommonCodec');
    throw new EngineError('refused', 'What the telephone offers cannot be used.', { cause: error });
  }
  if (leg.state !== 'ringing') return; // gave up meanwhile
  leg.dialog.accept(sdp);
  leg.came();
  exchange.tell({ kind: 'answered', leg: leg.id });
}
