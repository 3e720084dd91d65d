import { Tag } from 'antd';
import { Moment } from '../parts/moment.tsx';
import type { ProblemDetail } from './views.ts';
import { useUnitsWords } from './units-words.ts';

/** Who has signed, who was urged, what each reported last. */
export function ProblemUnits({ problem: p }: { problem: ProblemDetail }) {
  const w = useUnitsWords();
  return (
    <section className="panel section">
      <h2>{w.units}</h2>
      <ul className="steps">
        {p.units.map((u) => (
          <li key={u.unitId} style={{ gridTemplateColumns: '1fr auto' }}>
            <span>
              <b>{u.unitName}</b> <span className="quiet">{w[u.role]}</span>{u.urgedAt && <Tag variant="outlined" color="gold" style={{ marginInlineStart: 8 }}>{w.urged}</Tag>}
              {u.urgedAt && <><br /><span style={{ fontSize: 13 }}>{w.urged}：{u.urgedText}</span></>}
              <br />{u.report ? <span className="said" style={{ fontSize: 13 }}>{u.report} <span className="quiet">（<Moment at={u.reportedAt} />）</span></span> : <span className="quiet" style={{ fontSize: 13 }}>{w.noReport}</span>}
            </span>
            {u.signedAt ? <span className="quiet" style={{ fontSize: 13 }}>{w.signed} <Moment at={u.signedAt} /></span> : <span className={p.state === 'closed' ? 'quiet' : 'late'} style={{ fontSize: 13 }}>{w.unsigned}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
