import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useState } from 'react';
import { useSession } from '../shell/session.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { ArticleForm, type Filled } from './article-form.tsx';
import { NamesWarning } from './names-warning.tsx';
import { useArticle, useArticleVerb, useCreateArticle } from './queries.ts';
import { useKnowledgeWords } from './words.ts';
import './knowledge.css';

/** /console/knowledge/new and /console/knowledge/:no/edit. */
export default function EditorPage() {
  const { no } = useParams();
  return no ? <EditArticle key={no} articleNo={no} /> : <NewArticle />;
}

function NewArticle() {
  const w = useKnowledgeWords();
  const tell = useTell();
  const navigate = useNavigate();
  const me = useSession();
  const [params] = useSearchParams();
  const create = useCreateArticle();
  const asked = params.get('question') ?? '';
  const save = ({ text }: Filled) => create.mutate(text, { onSuccess: (made) => { tell.done(w.saved); void navigate(`/knowledge/${made.articleNo}`); }, onError: tell.failed });
  const today = dateOf(new Date().toISOString());
  return (
    <Page title={w.newTitle}>
      <ArticleForm busy={create.isPending} onSave={save} onLeave={() => void navigate(-1)} initial={{
        title: asked, questions: asked ? [asked] : [], shortAnswer: '', fullAnswer: '', replyLine: null, matterCode: null, ownerUnitId: me.roles.includes('unitKbOwner') ? me.unitId : '', regionCode: '', audience: 'all', language: 'zh', sensitivity: 'internal',
        effectiveFrom: today, expiresOn: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28'), sourceDoc: null, sourceHotline: null,
      }} />
    </Page>
  );
}

function EditArticle({ articleNo }: { articleNo: string }) {
  const w = useKnowledgeWords();
  const tell = useTell();
  const navigate = useNavigate();
  const article = useArticle(articleNo);
  const act = useArticleVerb(articleNo);
  const [seen, setSeen] = useState<number | null>(null);
  const back = () => void navigate(`/knowledge/${articleNo}`);
  const save = async ({ text, why, submit }: Filled, revision: number, names: boolean) => {
    try {
      const saved = await act.mutateAsync({ verb: 'edit', input: { text, ...(why ? { why } : {}) }, revision: seen ?? revision });
      setSeen(saved.revision);
      if (submit) await act.mutateAsync({ verb: 'submit', input: { namesRemoved: names }, revision: saved.revision });
      tell.done(submit ? w.submitted : w.saved);
      back();
    } catch (error) { tell.failed(error); }
  };
  return (
    <Page title={w.editTitle}>
      <Loaded query={article}>{(a) => (
        <>
          {a.namesUnchecked && <div style={{ maxWidth: 920, marginBottom: 12 }}><NamesWarning suspects={a.suspects} /></div>}
          <ArticleForm busy={act.isPending} initial={a.draft ?? a.text} published={a.version > 0} namesUnchecked={a.namesUnchecked} onSave={(filled) => void save(filled, a.revision, filled.namesRemoved)} onLeave={back} submits />
        </>
      )}</Loaded>
    </Page>
  );
}
