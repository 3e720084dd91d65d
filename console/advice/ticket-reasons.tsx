import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { AdviceView } from '../api/types.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Reasons } from './reasons.tsx';

/** The reasons of a ticket that stands in a list; asked for once the choice rests on it, not while somebody runs through the list. */
export function TicketReasons({ ticketNo }: { ticketNo: string }) {
  const [rests, setRests] = useState(false);
  useEffect(() => { const timer = setTimeout(() => setRests(true), 250); return () => clearTimeout(timer); }, []);
  const query = useQuery({ queryKey: ['ticket', ticketNo, 'advice'], queryFn: ({ signal }) => get<{ advice: AdviceView | null }>(`/api/tickets/${ticketNo}/advice`, signal), enabled: rests, staleTime: 30_000 });
  return <Loaded query={query}>{({ advice }) => (advice ? <Reasons advice={advice} inList /> : null)}</Loaded>;
}
