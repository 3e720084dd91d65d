import { dateOf } from '../parts/time.ts';
import { useMembersWords } from './members-words.ts';
import type { ProblemDetail } from './views.ts';
import { useProblemWords } from './words.ts';

/** The joint reply as it was written, who is visited on it, and the one rule of which clocks stand still. */
export function ProblemReply({ problem: p }: { problem: ProblemDetail }) {
  const w = useProblemWords();
  const m = useMembersWords();
  const { sample } = p;
  return (
    <section className="panel section">
      <h2>{w.reply}{p.repliedAt && <span className="quiet number" style={{ fontSize: 13, fontWeight: 400 }}>{dateOf(p.repliedAt)}</span>}</h2>
      <p className={p.batchReply ? 'said' : 'quiet'} style={{ margin: 0 }}>{p.batchReply ?? w.noReply}</p>
      <p style={{ margin: '8px 0 0' }}><span className="quiet">{m.visitHow}：</span>{sample ? <>{m.visitSample(sample.share === null ? m.pieces(sample.number ?? 0) : `${sample.share}%`, sample.drawn, sample.of)}<span className="quiet">（{sample.reason}，{sample.byName}；{m.seed(sample.seed)}）</span></> : m.visitAll}</p>
      <details style={{ marginTop: 8 }}><summary className="quiet">{m.rule}</summary><p style={{ margin: '6px 0 0' }}>{p.clockRule.zh}</p></details>
    </section>
  );
}
