import { useState } from 'react';
import type { TicketLine } from '../api/types.ts';
import { ApiError } from '../api/error.ts';
import { useAct } from '../api/verbs.ts';
import { useTell } from '../parts/use-tell.ts';
import { useDispatchWords } from './words.ts';

interface Wish { line: TicketLine; unitId: string; unitName: string }

/**
 * Sends a ticket to a unit. What the machine held back (a report, a complaint about a unit, an emergency) takes the same choice twice.
 * When the catalogue forbids pushing the matter down, `needsReason` holds the wish until somebody has written why.
 */
export function useSend() {
  const w = useDispatchWords();
  const tell = useTell();
  const act = useAct();
  const [armed, setArmed] = useState<Wish | null>(null);
  const [needsReason, setNeedsReason] = useState<Wish | null>(null);
  const go = (wish: Wish, pushDownReason?: string) => act.mutate(
    { on: 'tickets', id: wish.line.ticketNo, verb: 'dispatch', revision: wish.line.revision, input: { leadUnitId: wish.unitId, ...(pushDownReason ? { pushDownReason } : {}) } },
    {
      onSuccess: () => { setArmed(null); setNeedsReason(null); tell.done(w.sent(wish.unitName)); },
      onError: (error) => { if (error instanceof ApiError && error.details?.rule === 'pushedDown') setNeedsReason(wish); else tell.failed(error); },
    },
  );
  const send = (wish: Wish) => {
    if (act.isPending) return;
    const confirmed = armed?.line.ticketNo === wish.line.ticketNo && armed.unitId === wish.unitId;
    if (wish.line.decision === 'hold' && !confirmed) setArmed(wish);
    else go(wish);
  };
  return { send, busy: act.isPending, armed, needsReason, giveReason: (reason: string) => needsReason && go(needsReason, reason), dropReason: () => setNeedsReason(null) };
}
