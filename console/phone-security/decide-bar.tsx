import { Moment } from '../parts/moment.tsx';
import { ProposalVerbs } from '../parts/proposal-verbs.tsx';
import { useSecurityAct } from './queries.ts';
import { useSecurityWords } from './words.ts';

export interface Change { id: number; proposedByName: string | null; proposedAt: string; reason: string; verbs: readonly string[] }

/** Who proposed a change and why, and what this person may do with it. @param path what decides on changes, such as /api/trunks/changes */
export function DecideBar({ change, path }: { change: Change; path: string }) {
  const w = useSecurityWords();
  const act = useSecurityAct();
  return (
    <div className="ps-decide">
      <p className="quiet">{w.proposedBy} {change.proposedByName} · <Moment at={change.proposedAt} /> · {w.reason}：{change.reason}</p>
      {change.verbs.length === 0 && <p className="quiet">{w.waitsFor}</p>}
      <ProposalVerbs verbs={change.verbs} words={w} busy={act.isPending} ask={{ title: w.confirmTitle }} decide={(verb, input, then) => act.mutate({ path: `${path}/${change.id}/${verb}`, input }, then)} />
    </div>
  );
}
