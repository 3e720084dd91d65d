import { useEffect, useRef, useState } from 'react';
import { Button } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import type { Registered } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { useKnowledgeWords } from '../knowledge/words.ts';
import type { ChosenAnswer } from '../knowledge/beside-knowledge.tsx';
import { useTell } from '../parts/use-tell.ts';
import { usePhone } from '../phone/provider.tsx';
import { usePopped } from '../phone/queries.ts';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { AppealForm } from './appeal-form.tsx';
import { Beside } from './beside.tsx';
import { Caller } from './caller.tsx';
import { CallStrip } from './call-strip.tsx';
import { isBlank, registration } from './draft.ts';
import { judged } from './judged.ts';
import { Filed } from './filed.tsx';
import { useDraft } from './use-draft.ts';
import { useSuggestions } from './use-suggestions.ts';
import { WaitingDrafts } from './waiting-drafts.tsx';
import { useDeskWords } from './words.ts';
import './desk.css';

/** The page an agent lives in: who calls, what they say, what is already known of it; no scrolling at 1440×900. */
export default function DeskPage() {
  const t = useText();
  const w = useDeskWords();
  const k = useKnowledgeWords();
  const me = useSession();
  const tell = useTell();
  const callNo = usePhone()?.callNo ?? null;
  const { draft, change, clear, open, drop } = useDraft(me.staffId, callNo);
  const popped = usePopped(draft.callNo).data;
  const { advice, like, enabled } = useSuggestions(draft);
  const seen = enabled ? advice.data : undefined;
  const [receipt, setReceipt] = useState<Registered | null>(null);
  const [answer, setAnswer] = useState<ChosenAnswer | null>(null);
  const client = useQueryClient();
  // the form is begun before the agent answers: whose number, under which line; once, what the agent takes out stays out
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (!popped || popped.callNo !== draft.callNo || begun.current === popped.callNo) return;
    begun.current = popped.callNo;
    change({ ...(draft.phone || !popped.number ? {} : { phone: popped.number }), ...(popped.line ? { hotlineNumber: popped.line.hotlineNumber } : {}), ...(draft.name || !popped.name || popped.name.includes('*') ? {} : { name: popped.name }) });
  }, [popped, draft.callNo, draft.phone, draft.name, change]);
  // another caller's number must not stand under the last one's receipt
  useEffect(() => { if (callNo) { setReceipt(null); setAnswer(null); } }, [callNo]);
  // what is written after a call is over belongs to it only while something of it is unfiled
  useEffect(() => { if (draft.callNo && !callNo && !receipt && isBlank(draft)) open(null); }, [draft, callNo, receipt, open]);
  const file = useMutation({
    mutationFn: async ({ passTo, mergeInto }: { passTo?: string | undefined; mergeInto?: string }) => {
      const made = await post<Registered>('/api/tickets', { ...registration(draft, judged(draft, seen)), ...(mergeInto ? { mergeInto } : {}) });
      if (passTo) await post(`/api/tickets/${made.ticketNo}/transfer`, { lineCode: passTo });
      return made;
    },
    // who just called is known now, also when they call again at once
    onSuccess: (made) => { setReceipt(made); clear(); void client.invalidateQueries({ queryKey: ['caller'] }); },
    onError: tell.failed,
  });
  const submit = (passTo?: string) => { if (receipt || file.isPending) return; if (draft.content.trim()) file.mutate({ passTo }); else tell.failed(new Error(w.contentMissing)); };
  useShortcut('Ctrl+Enter', w.file, () => submit(), { whileTyping: true, enabled: receipt === null });
  useEffect(() => { document.title = `${w.title} · ${t.app.short}`; }, [w, t]);
  return (
    <div className="desk">
      <h1 className="hidden-visually">{w.title}</h1>
      <CallStrip draft={draft} onChange={change} onClear={clear} />
      <Caller draft={draft} popped={popped && popped.callNo === draft.callNo ? popped : null} onChange={change} />
      <section className="panel desk-form" aria-label={w.title}>
        {receipt ? <Filed receipt={receipt} answer={answer} onNext={() => { setReceipt(null); setAnswer(null); }} /> : (
          <>
            <WaitingDrafts staffId={me.staffId} draft={draft} callNo={callNo} onOpen={open} onDrop={drop} />
            <AppealForm draft={draft} advice={seen} busy={file.isPending} onChange={change} onPass={submit} />
            <div className="desk-foot">
              <span className="quiet" role="status">{answer ? `${k.chosen(answer.title)} · ` : ''}{isBlank(draft) ? '' : w.saved}{seen && !seen.alarms.length && ` · ${seen.reason}`}</span>
              <Button type="primary" size="large" loading={file.isPending} onClick={() => submit()} title={w.fileKey} aria-keyshortcuts="Control+Enter">{w.file} <kbd>{w.fileKey}</kbd></Button>
            </div>
          </>
        )}
      </section>
      <Beside draft={draft} advice={seen} like={like} enabled={enabled} onUse={setAnswer} onWords={(text) => change({ content: `${draft.content}${text}` })} onJoined={clear} onMerge={(mergeInto) => { if (!receipt && !file.isPending) file.mutate({ mergeInto }); }} filing={file.isPending || receipt !== null} />
    </div>
  );
}
