import type { EndCause } from '../../call-control.ts';
import { removeLeg } from './bridge.ts';
import type { Exchange } from './exchange.ts';
import { rewire } from './hearing.ts';
import type { Leg } from './leg.ts';
import { CallIn } from '../sip/call-in.ts';
import { CallOut } from '../sip/call-out.ts';

/** What the caller of a call that was not answered is told. */
const refusals: Partial<Record<EndCause, number>> = { busy: 486, noSuchNumber: 404, refused: 403, unreachable: 503, noCommonCodec: 488 };

/** It is over, whoever ended it: everything it had is taken back, and that is told once. */
export function ended(exchange: Exchange, leg: Leg, cause: EndCause): void {
  if (leg.state === 'over') return;
  leg.stopPlaying();
  leg.state = 'over';
  exchange.legs.delete(leg.id);
  exchange.gone.add(leg.id);
  exchange.monitors.delete(leg.id);
  for (const [supervisor, { target }] of exchange.monitors) if (target === leg) exchange.monitors.delete(supervisor);
  for (const tap of exchange.taps.values()) if (tap.leg === leg) tap.end();
  if (leg.bridge) removeLeg(exchange, leg);
  else rewire(exchange);
  leg.close();
  exchange.tell({ kind: 'ended', leg: leg.id, cause });
  exchange.server.release(leg.line.user);
}

/** We end it. @param cause of one not answered yet: why, for the caller */
export function hangUp(exchange: Exchange, leg: Leg, cause?: EndCause): void {
  const { state, dialog } = leg;
  if (state === 'up') dialog.bye();
  else if (dialog instanceof CallIn) dialog.refuse((cause && refusals[cause]) ?? 480);
  else dialog.cancel();
  ended(exchange, leg, state === 'up' ? 'released' : dialog instanceof CallOut ? 'cancelled' : cause ?? 'cancelled');
}
