import { Alert, Button, Checkbox, Input, Switch } from 'antd';
import { useState } from 'react';
import { useErrorText } from '../../parts/error-text.ts';
import { shortestReason } from '../../parts/reason-modal.tsx';
import { useTell } from '../../parts/use-tell.ts';
import { useUrlFilter } from '../../parts/use-url-filter.ts';
import { usePolicyAct, type PolicyView, type Span, type ThresholdView } from '../queries.ts';
import { useJudgementWords } from '../words.ts';
import { bearsOut } from './bears-out.ts';

interface Props { policy: PolicyView; view: ThresholdView; /** the threshold looked at, in percent */ at: number; span: Span; returnRate: number; onDone: () => void }

/** Puts the threshold that is being looked at in force, or proposes it; with a reason. */
export function PolicyForm({ policy, view, at, span, returnRate, onDone }: Props) {
  const w = useJudgementWords();
  const tell = useTell();
  const errorText = useErrorText();
  const [filter, setFilter] = useUrlFilter(['refit']);
  const [reason, setReason] = useState('');
  const [automatic, setAutomatic] = useState(policy.current.automatic);
  const save = usePolicyAct<Record<string, unknown>>(() => '');
  const { current, mayPutInForce } = policy;
  const refit = filter.refit === '1' ? view.offered : null;
  const { slope, shift } = refit ?? current;
  const same = Math.round(current.autoFrom * 100) === at && current.automatic === automatic && !refit;
  const point = view.curve.find((p) => Math.round(p.threshold * 100) === at);
  const now = view.curve.find((p) => Math.round(p.threshold * 100) === Math.round(current.autoFrom * 100));
  // as the server decides it (threshold/change-policy.ts); it has the last word
  const needsSecond = automatic && !bearsOut(view.curve, at / 100, returnRate) && (!current.automatic || at < current.autoFrom * 100 || (point?.n ?? 0) > (now?.n ?? 0));
  const missing = same ? w.nothingNew : reason.trim().length < shortestReason ? w.needReason : undefined;
  const send = () => save.mutate({ automatic, autoFrom: at / 100, slope, shift, returnRate, reason: reason.trim(), based: current.version, ...span }, {
    onSuccess: (after) => { tell.done(after.proposed ? w.proposedDone : w.saved); setReason(''); onDone(); },
  });
  return (
    <div className="judgement-form">
      <label className="judgement-switch"><Switch size="small" checked={automatic} onChange={setAutomatic} aria-label={w.automatic} /> {w.automatic}</label>
      {view.offered
        ? <Checkbox checked={refit !== null} onChange={(e) => setFilter({ refit: e.target.checked ? '1' : undefined })}>{w.calibrate}<span className="quiet">{w.calibrateHint(view.offered.n, view.offered.before.toFixed(4), view.offered.after.toFixed(4))}</span></Checkbox>
        : <span className="quiet">{w.noCalibration}</span>}
      <label>{w.reason}<Input.TextArea rows={2} maxLength={500} value={reason} placeholder={w.reasonPlaceholder} onChange={(e) => setReason(e.target.value)} /></label>
      {!same && (mayPutInForce ? needsSecond && <Alert type="warning" showIcon title={w.secondNeeded} /> : <p className="quiet">{w.onlyPropose}</p>)}
      {save.isError && <Alert type="error" showIcon title={errorText(save.error)} />}
      <div><Button type="primary" disabled={missing !== undefined} loading={save.isPending} onClick={send} title={missing}>{mayPutInForce && !needsSecond ? w.save : w.propose}</Button></div>
    </div>
  );
}
