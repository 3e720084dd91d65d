import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import type { TicketDetail } from '../api/types.ts';
import { useChecklistWords } from './checklist-words.ts';
import { GateList } from './gate-list.tsx';

/** Letters after which it is worth asking. */
const worthChecking = 4;
const pauseMs = 500;

/** The checklist while somebody writes: asked half a second after the last key. */
export function LiveChecks({ assignmentId, reply, outcome }: { assignmentId: number; reply: string; outcome: string | undefined }) {
  const w = useChecklistWords();
  const [asked, setAsked] = useState(reply);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(reply), pauseMs);
    return () => clearTimeout(timer);
  }, [reply]);
  const enough = asked.trim().length >= worthChecking;
  const checks = useQuery({
    queryKey: ['checkReply', assignmentId, asked, outcome], enabled: enough, placeholderData: keepPreviousData, staleTime: 60_000, retry: false,
    queryFn: ({ signal }) => post<{ gates: TicketDetail['gates'] }>(`/api/assignments/${assignmentId}/checkReply`, { reply: asked, ...(outcome ? { outcome } : {}) }, signal),
  });
  const bad = checks.data?.gates.filter((g) => !g.ok && g.level === 'hard').length ?? 0;
  return (
    <section className="checks" aria-live="polite" aria-label={w.title}>
      <h4>{w.title}<span style={{ fontWeight: 400, color: bad ? '#b42318' : '#4a5563' }}>{!enough ? w.writing : checks.isError ? w.failed : !checks.data ? w.checking : bad ? w.refuses(bad) : w.allGood}</span></h4>
      {enough && checks.data && <GateList gates={checks.data.gates} />}
    </section>
  );
}
