/** What is read and done with reports, one hook each. */
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';
import type { CaseLine, GroupsPage } from '../../analytics/index.ts';
import type { MeasureView, Report, ReportLine } from './views.ts';

const base = '/api/reports/documents';
const at = (no: string) => `${base}/${encodeURIComponent(no)}`;
export type ReportFilter = Record<string, string | undefined>;

export const useReports = (filter: ReportFilter) => useInfiniteQuery({
  queryKey: ['reports', filter], queryFn: ({ pageParam, signal }) => get<{ items: ReportLine[]; nextCursor: string | null }>(`${base}${query({ ...filter, cursor: pageParam })}`, signal),
  initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.nextCursor ?? undefined, placeholderData: keepPreviousData,
});
/** Reading a signed one is noted, so it is not asked again by itself. */
export const useReport = (no: string, revision?: string) => useQuery({ queryKey: ['report', no, revision ?? ''], queryFn: ({ signal }) => get<Report>(`${at(no)}${query({ revision })}`, signal), staleTime: 60_000, refetchOnWindowFocus: false });
export const useMeasures = (enabled: boolean) => useQuery({ queryKey: ['report-measures'], enabled, queryFn: ({ signal }) => get<{ items: MeasureView[] }>(`${base}/measures`, signal), staleTime: Infinity });
export const useGroupsLike = (q: string, enabled: boolean) => useQuery({ queryKey: ['groups', 'for-report', q], enabled, queryFn: ({ signal }) => get<GroupsPage>(`/api/groups${query({ q, sort: 'citizens', limit: 30 })}`, signal), placeholderData: keepPreviousData });
export const usePublishedCases = (enabled: boolean) => useQuery({ queryKey: ['cases', 'for-report'], enabled, queryFn: ({ signal }) => get<{ items: CaseLine[] }>(`/api/cases${query({ view: 'published', limit: 50 })}`, signal) });
export const useProblemsFor = (enabled: boolean) => useQuery({ queryKey: ['problems', 'for-report'], enabled, queryFn: ({ signal }) => get<{ items: { problemNo: string; title: string }[] }>('/api/problems', signal) });

export const exportUrl = (no: string, format: 'pdf' | 'docx' | 'xlsx') => `${at(no)}/export/${format}`;

function useRenew() {
  const client = useQueryClient();
  return (report: Report) => { client.setQueryData(['report', report.reportNo, ''], report); void client.invalidateQueries({ queryKey: ['reports'] }); };
}

export function useDraftReport() {
  const renew = useRenew();
  return useMutation({ mutationFn: (order: Record<string, unknown>) => post<Report>(base, order), onSuccess: renew });
}

/** A verb on one report; when somebody else was faster it is read again. */
export function useReportVerb(no: string) {
  const renew = useRenew();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, input = {}, revision }: { verb: string; input?: Record<string, unknown>; revision: number }) => post<Report>(`${at(no)}/${verb}`, { ...input, revision }),
    onSuccess: renew, onError: () => void client.invalidateQueries({ queryKey: ['report', no] }),
  });
}
