import type { CallControl } from '../call-control.ts';
import { asked, GONE, type Switchboard } from './switchboard.ts';

type Bridges = Pick<CallControl, 'bridge' | 'add' | 'remove' | 'dissolve'>;

export function bridges(board: Switchboard): Bridges {
  const { ari, legs } = board;
  const path = (bridge: string, rest = '') => `/bridges/${encodeURIComponent(bridge)}${rest}`;
  return {
    async bridge(bridge) {
      await asked(ari.askUnless([409], 'POST', path(bridge), { type: 'mixing,dtmf_events', name: 'call' }));
    },

    async add(bridge, leg) {
      const known = legs.get(leg);
      if (known?.bridge === bridge) return;
      if (known?.play) {
        known.play.stopped = true;
        await ari.askUnless(GONE, 'DELETE', `/playbacks/${encodeURIComponent(known.play.id)}`);
      }
      if (known?.music) {
        known.music = false;
        await ari.askUnless([404, 409, 412], 'DELETE', `/channels/${encodeURIComponent(leg)}/moh`);
      }
      await asked(ari.ask('POST', path(bridge, '/addChannel'), { channel: leg }), [400, 404, 409, 422]);
      if (known) known.bridge = bridge;
    },

    async remove(bridge, leg) {
      // 400, 404, 422: the leg or the bridge is gone, or they have nothing to do with each other
      await asked(ari.askUnless([400, 404, 409, 422], 'POST', path(bridge, '/removeChannel'), { channel: leg }));
      const known = legs.get(leg);
      if (known?.bridge === bridge) known.bridge = null;
    },

    async dissolve(bridge) {
      await asked(ari.askUnless(GONE, 'DELETE', path(bridge)));
      for (const leg of legs.values()) if (leg.bridge === bridge) leg.bridge = null;
    },
  };
}
