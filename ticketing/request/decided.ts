import type { Applied, RequestRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { rulesOf } from './kinds/index.ts';

/** Who decided and when, on the request and in its event. Its deciders' clock ends. */
export function decided(work: Work, asked: RequestRow, decision?: string): Applied {
  work.stopClocks(['decide'], { requestId: asked.id });
  work.setRequest(asked, { decidedAt: work.now, decidedBy: work.actor.kind === 'staff' ? work.actor.staffId : null, decision });
  return { data: { kind: asked.kind, kindName: rulesOf(asked.kind).zh, reasonCode: asked.reasonCode, decision } };
}
