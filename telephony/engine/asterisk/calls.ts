import { EngineError, type CallControl, type OriginateOptions } from '../call-control.ts';
import { AriRefusal } from './ari/client.ts';
import { reasonCode } from './causes.ts';
import { newLeg, trunkEndpoint } from './legs.ts';
import { APP, asked, type Switchboard } from './switchboard.ts';
import { validUser } from './users.ts';
import { endLeg } from './take-event.ts';

type Calls = Pick<CallControl, 'answer' | 'hangup' | 'originate' | 'sendDigits'>;

export function calls(board: Switchboard): Calls {
  const { ari, legs } = board;
  return {
    async answer(leg) {
      await asked(ari.ask('POST', `/channels/${encodeURIComponent(leg)}/answer`));
    },

    async hangup(leg, cause) {
      const known = legs.get(leg);
      if (known) known.hangingUp ??= { cause };
      await known?.transferTold;
      await asked(ari.askUnless([404], 'DELETE', `/channels/${encodeURIComponent(leg)}`, { reason_code: known?.answered === false || !known ? reasonCode(cause) : 16 }));
    },

    async originate({ leg, to, callerId, timeoutMs }) {
      if (legs.has(leg)) return;
      const endpoint = endpointOf(board, to);
      const known = newLeg(leg, 'user' in to ? { user: to.user } : { trunk: to.trunk });
      legs.set(leg, known); // before it is asked for: what is told of it may come before the answer
      try {
        await ari.ask('POST', '/channels', {
          endpoint, app: APP, appArgs: 'leg', channelId: leg, callerId: callerId.replace(/[^+0-9*#]/g, ''), formats: 'alaw,ulaw',
          timeout: Math.ceil(timeoutMs / 1000) + 2, // ours is sooner, and exact; this one holds when we are gone
        }, { variables: { 'PJSIP_TRANSFER_HANDLING()': 'ari-only' } });
      } catch (error) {
        if (error instanceof AriRefusal && error.status === 409) return; // an earlier try was heard after all
        if (error instanceof AriRefusal && (error.status === 400 || error.status === 500)) return endLeg(board, leg, 'unreachable'); // no telephone is connected there
        if (!(error instanceof EngineError && error.failure === 'unreachable')) legs.delete(leg);
        throw error;
      }
      known.timer = setTimeout(() => {
        if (known.answered || legs.get(leg) !== known) return;
        known.hangingUp ??= { cause: 'noAnswer' };
        ari.askUnless([404], 'DELETE', `/channels/${encodeURIComponent(leg)}`).catch((error: unknown) => board.log.warn({ error, leg }, 'a call that nobody answered could not be ended'));
      }, timeoutMs);
    },

    async sendDigits(leg, digits) {
      if (!/^[0-9*#]{1,40}$/.test(digits)) throw new EngineError('refused', 'keys are 0-9, * and #, at most 40');
      await asked(ari.ask('POST', `/channels/${encodeURIComponent(leg)}/dtmf`, { dtmf: digits, duration: 160, between: 100 }));
    },
  };
}

/** Whom to call, as Asterisk names it. What is dialled is checked here, whoever asked: in a dial string other signs would have a meaning. */
function endpointOf({ trunks, legs }: Switchboard, to: OriginateOptions['to']): string {
  if ('user' in to) return `PJSIP/${validUser(to.user)}`;
  const trunk = trunks.get(to.trunk);
  if (!trunk) throw new EngineError('refused', `there is no trunk ${to.trunk}`);
  if (!/^\+?[0-9*#]{2,32}$/.test(to.number)) throw new EngineError('refused', 'a number is digits, * and #, and may begin with +');
  if (trunk.mostCalls && [...legs.values()].filter((leg) => leg.trunk === to.trunk).length >= trunk.mostCalls) throw new EngineError('full', `trunk ${to.trunk} carries ${trunk.mostCalls} calls already`);
  return `PJSIP/${to.number}@${trunkEndpoint(to.trunk)}`;
}

