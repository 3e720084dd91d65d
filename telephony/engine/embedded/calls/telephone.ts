import type { DialogCallbacks } from '../sip/dialog.ts';
import { isKey } from '../media/keys.ts';
import { ended } from './ending.ts';
import type { Exchange } from './exchange.ts';
import type { Leg } from './leg.ts';

/** What a party does by its own telephone while the call is up. */
export function telephoneOf(exchange: Exchange, leg: Leg): DialogCallbacks {
  return {
    bye: () => ended(exchange, leg, 'hungUp'),
    offered: (sdp) => leg.answerSound(sdp),
    info: (type, body) => {
      const key = /^application\/dtmf-relay/i.test(type) ? /Signal\s*=\s*([\d*#A-D])/i.exec(body)?.[1] : /^application\/dtmf/i.test(type) ? body.trim() : undefined;
      if (key !== undefined && isKey(key)) exchange.tell({ kind: 'digit', leg: leg.id, digit: key });
    },
    refer: (to, replaces) => {
      const consult = replaces === null ? undefined : [...exchange.legs.values()].find(({ dialog }) => dialog.callId === replaces);
      exchange.tell({ kind: 'transferAsked', leg: leg.id, to, ...(consult && { consult: consult.id }) });
    },
  };
}
