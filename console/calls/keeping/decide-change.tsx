import { ProposalVerbs } from '../../parts/proposal-verbs.tsx';
import { useKeepingAct, type KeepingChangeView } from './queries.ts';
import { useKeepingWords } from './words.ts';

/** What this person may do with a change of the term, or with a hold that is to be lifted. */
export function DecideChange({ change }: { change: KeepingChangeView }) {
  const w = useKeepingWords();
  const act = useKeepingAct();
  const ask = change.subject === 'recordingHold' ? { title: w.confirmLift, description: w.confirmLiftHint } : { title: w.confirmTerm };
  return <ProposalVerbs verbs={change.verbs} words={w} busy={act.isPending} ask={ask} decide={(verb, input, then) => act.mutate({ path: `/api/recording-keeping/changes/${change.id}/${verb}`, input }, then)} />;
}
