import { dateOf } from '../parts/time.ts';
import { Validity } from './validity.tsx';
import type { ArticleDetail } from './views.ts';
import { useKnowledgeWords } from './words.ts';

/** Who stands for it, for whom and until when it holds. */
export function ArticleFacts({ article: a }: { article: ArticleDetail }) {
  const w = useKnowledgeWords();
  const rows: [string, React.ReactNode][] = [
    [w.owner, a.ownerUnitName], [w.matter, a.matterName ?? '—'], [w.region, a.regionName], [w.audience, w.audiences[a.audience]], [w.sensitivity, a.sensitivity === 'public' ? w.open : w.internal],
    [w.effectiveFrom, a.effectiveFrom], [w.validUntil, <Validity key="v" {...a} />], [w.sourceDoc, a.text.sourceDoc ?? '—'], [w.sourceHotline, a.text.sourceHotline ?? '—'],
    [w.checked, a.lastVerifiedAt ? w.verified(dateOf(a.lastVerifiedAt), a.verifiedBy ?? '—') : '—'], [w.used, a.hits], [w.votes, `${a.votesUp} / ${a.votesDown}`],
  ];
  return <section className="panel kb-section"><dl className="kb-facts">{rows.map(([name, value], i) => <Row key={i} name={name} value={value} />)}</dl></section>;
}

const Row = ({ name, value }: { name: string; value: React.ReactNode }) => <><dt>{name}</dt><dd>{value}</dd></>;
