import { useState } from 'react';
import { Alert, Button, Input, Modal, Select, Tooltip } from 'antd';
import { Link } from 'react-router';
import { useSay, useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { momentOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { pointsText } from './figure-text.ts';
import { Notes } from './notes.tsx';
import { useMonthVerb, type ScoreMonth } from './queries.ts';
import { useScoreWords } from './words.ts';
import '../parts/verb-bar.css';

/** Longer lists are folded at first. */
const many = 30;

/** One month: how far it is, what may be done, and the units in bands by group. */
export function MonthPanel({ data, onRevision }: { data: ScoreMonth; onRevision: (revision: string | undefined) => void }) {
  const w = useScoreWords();
  const say = useSay();
  const { period } = data;
  const link = (unitId: string) => `/scores/${data.month}/${unitId}${period && period.revision !== data.revisions[0]?.revision ? `?revision=${period.revision}` : ''}`;
  return (
    <>
      <section className="panel scores-section" aria-label={data.month}>
        <div className="scores-head">
          <h2 style={{ margin: 0, fontSize: 18 }} className="number">{data.month}　{period ? period.stateName : ''}</h2>
          <div className="scores-actions">
            {data.revisions.length > 1 && <Select aria-label={w.revisions} value={period?.revision} onChange={(n) => onRevision(n === data.revisions[0]!.revision ? undefined : String(n))} options={data.revisions.map((r) => ({ value: r.revision, label: `${w.revision(r.revision)} ${r.stateName}` }))} />}
            <Verbs data={data} />
            <Button href={`/api/scores/months/${data.month}/export.xlsx${period ? `?revision=${period.revision}` : ''}`} download>{w.exportExcel}</Button>
          </div>
        </div>
        <p className="scores-facts">
          <span>{w.formulaVersion(data.formula.version)}</span>
          {period && <><span>{w.published} {momentOf(period.publishedAt)} {period.publishedByName}</span>{period.state === 'published' && <span>{w.appealUntil(momentOf(period.appealUntil))}</span>}<span>{w.countedAt(momentOf(period.countedAt))}</span></>}
          {period?.frozenAt && <span>{w.frozen} {momentOf(period.frozenAt)} {period.frozenByName}</span>}
          {data.pendingAppeals > 0 && <Link to="/scores?tab=appeals">{w.pending(data.pendingAppeals)}</Link>}
        </p>
        {period?.reason && <p className="scores-facts">{w.revisionWhy}：{period.reason}</p>}
        {period?.hash && <p className="scores-facts" style={{ alignItems: 'baseline' }}><span>{w.hash}</span><span className="scores-hash">{period.hash}</span>{data.untouched !== null && <b style={{ color: data.untouched ? '#1d6b36' : '#b3261e' }}>{data.untouched ? w.untouched : w.touched}</b>}</p>}
      </section>
      {data.trial && <Alert type="info" showIcon title={w.trial} className="scores-notes" />}
      {data.own && <p className="quiet">{w.ownOnly}</p>}
      <Notes notes={data.notes} />
      {data.groups.map((group) => (
        <section className="panel scores-section" key={group.code} aria-label={say(group)}>
          <h2>{say(group)}</h2>
          <div className="scores-bands">{group.bands.map((band) => (
            <div className="scores-band" key={band.code}>
              <h3><span>{say(band)} <span className="quiet scores-small">{w.bandFrom(band.from)}</span></span><span className="quiet">{w.bandCount(band.count)}</span></h3>
              {band.units.length ? <ul>{band.units.map((u) => (
                <li key={u.unitId}><Link to={link(u.unitId)}>{u.rank !== null && <span className="quiet">{w.rank(u.rank)}{u.tied && `（${w.tied}）`} </span>}{u.name}</Link><span className="number">{pointsText(u.total)}{u.rank === null && u.tied && <small className="quiet"> {w.tied}</small>}</span></li>
              ))}</ul> : band.count === 0 && <p className="quiet" style={{ margin: 0 }}>{w.nobody}</p>}
            </div>
          ))}</div>
        </section>
      ))}
      {data.apart.length > 0 && (
        <section className="panel scores-section" aria-label={w.apart}>
          <h2>{w.apart}<span className="quiet scores-small">{w.apartHint}</span></h2>
          <div className="scores-apart">{data.apart.map((kind) => (
            <details key={kind.kind} open={kind.units.length <= many}><summary><h3>{say(kind)}（{kind.units.length}）</h3></summary><ul>{kind.units.map((u) => <li key={u.unitId}><Link to={link(u.unitId)}>{u.name}</Link>{u.assigned > 0 && <span className="quiet scores-small">{w.assigned(u.assigned)}</span>}</li>)}</ul></details>
          ))}</div>
        </section>
      )}
    </>
  );
}

/** What may be done to the month; each asks once more, and a revision for its reason. */
function Verbs({ data }: { data: ScoreMonth }) {
  const w = useScoreWords();
  const say = useSay();
  const t = useText();
  const tell = useTell();
  const errorText = useErrorText();
  const change = useMonthVerb();
  const [verb, setVerb] = useState<ScoreMonth['verbs'][number] | null>(null);
  const [reason, setReason] = useState('');
  const wantsReason = verb?.verb === 'revise';
  const doIt = () => verb && change.mutate({ month: data.month, verb: verb.verb, ...(wantsReason ? { reason: reason.trim() } : {}) }, { onSuccess: () => { tell.done(w.done); setVerb(null); setReason(''); } });
  return (
    <>
      {data.verbs.map((v) => {
        const button = <Button key={v.verb} type={v.verb === 'publish' || v.verb === 'freeze' ? 'primary' : 'default'} aria-disabled={v.refusal !== null} className={v.refusal ? 'verb-refused' : ''} onClick={() => { if (!v.refusal) { change.reset(); setVerb(v); } }}>{say(v)}</Button>;
        return v.refusal ? <Tooltip key={v.verb} title={say(v.refusal)}>{button}</Tooltip> : button;
      })}
      <Modal open={verb !== null} title={verb ? w.confirmTitle[verb.verb] : ''} onCancel={() => setVerb(null)} onOk={doIt} okText={verb ? say(verb) : w.confirm} cancelText={t.common.cancel} confirmLoading={change.isPending} okButtonProps={{ disabled: wantsReason && reason.trim().length < 4 }} destroyOnHidden>
        <p>{verb ? w.confirmText[verb.verb] : ''}</p>
        {wantsReason && <Input.TextArea autoFocus rows={3} maxLength={1000} value={reason} onChange={(e) => setReason(e.target.value)} aria-label={w.revisionWhy} placeholder={w.whyHint} />}
        {change.isError && <Alert type="error" showIcon title={errorText(change.error)} style={{ marginTop: 8 }} />}
      </Modal>
    </>
  );
}
