import { Button } from 'antd';
import { Link } from 'react-router';
import { ReadOut } from './read-out.tsx';
import { readable, type ArticleHit } from './views.ts';
import { useKnowledgeWords } from './words.ts';

interface Props { article: ArticleHit; onBack: () => void; onUse: () => void; onVote: () => void; onReport: () => void }

/** One answer, laid out to be read to a citizen. */
export function AnswerCard({ article, onBack, onUse, onVote, onReport }: Props) {
  const w = useKnowledgeWords();
  return (
    <div className="kb-side">
      <Button type="link" size="small" style={{ alignSelf: 'start', paddingInline: 0 }} title="Ctrl+Alt+0" aria-keyshortcuts="Control+Alt+0" onClick={onBack}>‹ {w.back}</Button>
      <h2 style={{ margin: 0 }}><Link to={`/knowledge/${article.articleNo}`} target="_blank">{article.title}</Link></h2>
      <ReadOut article={readable(article)} matched={article.matched} />
      <div className="kb-actions">
        <Button type="primary" title="Ctrl+Alt+U" aria-keyshortcuts="Control+Alt+U" disabled={article.state !== 'published'} onClick={onUse}>{w.useAnswer} <kbd>Ctrl+Alt+U</kbd></Button>
        <Button onClick={onVote}>{w.useful}</Button>
        <Button onClick={onReport}>{w.wrong}</Button>
      </div>
      {article.why.length > 0 && <p className="quiet" style={{ margin: 0, fontSize: 13 }}>{w.whyFound}：{article.why.join('；')}</p>}
    </div>
  );
}
