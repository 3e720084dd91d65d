import { HotlineError, loadStaffActor } from '../../../ticketing/index.ts';
import type { CallEvent } from '../../engine/call-control.ts';
import { complete } from '../verbs/complete.ts';
import { transfer } from '../verbs/transfer.ts';
import { legOf } from '../rows.ts';
import type { Step } from '../step.ts';

/** The agent's own telephone transfers (REFER): the same verbs as the buttons, under the same rules. What they refuse stays as it was. Nobody else's wish is followed: a caller would dial at our cost. */
export async function transferAsked(step: Step, { leg, to, consult }: Extract<CallEvent, { kind: 'transferAsked' }>): Promise<void> {
  const own = step.legs.find((l) => l.leg === leg);
  if (own?.party === 'citizen') return step.event('transferRefused', { rule: 'notTheirs' }, null);
  if (own?.party !== 'agent' || own.staffId === null || step.call.state !== 'talking') return;
  const actor = await loadStaffActor({ db: step.tx, city: step.core.city }, { staffId: own.staffId });
  if (!actor) return;
  const third = legOf(step.legs, 'consulted');
  const as: Step = Object.create(step, { actor: { value: actor } });
  try {
    if (consult && third?.state === 'up') await complete.apply(as, {});
    else await transfer.apply(as, { number: to });
    step.event('transfer', { byTelephone: true }, own.staffId);
  } catch (error) {
    if (!(error instanceof HotlineError)) throw error;
    step.event('transferRefused', { rule: error.details?.rule ?? error.id }, own.staffId);
  }
}
