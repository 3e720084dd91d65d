import { useEffect, useState } from 'react';
import { Input } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { AnswerCard } from './answer-card.tsx';
import { Marked } from './marked.tsx';
import { noteOpened, useArticleVerb, useSearch, useSuggested } from './queries.ts';
import { ReportModal } from './report-modal.tsx';
import type { ArticleHit } from './views.ts';
import { useKnowledgeWords } from './words.ts';
import './knowledge.css';

/** The answer an agent took for the reply. */
export interface ChosenAnswer { articleNo: string; title: string; reply: string }
export const replyOf = (a: Pick<ArticleHit, 'shortAnswer' | 'fullAnswer' | 'replyLine'>): string => [a.replyLine ?? a.shortAnswer, a.fullAnswer].filter(Boolean).join('\n');

interface Props { asked: { content: string; matterCode?: string | undefined; regionCode?: string | undefined }; enabled: boolean; onUse: (answer: ChosenAnswer) => void }

/** 知识库 beside the form: answers to what is being said, a search in other words, and the one at hand to be read out. Ctrl+Alt+1 to 5 opens, Ctrl+Alt+0 goes back, Ctrl+Alt+U takes it: browsers keep Alt+1 for themselves. */
export function BesideKnowledge({ asked, enabled, onUse }: Props) {
  const w = useKnowledgeWords();
  const tell = useTell();
  const [text, setText] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const [reporting, setReporting] = useState(false);
  const suggested = useSuggested(asked, enabled);
  const searched = useSearch(text, asked.regionCode ? { place: asked.regionCode } : {});
  const items = text ? searched.data?.items ?? [] : enabled ? suggested.data?.items ?? [] : [];
  const open = items.find((a) => a.articleNo === at);
  const act = useArticleVerb(at ?? '');
  useEffect(() => { if (!enabled && !text) setAt(null); }, [enabled, text]);
  const read = (a: ArticleHit | undefined) => { if (!a) return; setAt(a.articleNo); noteOpened(a.articleNo, text ? searched.data?.queryId ?? null : null); };
  const use = () => { if (!open) return; onUse({ articleNo: open.articleNo, title: open.title, reply: replyOf(open) }); tell.done(w.used1); };
  const vote = () => act.mutate({ verb: 'vote', input: { value: 1 } }, { onSuccess: () => tell.done(w.thanks), onError: tell.failed });
  useOpenKeys(items, read);
  useShortcut('Ctrl+Alt+0', w.back, () => setAt(null), { whileTyping: true, enabled: Boolean(open) });
  useShortcut('Ctrl+Alt+U', w.useAnswer, use, { whileTyping: true, enabled: Boolean(open) });
  if (open) {
    return (
      <>
        <AnswerCard article={open} onBack={() => setAt(null)} onUse={use} onVote={vote} onReport={() => setReporting(true)} />
        <ReportModal open={reporting} busy={act.isPending} onClose={() => setReporting(false)} onConfirm={(input) => act.mutate({ verb: 'report', input }, { onSuccess: () => { setReporting(false); tell.done(w.reported); }, onError: tell.failed })} />
      </>
    );
  }
  const list = (found: readonly ArticleHit[]) => (found.length ? found.map((a, i) => <Hit key={a.articleNo} article={a} place={i + 1} onRead={() => read(a)} />) : <EmptyState title={text ? w.notFound(text) : w.deskNone}>{text ? w.notFoundHint : null}</EmptyState>);
  return (
    <div className="kb-side">
      <Input.Search allowClear size="small" placeholder={w.deskSearch} aria-label={w.deskSearch} maxLength={200} onSearch={(t) => setText(t.trim())} />
      {text ? <Loaded query={searched}>{(data) => <div>{list(data.items)}</div>}</Loaded> : enabled ? <Loaded query={suggested}>{(data) => <div>{list(data.items)}</div>}</Loaded> : <EmptyState title={w.deskHint} />}
    </div>
  );
}

function Hit({ article: a, place, onRead }: { article: ArticleHit; place: number; onRead: () => void }) {
  return (
    <article className="kb-hit">
      <button type="button" onClick={onRead} title={`Ctrl+Alt+${place}`} aria-keyshortcuts={`Control+Alt+${place}`}>
        {place <= 5 && <kbd>Ctrl+Alt+{place}</kbd>}<b><Marked text={a.title} words={a.matched} /></b>
        <div><Marked text={a.shortAnswer} words={a.matched} /></div>
        <div className="quiet" style={{ fontSize: 13 }}>{a.why.join('；')}</div>
      </button>
    </article>
  );
}

/** Also while typing: the agent's hands stay on the form. */
function useOpenKeys(items: readonly ArticleHit[], read: (a: ArticleHit | undefined) => void) {
  const w = useKnowledgeWords();
  const label = (n: number) => `${w.openPage} ${n}`;
  const options = (n: number) => ({ whileTyping: true, enabled: items.length >= n });
  useShortcut('Ctrl+Alt+1', label(1), () => read(items[0]), options(1));
  useShortcut('Ctrl+Alt+2', label(2), () => read(items[1]), options(2));
  useShortcut('Ctrl+Alt+3', label(3), () => read(items[2]), options(3));
  useShortcut('Ctrl+Alt+4', label(4), () => read(items[3]), options(4));
  useShortcut('Ctrl+Alt+5', label(5), () => read(items[4]), options(5));
}
