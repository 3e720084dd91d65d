import { Progress, Tag } from 'antd';
import { Facts } from '../parts/facts.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { dateOf, momentOf } from '../parts/time.ts';
import type { ProblemDetail } from './views.ts';
import { useProblemWords } from './words.ts';

const barColour = { none: '#8a94a1', normal: '#124c9c', near: '#d89614', overdue: '#c41d1d' } as const;

/** State, owner, units, and the deadline with a bar of the time used. */
export function ProblemHead({ problem: p }: { problem: ProblemDetail }) {
  const w = useProblemWords();
  return (
    <>
      <Facts rows={[
        ['', <span key="s"><b>{w.state[p.state]}</b>{p.instructed && <Tag variant="outlined" color="purple" style={{ marginInlineStart: 8 }}>{w.instructed}</Tag>}{p.cardedAt && <Tag variant="outlined" color="red" style={{ marginInlineStart: 8 }}>{w.carded}</Tag>}{p.reopenCount > 0 && <Tag variant="outlined" style={{ marginInlineStart: 8 }}>{w.reopened(p.reopenCount)}</Tag>}</span>],
        [w.owner, p.ownerName], [w.lead, p.leadUnitName], [w.support, p.supportUnits.map((u) => u.name).join('、') || '—'],
        [w.members, `${p.members} / ${p.citizens} ${w.citizens}`], [w.visited, `${p.visited} / ${p.members}`], [w.created, dateOf(p.createdAt)],
      ]} />
      <div className="panel section problem-deadline">
        <span className="quiet">{w.due}</span><span className="number">{momentOf(p.dueAt)}</span>
        <Progress percent={Math.min(100, Math.round(p.usedShare * 100))} showInfo={false} strokeColor={barColour[p.light]} railColor="#e6eaef" size="small" aria-label={w.due} />
        {p.light !== 'none' ? <Remaining light={p.light} text={p.remaining} dueAt={p.dueAt} /> : <span className="quiet">{p.repliedAt ? `${w.state.replied} ${dateOf(p.repliedAt)}` : ''}</span>}
      </div>
    </>
  );
}
