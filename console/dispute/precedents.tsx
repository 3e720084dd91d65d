import { Tag } from 'antd';
import type { PrecedentView } from './queries.ts';
import { useDisputeWords } from './words.ts';
import './dispute.css';

/** What was ruled on the matter here before, in a line each: the dispatcher reads it before choosing a unit. */
export function Precedents({ precedents }: { precedents: readonly PrecedentView[] | undefined }) {
  const w = useDisputeWords();
  if (!precedents?.length) return null;
  return (
    <ul className="precedents" aria-label={w.precedents}>
      {precedents.map((p) => (
        <li key={p.rulingId}>
          <Tag variant="filled" color="gold" style={{ color: '#6b4500' }}>{w.precedents}</Tag><b>{w.precedentLine(p.leadUnit.name, p.regionName)}</b>
          <span className="quiet"> {p.rulingNo}（{w.states[p.state]}）· {p.basis}{p.refusedUnits.length > 0 && ` · ${w.refused}：${p.refusedUnits.map((u) => u.name).join('、')}`}</span>
        </li>
      ))}
    </ul>
  );
}
