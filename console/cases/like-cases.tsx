import { Link } from 'react-router';
import { useLikeCases } from './queries.ts';
import { useCaseWords } from './words.ts';
import './cases.css';

interface Props { matterCode?: string | null | undefined; text: string; limit?: number; /** nothing at all while there is nothing alike */ quiet?: boolean }

/** 相似案例: what was done before about the same. To be placed beside a group, a problem, or a dispatcher's advice. */
export function LikeCases({ matterCode, text, limit = 3, quiet = false }: Props) {
  const w = useCaseWords();
  const { data, isError } = useLikeCases({ text, matterCode, limit });
  if (isError || !data || (quiet && data.items.length === 0)) return null;
  return (
    <section className="panel case-section" aria-label={w.like}>
      <h2>{w.like}</h2>
      {data.items.length === 0 ? <span className="quiet">{w.likeNone}</span> : (
        <ul className="like-cases">
          {data.items.map((c) => <li key={c.caseNo}><Link to={`/cases/${c.caseNo}`}>{c.title}</Link><div className="clamp2">{c.measures}</div><small>{c.why.join('；')}</small></li>)}
        </ul>
      )}
    </section>
  );
}
