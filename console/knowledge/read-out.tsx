import { dateOf } from '../parts/time.ts';
import { Marked } from './marked.tsx';
import { Validity } from './validity.tsx';
import type { Readable } from './views.ts';
import { useKnowledgeWords } from './words.ts';

/** An answer to be read out: the short answer large, the fixed words, the rest, and who stands for it until when. */
export function ReadOut({ article, matched = [] }: { article: Readable; matched?: readonly string[] }) {
  const w = useKnowledgeWords();
  return (
    <div className="kb-read">
      {article.state === 'expired' && <p className="kb-warn" role="note">{w.expiredNote}</p>}
      <p className="kb-short"><Marked text={article.shortAnswer} words={matched} /></p>
      {article.replyLine && <blockquote className="kb-line"><b>{w.replyLine}</b>{article.replyLine}</blockquote>}
      {article.fullAnswer && <p className="said"><Marked text={article.fullAnswer} words={matched} /></p>}
      <p className="quiet kb-foot">{article.ownerUnitName} · {article.regionName} · {w.validUntil} <Validity {...article} />{article.lastVerifiedAt && ` · ${w.verifiedOn(dateOf(article.lastVerifiedAt))}`}{article.sensitivity === 'internal' && ` · ${w.internal}`}</p>
    </div>
  );
}
