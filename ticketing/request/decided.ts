import type { Applied, RequestRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

/** Who decided and when, on the request and in its event. */
export function decided(work: Work, asked: RequestRow, decision?: string): Applied {
  work.setRequest(asked, { decidedAt: work.now, decidedBy: work.actor.kind === 'staff' ? work.actor.staffId : null, decision });
  return { data: { kind: asked.kind, reasonCode: asked.reasonCode, decision } };
}
