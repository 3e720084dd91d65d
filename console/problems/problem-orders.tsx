import { Button, Tag } from 'antd';
import { Moment } from '../parts/moment.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { useFormWords } from './form-words.ts';
import { cardForm, decideForm, orderForm, type ProblemForm } from './forms.ts';
import { useUnitsWords } from './units-words.ts';
import type { ProblemDetail } from './views.ts';

/** Instructions and orders with their reports, requests with their decisions, cards with their answers: what stands beside the handling. Empty parts are left out. */
export function ProblemOrders({ problem: p, may, onAsk }: { problem: ProblemDetail; may: (verb: string) => boolean; onAsk: (form: ProblemForm) => void }) {
  const w = useUnitsWords();
  const f = useFormWords();
  if (!p.orders.length && !p.requests.length && !p.cards.length) return null;
  const parts = new Set(p.units.filter((u) => u.mine).map((u) => u.unitId));
  return (
    <section className="panel section">
      <h2>{w.orders}</h2>
      <ul className="steps">
        {p.orders.map((o) => (
          <li key={`o${o.id}`} style={{ gridTemplateColumns: '1fr auto' }}>
            <span>
              <Tag variant="outlined" color={o.kind === 'instruction' ? 'purple' : 'orange'}>{o.kind === 'instruction' ? w.instruction : w.order(o.level)}</Tag><b>{o.unitName}</b> <span className="quiet">{o.issuedByName} · <Moment at={o.issuedAt} /> · {o.stateName}</span>
              <br /><span className="said">{o.text}</span>
              {o.report && <><br /><span className="quiet">{w.by}：</span><span className="said">{o.report}</span></>}
              {o.verdict && <><br /><span className="quiet">{w.verdict}：</span>{o.verdict}</>}
              {o.sentBackCount > 0 && <span className="quiet"> · {w.sentBack(o.sentBackCount)}</span>}
            </span>
            <span className="problem-do">
              {o.state === 'issued' && <Remaining light={o.light} text={o.remaining} dueAt={o.dueAt} />}
              {o.state === 'issued' && o.mine && may('answerOrder') && <Button size="small" type="primary" onClick={() => onAsk(orderForm('answerOrder', o.id, f))}>{w.answer}</Button>}
              {o.state === 'reported' && may('acceptOrder') && <Button size="small" type="primary" onClick={() => onAsk(orderForm('acceptOrder', o.id, f))}>{w.accept}</Button>}
              {o.state === 'reported' && may('returnOrder') && <Button size="small" onClick={() => onAsk(orderForm('returnOrder', o.id, f))}>{w.back}</Button>}
            </span>
          </li>
        ))}
        {p.requests.map((r) => (
          <li key={`r${r.id}`} style={{ gridTemplateColumns: '1fr auto' }}>
            <span>
              <Tag variant="outlined">{r.kindName}</Tag>{typeof r.payload.workdays === 'number' && <b>{w.extra(r.payload.workdays)}</b>}{r.payload.members === true && <span className="quiet"> {w.withMembers}</span>} <span className="quiet">{r.requestedByName} · <Moment at={r.requestedAt} /> · {r.stateName}</span>
              <br />{r.reasonName}：{r.reason}{r.decision && <><br /><span className="quiet">{r.decidedByName}：</span>{r.decision}</>}
            </span>
            <span className="problem-do">
              {(r.state === 'pending' || r.state === 'endorsed') && !r.own && may('approveRequest') && <><Button size="small" type="primary" onClick={() => onAsk(decideForm('approveRequest', r.id, f))}>{w.approve}</Button><Button size="small" onClick={() => onAsk(decideForm('rejectRequest', r.id, f))}>{w.reject}</Button></>}
            </span>
          </li>
        ))}
        {p.cards.map((c) => (
          <li key={`c${c.id}`} style={{ gridTemplateColumns: '1fr auto' }}>
            <span>
              <Tag variant="outlined" color={c.colour === 'red' ? 'red' : 'gold'}>{w[c.colour]}</Tag><b>{c.unitName}</b> <span className="quiet">{c.issuedByName} · <Moment at={c.issuedAt} />{c.withdrawnAt && ` · ${w.withdrawn}`}</span>
              <br />{c.reason}{c.answer && <><br /><span className="quiet">{w.answered}：</span>{c.answer}</>}{c.appeal && <><br /><span className="quiet">{w.appeal}：</span>{c.appeal.reason}（{c.appeal.stateName}）</>}
            </span>
            <span className="problem-do">
              {!c.answer && !c.withdrawnAt && parts.has(c.unitId) && may('answerCard') && <Button size="small" type="primary" onClick={() => onAsk(cardForm('answerCard', c.id, f))}>{w.answerCard}</Button>}
              {!c.appeal && !c.withdrawnAt && parts.has(c.unitId) && may('appealCard') && <Button size="small" onClick={() => onAsk(cardForm('appealCard', c.id, f))}>{w.appealCard}</Button>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
