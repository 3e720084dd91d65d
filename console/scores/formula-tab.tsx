import { useState } from 'react';
import { Alert, Button, Collapse, Tag, Tooltip } from 'antd';
import { useSay } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { dateOf, momentOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { FormulaEditor } from './formula-editor.tsx';
import { FormulaDiff, FormulaView } from './formula-view.tsx';
import { monthBefore } from './figure-text.ts';
import { useDecide, useFormulas, type Formula } from './queries.ts';
import { useScoreWords } from './words.ts';
import '../parts/verb-bar.css';

/** 考核公式: the one in force, what is proposed, and every version with who proposed and who confirmed it. */
export function FormulaTab() {
  const w = useScoreWords();
  const say = useSay();
  const tell = useTell();
  const errorText = useErrorText();
  const formulas = useFormulas();
  const decide = useDecide();
  const [editing, setEditing] = useState(false);
  const [rejecting, setRejecting] = useState<number | null>(null);
  const thisMonth = dateOf(new Date().toISOString()).slice(0, 7);
  const run = (version: number, what: string, decision?: string) => decide.mutate({ version, what, ...(decision ? { decision } : {}) }, { onSuccess: () => { tell.done(w.done); setRejecting(null); }, onError: tell.failed });
  const versionName = (f: Formula) => (f.version ? w.revision(f.version) : f.stateName);
  const story = (f: Formula) => [f.proposedAt && w.proposedBy(f.proposedByName, momentOf(f.proposedAt)), f.decidedAt && f.decidedByName && w.decidedByAt(f.decidedByName, momentOf(f.decidedAt)), f.reason, f.decision].filter(Boolean).join(' · ');
  return (
    <Loaded query={formulas}>{({ items, inForce, mayPropose, metrics, unitTypes }) => {
      const current = items.find((f) => f.version === inForce)!;
      const nameOf = (id: string) => metrics.find((m) => m.id === id) ?? { zh: id, en: id, unit: 'share' };
      return (
        <>
          {editing ? <FormulaEditor from={current} metrics={metrics} unitTypes={unitTypes} nextMonth={thisMonth} lastMonth={monthBefore(thisMonth)} onDone={() => setEditing(false)} /> : (
            <section className="panel scores-section" aria-label={versionName(current)}>
              <h2><span>{versionName(current)} <Tag color="blue">{w.inForce}</Tag>{current.validFrom && <span className="quiet scores-small">{w.validFrom} {current.validFrom}</span>}</span>{mayPropose && <Button type="primary" onClick={() => setEditing(true)}>{w.propose}</Button>}</h2>
              <FormulaView definition={current.definition} nameOf={nameOf} />
            </section>
          )}
          {items.filter((f) => f.state === 'proposed').map((f) => (
            <section className="panel scores-section" key={f.version} aria-label={versionName(f)}>
              <h2><span>{versionName(f)} <Tag color="gold">{f.stateName}</Tag><span className="quiet scores-small">{w.validFrom} {f.validFrom}</span></span><span className="scores-actions">{f.verbs.map((v) => {
                const button = <Button key={v.verb} type={v.verb === 'confirm' ? 'primary' : 'default'} aria-disabled={v.refusal !== null} className={v.refusal ? 'verb-refused' : ''} loading={decide.isPending && v.verb === 'confirm'} onClick={() => { if (v.refusal) return; if (v.verb === 'reject') setRejecting(f.version); else run(f.version, v.verb); }}>{say(v)}</Button>;
                return v.refusal ? <Tooltip key={v.verb} title={say(v.refusal)}>{button}</Tooltip> : button;
              })}</span></h2>
              <p className="quiet" style={{ margin: '0 0 8px' }}>{story(f)}</p>
              <h3 style={{ margin: '0 0 4px' }}>{w.diff}</h3>
              <FormulaDiff before={current.definition} after={f.definition} nameOf={nameOf} />
            </section>
          ))}
          {decide.isError && <Alert type="error" showIcon title={errorText(decide.error)} className="scores-notes" />}
          <section className="panel scores-section" aria-label={w.versions}>
            <h2>{w.versions}</h2>
            <Collapse size="small" items={items.map((f) => ({ key: String(f.version), label: <span>{versionName(f)} · {f.stateName}{f.version === inForce && f.version > 0 && ` · ${w.inForce}`}{f.validFrom && ` · ${w.validFrom} ${f.validFrom}`}{f.version > 0 && <span className="quiet"> · {story(f)}</span>}</span>, children: <FormulaView definition={f.definition} nameOf={nameOf} /> }))} />
          </section>
          <ReasonModal open={rejecting !== null} title={w.rejectFormula} busy={decide.isPending} onClose={() => setRejecting(null)} onConfirm={(reason) => run(rejecting!, 'reject', reason)} />
        </>
      );
    }}</Loaded>
  );
}
