import type { Actor } from '../../access/actor.ts';
import { errors, type HotlineError } from '../../errors.ts';
import type { AnyVerb, Subject } from '../../verb/verb.ts';

/** What the outside system tells us; the unit's staff do it there and read it here. */
const toldByOutside = ['sign', 'contact', 'delegate', 'askCitizen', 'requestReturn', 'requestExtension', 'requestSuspension', 'requestPark', 'requestUnreasonable', 'resolve'];
const ofCentre = ['agent', 'specialDeskAgent', 'teamLead', 'callbackAgent'];

/** A part that an outside system handles is read-only for its unit here. The citizen is contacted by the centre, whose staff may do nothing else on it. */
export function outsideRefusal(v: Pick<AnyVerb, 'kind' | 'name'>, { assignment }: Subject, actor: Actor): HotlineError | null {
  if (v.kind !== 'assignment' || actor.kind !== 'staff' || !assignment || !toldByOutside.includes(v.name)) return null;
  const centre = actor.roles.some((r) => ofCentre.includes(r));
  if (assignment.externalLine) {
    return centre && v.name === 'contact' ? null
      : errors.ruleRefused('handledOutside', `该件由${assignment.externalLine}的外部系统办理，这里只读；请在该系统中办理，或由派单员「转本系统办理」。`, `It is handled in the system of line ${assignment.externalLine} and is read-only here; a dispatcher may take it in-house.`);
  }
  return centre && v.name === 'contact' && assignment.externalLine === null && !actor.roles.some((r) => ['unitContact', 'unitLeader', 'handler', 'gridWorker'].includes(r))
    ? errors.notAllowed('先行联系由承办单位负责；只有外部系统办理的工单由热线中心联系市民。', 'The unit contacts the citizen; the centre does so only where an outside system handles it.') : null;
}
