import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Precedents } from './precedents.tsx';
import { useReturnEvidence } from './queries.ts';
import { useDisputeWords } from './words.ts';

/** Lines of a list of facts: the other side of a return: by what it was sent, what the units are for, what was ruled and given back before. */
export function ReturnEvidencePanel({ requestId }: { requestId: number }) {
  const w = useDisputeWords();
  const evidence = useReturnEvidence(requestId);
  return (
    <Loaded query={evidence}>{(e) => (
      <>
        <dt>{w.sentBy}</dt><dd>{e.clause ?? '—'}</dd>
        {e.catalogueLead && <><dt>{w.catalogueLead}</dt><dd>{e.catalogueLead.name}</dd></>}
        <dt>{w.unitFunctions}</dt><dd>{e.unit ? <>{e.unit.name}：{[...e.unit.functions, e.unit.speciality].filter(Boolean).join('、') || '—'}</> : '—'}</dd>
        <dt>{w.proposedFunctions}</dt><dd>{e.proposed ? <>{e.proposed.name}：{[...e.proposed.functions, e.proposed.speciality].filter(Boolean).join('、') || '—'}</> : <span className="quiet">{w.noProposal}</span>}</dd>
        <dt>{w.precedents}</dt><dd>{e.precedents.length ? <Precedents precedents={e.precedents} /> : <span className="quiet">{w.noPrecedents}</span>}</dd>
        <dt>{w.earlier}</dt>
        <dd>{e.earlier.length === 0 ? <span className="quiet">{w.noEarlier}</span> : e.earlier.map((r) => (
          <div key={r.requestedAt + r.unitName}><b>{r.unitName}</b> <Moment at={r.requestedAt} /> {r.reasonName}：{r.reason}{r.legalBasis && `（${r.legalBasis}）`}<span className="quiet"> {r.stateName}{r.decidedByName && ` · ${r.decidedByName}`}{r.decision && `：${r.decision}`}{r.proposedUnitName && ` · ${w.proposed}：${r.proposedUnitName}`}</span></div>
        ))}</dd>
      </>
    )}</Loaded>
  );
}
