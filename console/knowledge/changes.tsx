import { useCity } from '../api/queries.ts';
import { changesOf } from './compare.ts';
import type { ArticleTextView, TextField } from './views.ts';
import { useKnowledgeWords } from './words.ts';

/** What changed from one text to the next: gone struck through, new underlaid. */
export function Changes({ before, after }: { before: ArticleTextView; after: ArticleTextView }) {
  const w = useKnowledgeWords();
  const city = useCity().data;
  const say = (field: TextField, value: string): string => {
    if (field === 'matterCode') return city?.matters.find((m) => m.code === value)?.name ?? value;
    if (field === 'ownerUnitId') return city?.units.find((u) => u.id === value)?.name ?? value;
    if (field === 'regionCode') return city?.regions.find((r) => r.code === value)?.name ?? value;
    if (field === 'sensitivity') return value === 'public' ? w.open : w.internal;
    if (field === 'expiresOn' && !value) return w.forever;
    return field === 'audience' ? w.audiences[value] ?? value : value;
  };
  const changes = changesOf(before, after, say);
  if (!changes.length) return <p className="quiet kb-change">{w.noChange}</p>;
  return (
    <dl className="kb-facts kb-change">
      {changes.map((c) => <Row key={c.field} name={w.fields[c.field] ?? c.field}>{c.pieces.map((p, i) => (p.kind === 'gone' ? <del key={i}>{p.text}</del> : p.kind === 'new' ? <ins key={i}>{p.text}</ins> : <span key={i}>{p.text}</span>))}</Row>)}
    </dl>
  );
}

const Row = ({ name, children }: { name: string; children: React.ReactNode }) => <><dt>{name}</dt><dd className="said">{children}</dd></>;
