import { Tag } from 'antd';
import { Moment } from '../parts/moment.tsx';
import { Remaining } from '../parts/remaining.tsx';
import type { SupervisionView } from './views.ts';
import './orders.css';
import { useSupervisionWords } from './words.ts';

/** What an order asks, by when, what the unit reported and what was said to that. */
export function OrderFacts({ order: o }: { order: SupervisionView }) {
  const w = useSupervisionWords();
  return (
    <dl className="facts order-facts">
      <dt>{o.kind === 'instruction' ? w.instructionText : w.text}</dt><dd className="said">{o.text}</dd>
      {o.kind === 'order' && <><dt>{w.cause}</dt><dd>{o.causeName}{o.escalatedAt && <Tag color="error" variant="outlined" style={{ marginInlineStart: 6 }}>{w.raised}</Tag>}</dd></>}
      <dt>{w.issuedBy}</dt><dd>{o.issuedByName} · <Moment at={o.issuedAt} /></dd>
      {o.state === 'issued' && <><dt>{w.due}</dt><dd><span style={{ marginInlineEnd: 8 }}><Moment at={o.dueAt} /></span><Remaining light={o.light} text={o.remaining} dueAt={o.dueAt} /></dd></>}
      {o.report && <><dt>{w.reportOf}</dt><dd className="said">{o.report} {o.reportedAt && <span className="quiet">（<Moment at={o.reportedAt} />）</span>}</dd></>}
      {o.verdict && <><dt>{w.verdict}</dt><dd className="said">{o.verdict}{o.sentBackCount > 0 && <span className="quiet"> · {w.sentBack(o.sentBackCount)}</span>}</dd></>}
    </dl>
  );
}
