import { useState } from 'react';
import { Badge, Tabs } from 'antd';
import { Reasons } from '../advice/reasons.tsx';
import { useAdviceWords } from '../advice/words.ts';
import type { DeskAdvice } from '../api/types.ts';
import type { useSuggestions } from './use-suggestions.ts';
import { useAct } from '../api/verbs.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { BesideKnowledge, type ChosenAnswer } from '../knowledge/beside-knowledge.tsx';
import { useTell } from '../parts/use-tell.ts';
import { PhoneWords } from '../phone-words/phone-words.tsx';
import { useTranscriber } from '../phone-words/queries.ts';
import { usePhoneWordsTab } from '../phone-words/words.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import type { Draft } from './draft.ts';
import { LikeList } from './like-list.tsx';
import { Script } from './script.tsx';
import { useSettled } from './use-settled.ts';
import { useDeskWords } from './words.ts';

/** Tabs that fill themselves beside the form: four, and one more where what is said is written down. */
export function Beside({ draft, advice, like, enabled, onJoined, onMerge, onUse, onWords, filing }: { draft: Draft; advice: DeskAdvice | undefined; like: ReturnType<typeof useSuggestions>['like']; enabled: boolean; onJoined: () => void; onMerge: (ticketNo: string) => void; onUse: (answer: ChosenAnswer) => void; /** what was said and the agent takes into the form */ onWords: (text: string) => void; filing: boolean }) {
  const w = useDeskWords();
  const a = useAdviceWords();
  const tell = useTell();
  const act = useAct();
  const [tab, setTab] = useState<string | null>(null);
  const asked = useSettled({ content: draft.content.trim(), matterCode: draft.matterCode ?? undefined, regionCode: draft.regionCode ?? undefined }, 300);
  useShortcut('Ctrl+Alt+K', w.knowledge, () => setTab('knowledge'), { whileTyping: true });
  const written = useTranscriber();
  const p = usePhoneWordsTab();
  const items = enabled ? like.data?.items ?? [] : [];
  const join = (ticketNo: string) => act.mutate({ on: 'tickets', id: ticketNo, verb: 'supplement', input: { text: draft.content.trim() } }, { onSuccess: () => { tell.done(w.joined(ticketNo)); onJoined(); }, onError: tell.failed });
  const similar = !enabled ? <EmptyState title={w.likeHint} /> : <Loaded query={like}>{(data) => (data.items.length ? <LikeList items={data.items} busy={act.isPending || filing} onJoin={join} onMerge={onMerge} /> : <EmptyState title={w.likeNone} />)}</Loaded>;
  return (
    <aside className="panel desk-side" aria-label={w.like}>
      <Tabs size="small" activeKey={tab ?? (enabled ? 'like' : 'script')} onChange={setTab} items={[
        { key: 'like', label: <span>{w.like} <Badge count={items.length} color="#124c9c" /></span>, children: similar },
        { key: 'reasons', label: a.title, children: advice ? <Reasons advice={advice} /> : <EmptyState title={a.waits} /> },
        { key: 'knowledge', label: <span title="Ctrl+Alt+K">{w.knowledge}</span>, children: <BesideKnowledge asked={asked} enabled={enabled} onUse={onUse} /> },
        ...(written ? [{ key: 'words', label: <span>{p.tab}</span>, forceRender: draft.callNo !== null, children: <PhoneWords callNo={draft.callNo} onUse={onWords} /> }] : []),
        { key: 'script', label: w.script, children: <Script hotlineNumber={draft.hotlineNumber} /> },
      ]} />
    </aside>
  );
}
