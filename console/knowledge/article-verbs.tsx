import { useState } from 'react';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { VerbView } from '../api/types.ts';
import { useSay } from '../i18n/text.ts';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbBar } from '../parts/verb-bar.tsx';
import { useArticleVerb } from './queries.ts';
import { ReportModal } from './report-modal.tsx';
import { SubmitModal } from './submit-modal.tsx';
import { VerifyModal } from './verify-modal.tsx';
import type { ArticleDetail } from './views.ts';
import { useKnowledgeWords } from './words.ts';

const shown = ['edit', 'submit', 'recall', 'publish', 'reject', 'verify', 'discard', 'withdraw', 'restore', 'vote', 'report'] as const;
const primary: Record<string, string> = { draft: 'submit', review: 'publish', none: 'verify' };

/** What may be done to the article, and by which form. */
export function ArticleVerbs({ article }: { article: ArticleDetail }) {
  const w = useKnowledgeWords();
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const act = useArticleVerb(article.articleNo);
  const [open, setOpen] = useState<VerbView | null>(null);
  const shut = () => setOpen(null);
  const send = (verb: VerbView, input: Record<string, unknown> = {}) => act.mutateAsync({ verb: verb.verb, input, ...(verb.verb === 'vote' || verb.verb === 'report' ? {} : { revision: article.revision }) })
    .then(() => { shut(); tell.done(verb.verb === 'report' ? w.reported : w.done(say(verb))); }, tell.failed);
  const confirm = (verb: VerbView, title: string, content: string) => modal.confirm({ title, content, onOk: () => send(verb) });
  const pick = (verb: VerbView) => {
    switch (verb.verb) {
      case 'edit': return void navigate(`/knowledge/${article.articleNo}/edit`);
      case 'publish': return confirm(verb, w.publishTitle, w.publishHint);
      case 'discard': return confirm(verb, w.discardTitle, w.discardHint);
      case 'submit': if (article.namesUnchecked) return setOpen(verb); break;
      case 'reject': case 'withdraw': case 'verify': case 'report': return setOpen(verb);
    }
    void send(verb);
  };
  const reasoned = open?.verb === 'reject' || open?.verb === 'withdraw';
  return (
    <>
      <VerbBar verbs={article.verbs} only={shown} primary={primary[article.work]!} danger={['withdraw', 'reject']} busy={act.isPending} onPick={pick} />
      <ReasonModal open={reasoned} title={open ? say(open) : ''} busy={act.isPending} danger onClose={shut} onConfirm={(reason) => void send(open!, { reason })} />
      <SubmitModal open={open?.verb === 'submit'} suspects={article.suspects} busy={act.isPending} onClose={shut} onConfirm={() => void send(open!, { namesRemoved: true })} />
      <VerifyModal open={open?.verb === 'verify'} expiresOn={article.expiresOn} busy={act.isPending} onClose={shut} onConfirm={(input) => void send(open!, input)} />
      <ReportModal open={open?.verb === 'report'} busy={act.isPending} onClose={shut} onConfirm={(input) => void send(open!, input)} />
    </>
  );
}
