import { useEffect, useState } from 'react';
import type { TicketDetail, VerbView } from '../api/types.ts';
import { useAct, type Act } from '../api/verbs.ts';
import { useSay } from '../i18n/text.ts';
import { useTell } from '../parts/use-tell.ts';
import { VerbBar } from '../parts/verb-bar.tsx';
import { dangerous } from './danger.ts';
import { verbFields } from './forms/registry.ts';
import { VerbForm } from './verb-form.tsx';
import { useTicketWords } from './words.ts';

interface Props { ticket: TicketDetail; on: Act['on']; id: string | number; verbs: readonly VerbView[]; only?: readonly string[]; primary?: string; assignmentId?: number; /** what a verb's form begins with, by verb */ prefill?: Record<string, Record<string, unknown>>; onDone?: () => void; /** this verb's form opens by itself, when it may be done: the citizen is on the line */ opens?: string | null }

/** The buttons of a ticket, an assignment or a request; the one pressed opens its form below, or is done at once when it takes nothing. */
export function DoHere({ ticket, on, id, verbs, only, primary, assignmentId, prefill, onDone, opens = null }: Props) {
  const w = useTicketWords();
  const say = useSay();
  const tell = useTell();
  const act = useAct();
  const [picked, setPicked] = useState<VerbView | null>(null);
  // Also when somebody else's act has meanwhile made it impossible: what was written stays, and the form says why.
  const verb = picked && (verbs.find((v) => v.verb === picked.verb) ?? { ...picked, allowed: false });
  const finished = (done: VerbView) => { setPicked(null); tell.done(w.done(say(done))); onDone?.(); };
  const pick = (v: VerbView) => {
    if (verbFields[on][v.verb]) setPicked(v);
    else act.mutate({ on, id, verb: v.verb, revision: ticket.revision }, { onSuccess: () => finished(v), onError: tell.failed });
  };
  useEffect(() => {
    const asked = opens === null ? undefined : verbs.find((v) => v.verb === opens && v.allowed);
    if (asked) setPicked((now) => now ?? asked);
    // once, when it begins: who closes the form has closed it
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [opens]);
  const subject = { ticket, assignment: ticket.assignments.find((a) => a.id === (assignmentId ?? (on === 'assignments' ? id : undefined))), request: ticket.requests.find((r) => on === 'requests' && r.id === id) };
  if (verb) return <VerbForm key={verb.verb} on={on} id={id} verb={verb} subject={subject} danger={dangerous.includes(verb.verb)} prefill={prefill?.[verb.verb]} onDone={() => finished(verb)} onCancel={() => setPicked(null)} />;
  return <VerbBar verbs={verbs} danger={dangerous} busy={act.isPending} onPick={pick} {...(only ? { only } : {})} {...(primary ? { primary } : {})} />;
}
