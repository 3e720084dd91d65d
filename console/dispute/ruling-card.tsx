import { useState } from 'react';
import { App, Tag } from 'antd';
import { Link } from 'react-router';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbBar } from '../parts/verb-bar.tsx';
import { useRulingVerb, type RulingView } from './queries.ts';
import { useDisputeWords } from './words.ts';
import './dispute.css';

/** One ruling with what it does to the catalogue, and the buttons of whoever may confirm or revoke it. */
export function RulingCard({ ruling: r, plain = false }: { ruling: RulingView; plain?: boolean }) {
  const w = useDisputeWords();
  const { modal } = App.useApp();
  const tell = useTell();
  const act = useRulingVerb();
  const [revoking, setRevoking] = useState(false);
  const send = (verb: string, input: Record<string, unknown>, done: string) => act.mutate({ id: r.rulingId, verb, input }, { onSuccess: () => { setRevoking(false); tell.done(done); }, onError: tell.failed });
  const changes = <Changes ruling={r} />;
  const pick = ({ verb }: { verb: string }) => {
    if (verb === 'revoke') setRevoking(true);
    else modal.confirm({ title: w.confirmTitle, width: 560, content: <><p>{w.confirmHint}</p>{changes}</>, onOk: () => send('confirm', {}, w.confirmed) });
  };
  return (
    <article className={plain ? 'ruling' : 'panel ruling'} aria-label={r.rulingNo}>
      <div className="ruling-head"><b>{r.rulingNo}</b><Tag variant="filled" color={r.state === 'confirmed' ? 'blue' : r.state === 'precedent' ? 'gold' : 'default'} style={r.state === 'precedent' ? { color: '#6b4500' } : undefined}>{w.states[r.state]}</Tag><span className="quiet"><Moment at={r.ruledAt} /></span></div>
      <dl className="facts">
        <dt>{w.matter}</dt><dd>{r.matterName} · {r.regionName}</dd>
        <dt>{w.lead}</dt><dd><b>{r.leadUnit.name}</b>{r.supportUnits.length > 0 && <span className="quiet">　{w.support}：{r.supportUnits.map((u) => u.name).join('、')}</span>}</dd>
        {r.refusedUnits.length > 0 && <><dt>{w.refused}</dt><dd>{r.refusedUnits.map((u) => u.name).join('、')}</dd></>}
        <dt>{w.basis}</dt><dd>{r.basis}</dd>
        {r.text && <><dt>{w.rulingText}</dt><dd className="said">{r.text}</dd></>}
        <dt>{w.ruledBy}</dt><dd>{r.ruledByName}{r.confirmedByName && <>　{w.confirmedBy}：{r.confirmedByName} <Moment at={r.confirmedAt} /></>}{r.ticketNo && !plain && <>　<Link to={`/tickets/${r.ticketNo}`} className="number">{r.ticketNo}</Link></>}</dd>
        {r.revokedByName && <><dt>{w.revokedBy}</dt><dd>{r.revokedByName} <Moment at={r.revokedAt} />：{r.revokedWhy}</dd></>}
      </dl>
      {r.state !== 'revoked' && !plain && changes}
      {!plain && <div style={{ marginTop: 8 }}><VerbBar verbs={r.verbs} primary="confirm" danger={['revoke']} busy={act.isPending} onPick={pick} /></div>}
      <ReasonModal open={revoking} title={w.revokeTitle} hint={w.revokeHint} danger busy={act.isPending} onClose={() => setRevoking(false)} onConfirm={(reason) => send('revoke', { reason }, w.revoked)} />
    </article>
  );
}

function Changes({ ruling: r }: { ruling: RulingView }) {
  const w = useDisputeWords();
  const open = r.state === 'precedent';
  return (
    <dl className="facts ruling-changes">
      <dt>{open ? w.wouldWrite : w.clause}</dt><dd>{r.clause}</dd>
      <dt>{open ? w.wouldEnd : w.ends}</dt><dd>{r.endsClauses.length ? r.endsClauses.join('；') : w.nothingEnds}</dd>
      {r.goesBefore && <><dt>{w.goesBefore}</dt><dd>{r.goesBefore}</dd></>}
    </dl>
  );
}
