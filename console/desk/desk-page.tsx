import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import type { Registered } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { useKnowledgeWords } from '../knowledge/words.ts';
import type { ChosenAnswer } from '../knowledge/beside-knowledge.tsx';
import { useTell } from '../parts/use-tell.ts';
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
import { useDeskWords } from './words.ts';
import './desk.css';

/** The page an agent lives in: who calls, what they say, what is already known of it; no scrolling at 1440×900. */
export default function DeskPage() {
  const t = useText();
  const w = useDeskWords();
  const k = useKnowledgeWords();
  const me = useSession();
  const tell = useTell();
  const { draft, change, clear } = useDraft(me.staffId);
  const { advice, like, enabled } = useSuggestions(draft);
  const seen = enabled ? advice.data : undefined;
  const [receipt, setReceipt] = useState<Registered | null>(null);
  const [answer, setAnswer] = useState<ChosenAnswer | null>(null);
  const client = useQueryClient();
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
      <Caller draft={draft} onChange={change} />
      <section className="panel desk-form" aria-label={w.title}>
        {receipt ? <Filed receipt={receipt} answer={answer} onNext={() => { setReceipt(null); setAnswer(null); }} /> : (
          <>
            <AppealForm draft={draft} advice={seen} busy={file.isPending} onChange={change} onPass={submit} />
            <div className="desk-foot">
              <span className="quiet" role="status">{answer ? `${k.chosen(answer.title)} · ` : ''}{isBlank(draft) ? '' : w.saved}{seen && !seen.alarms.length && ` · ${seen.reason}`}</span>
              <Button type="primary" size="large" loading={file.isPending} onClick={() => submit()} title={w.fileKey} aria-keyshortcuts="Control+Enter">{w.file} <kbd>{w.fileKey}</kbd></Button>
            </div>
          </>
        )}
      </section>
      <Beside draft={draft} advice={seen} like={like} enabled={enabled} onUse={setAnswer} onJoined={clear} onMerge={(mergeInto) => { if (!receipt && !file.isPending) file.mutate({ mergeInto }); }} filing={file.isPending || receipt !== null} />
    </div>
  );
}
