import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ReasonModal } from '../../parts/reason-modal.tsx';
import { useTell } from '../../parts/use-tell.ts';
import { whole } from '../chart-frame.ts';
import { usePolicyAct, type PolicyView } from '../queries.ts';
import { percent } from '../share-text.ts';
import { useJudgementWords } from '../words.ts';

/** What holds now, since when and why, and the press that puts the one before back. */
export function InForce({ policy: { current, history, canRollBack, mayPutInForce } }: { policy: PolicyView }) {
  const w = useJudgementWords();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const back = usePolicyAct<{ reason: string; based: string }>(() => '/roll-back');
  const line = history.find((h) => h.state === 'inForce');
  if (!current.readable) return <Alert type="error" showIcon title={w.unreadable} />;
  return (
    <div className="judgement-in-force">
      <span><b>{w.inForce}</b> {w.version(current.version)} · {current.automatic ? `${w.atThreshold} ${whole(current.autoFrom)}` : w.off}
        {line && <span className="quiet"> · {line.byName}{line.returnRate === null ? '' : ` · ${w.fromRate(percent(line.returnRate))}`} · {line.reason}</span>}</span>
      {mayPutInForce && canRollBack && <Button size="small" onClick={() => setAsking(true)}>{w.rollBack}</Button>}
      <ReasonModal open={asking} title={w.rollBackTitle} hint={w.needReason} busy={back.isPending} onClose={() => setAsking(false)}
        onConfirm={(reason) => back.mutate({ reason, based: current.version }, { onSuccess: () => { setAsking(false); tell.done(w.rolledBack); }, onError: tell.failed })} />
    </div>
  );
}
