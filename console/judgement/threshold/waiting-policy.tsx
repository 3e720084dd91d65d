import { Alert, Button, Space } from 'antd';
import { useTell } from '../../parts/use-tell.ts';
import { whole } from '../chart-frame.ts';
import { usePolicyAct, type PolicyLine } from '../queries.ts';
import { percent } from '../share-text.ts';
import { useJudgementWords } from '../words.ts';

/** A threshold that goes beyond the evidence, until a second person has decided on it. */
export function WaitingPolicy({ proposed: p, mayPutInForce }: { proposed: PolicyLine; mayPutInForce: boolean }) {
  const w = useJudgementWords();
  const tell = useTell();
  const confirm = usePolicyAct<number>((id) => `/${id}/confirm`, () => ({}));
  const withdraw = usePolicyAct<number>((id) => `/${id}/withdraw`, () => ({}));
  const said = [w.policyLine(whole(p.autoFrom), p.automatic), p.returnRate !== null && w.fromRate(percent(p.returnRate)), p.evidence && p.evidence.sent > 0 && w.evidence(p.evidence.sent, percent(p.evidence.rate), percent(p.evidence.upper)), p.reason].filter(Boolean).join(' · ');
  return (
    <Alert
      type="warning" showIcon className="judgement-waiting" title={w.waiting(p.byName)} description={<>{said}{p.mine && <div className="quiet">{w.own}</div>}<Space wrap className="judgement-decide">
        {mayPutInForce && !p.mine && <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(p.id, { onSuccess: () => tell.done(w.confirmed), onError: tell.failed })}>{w.confirm}</Button>}
        {(p.mine || mayPutInForce) && <Button loading={withdraw.isPending} onClick={() => withdraw.mutate(p.id, { onSuccess: () => tell.done(w.withdrawn), onError: tell.failed })}>{p.mine ? w.withdraw : w.decline}</Button>}
      </Space></>}
    />
  );
}
