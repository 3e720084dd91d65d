import { Button, Tag } from 'antd';
import { useFormWords } from './form-words.ts';
import { dropForm, type ProblemForm } from './forms.ts';
import type { ProblemDetail } from './views.ts';
import { useProblemWords } from './words.ts';

/** 措施登记: what was done about the cause, newest first. */
export function ProblemMeasures({ problem: p, may, onAsk }: { problem: ProblemDetail; may: (verb: string) => boolean; onAsk: (form: ProblemForm) => void }) {
  const w = useProblemWords();
  const f = useFormWords();
  return (
    <section className="panel section">
      <h2>{w.measures}</h2>
      {p.measures.length === 0 ? <p className="quiet" style={{ margin: 0 }}>{w.noMeasures}</p> : (
        <ul className="steps">
          {p.measures.toReversed().map((m) => (
            <li key={m.id} style={{ gridTemplateColumns: '1fr auto' }}>
              <span><Tag variant="filled">{f.kinds[m.kind]}</Tag>{m.link ? <a href={m.link} target="_blank" rel="noreferrer">{m.title}</a> : m.title}{m.documentNo && <span className="quiet"> {m.documentNo}</span>}<br /><span className="quiet number" style={{ fontSize: 13 }}>{m.day}{m.byName && ` · ${m.byName}`}</span></span>
              {may('dropMeasure') ? <Button size="small" type="text" aria-label={`${f.dropMeasure}：${m.title}`} title={f.dropMeasure} onClick={() => onAsk(dropForm(m.id, f))}>×</Button> : <span />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
