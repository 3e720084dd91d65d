import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Leeway, ParkedLedger } from '../../ticketing/index.ts';
import { get, query } from '../api/client.ts';

/** What the rules still allow on one part of a ticket. */
export const useLeeway = (assignmentId: number | undefined) => useQuery({ queryKey: ['inbox', 'leeway', assignmentId], queryFn: ({ signal }) => get<Leeway>(`/api/assignments/${assignmentId}/leeway`, signal), enabled: assignmentId !== undefined });

export const useParked = (filter: { state?: string | undefined; unitId?: string | undefined; regionCode?: string | undefined; reasonCode?: string | undefined; soon?: string | undefined }) => useQuery({
  queryKey: ['tickets', 'parked', filter], queryFn: ({ signal }) => get<ParkedLedger>(`/api/reports/parked${query(filter)}`, signal), placeholderData: keepPreviousData,
});
