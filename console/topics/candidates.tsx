import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { ProposeModal } from './propose-modal.tsx';
import { useCandidates, type TopicCandidate } from './queries.ts';
import { useTopicWords } from './words.ts';

/** What the machine would put forward, each with its reasons; a person makes it a proposal. */
export function Candidates() {
  const w = useTopicWords();
  const candidates = useCandidates();
  const [picked, setPicked] = useState<TopicCandidate | null>(null);
  const to = (c: TopicCandidate) => (c.kind === 'problem' ? `/problems/${c.key}` : c.kind === 'group' ? `/groups/${c.key}` : `/tickets?matterCode=${c.key}`);
  return (
    <Loaded query={candidates}>
      {({ month, items }) => (items.length === 0 ? <EmptyState title={w.noCandidates}>{w.noCandidatesHint}</EmptyState> : (
        <>
          <p className="quiet" style={{ marginTop: 0 }}>{w.candidatesLead(month)}</p>
          {items.map((c) => (
            <article key={`${c.kind} ${c.key}`} className="panel candidate">
              <h2><Link to={to(c)}>{c.title}</Link><span className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>{w.kind[c.kind]}{c.citizens === null ? '' : ` · ${w.citizens(c.citizens)}`}{c.appeals === null ? '' : ` · ${w.appeals(c.appeals)}`}</span></h2>
              <ul>{c.reasons.map((r) => <li key={r}>{r}</li>)}</ul>
              <Button onClick={() => setPicked(c)}>{w.propose}</Button>
            </article>
          ))}
          <ProposeModal open={picked !== null} candidate={picked} onClose={() => setPicked(null)} />
        </>
      ))}
    </Loaded>
  );
}
