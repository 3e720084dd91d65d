import { unitName } from '../catalogue/city.ts';
import type { RequestKind } from '../db/schema/types.ts';
import { errors } from '../errors.ts';
import type { Applied, AssignmentRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { rulesOf } from './kinds/index.ts';

export interface Asked { reasonCode: string; reason: string; payload?: Record<string, unknown> }

/**
 * Puts a request before its deciders and starts their time. One of a kind at a time.
 * What a system asks (the outside system of a line) names it in `payload.askedBy`; without that and without a person it was the citizen.
 * @param on null: it concerns the whole ticket
 * @returns what the event remembers; `data.requestId` is the request's
 */
export async function ask(work: Work, kind: RequestKind, on: AssignmentRow | null, { reasonCode, reason, payload = {} }: Asked): Promise<Applied> {
  const rules = rulesOf(kind);
  if (!(reasonCode in rules.reasons)) throw errors.ruleRefused('reasonUnknown', '没有这个理由。', 'No such reason.');
  const made = await work.addRequest({ assignmentId: on?.id ?? null, kind, state: 'pending', reasonCode, reason, payload: { ...payload, ...(work.actor.kind === 'system' ? { askedBy: work.actor.name } : {}) }, requestedBy: work.actor.kind === 'staff' ? work.actor.staffId : null, requestedAt: work.now });
  work.startClock('decide', rules.decideIn, { requestId: made.id });
  return { data: { requestId: made.id, reasonCode, reasonName: rules.reasons[reasonCode], reason, unit: on ? unitName(work.core.city, on.unitId) : undefined, ...payload } };
}
