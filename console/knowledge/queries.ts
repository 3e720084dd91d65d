/** What is read and done in the knowledge base, one hook each. */
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';
import type { ArticleDetail, ArticleHit, ArticlePage, ArticleSearch, ArticleTextView, KnowledgeGaps, KnowledgeImport, OpenArticleReport } from './views.ts';

const at = (articleNo: string) => `/api/knowledge/articles/${encodeURIComponent(articleNo)}`;
export type ArticleFilter = Record<string, string | undefined>;
export interface Waiting { drafts: number; reviews: number; expiring: number; expired: number; reports: number }

export const useArticles = (filter: ArticleFilter, enabled: boolean) => useInfiniteQuery({
  queryKey: ['articles', filter], enabled, queryFn: ({ pageParam, signal }) => get<ArticlePage>(`/api/knowledge/articles${query({ ...filter, cursor: pageParam })}`, signal),
  initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.nextCursor ?? undefined, placeholderData: keepPreviousData,
});
/** A search is kept for the list of gaps, so it is asked once and not again by itself. */
export const useSearch = (text: string, filter: ArticleFilter) => useQuery({
  queryKey: ['article-search', text, filter], enabled: text !== '', queryFn: ({ signal }) => post<ArticleSearch>('/api/knowledge/search', { text, ...filter }, signal), staleTime: 600_000, refetchOnWindowFocus: false, retry: false,
});
export const useSuggested = (asked: { content: string; matterCode?: string | undefined; regionCode?: string | undefined }, enabled: boolean) => useQuery({
  queryKey: ['article-suggest', asked], enabled, queryFn: ({ signal }) => post<{ items: ArticleHit[] }>('/api/knowledge/suggest', asked, signal), placeholderData: enabled ? keepPreviousData : undefined, staleTime: 60_000, gcTime: 60_000, retry: false,
});
export const useArticle = (articleNo: string, enabled = true) => useQuery({ queryKey: ['article', articleNo], enabled, queryFn: ({ signal }) => get<ArticleDetail>(at(articleNo), signal) });
export const useWaiting = () => useQuery({ queryKey: ['knowledge-waiting'], queryFn: ({ signal }) => get<Waiting>('/api/knowledge/waiting', signal) });
export const useGaps = (days: string, enabled: boolean) => useQuery({ queryKey: ['knowledge-gaps', days], enabled, queryFn: ({ signal }) => get<KnowledgeGaps>(`/api/knowledge/gaps${query({ days })}`, signal) });
export const useReports = (enabled: boolean) => useQuery({ queryKey: ['knowledge-reports'], enabled, queryFn: ({ signal }) => get<{ items: OpenArticleReport[] }>('/api/knowledge/reports', signal) });

/** Notes that a result was opened; nobody waits for it. */
export const noteOpened = (articleNo: string, queryId: number | null) => void post(`${at(articleNo)}/opened`, { queryId }).catch(() => undefined);

const lists = ['articles', 'knowledge-waiting', 'knowledge-gaps', 'knowledge-reports', 'article-suggest'];
function useRenew() {
  const client = useQueryClient();
  return (article?: ArticleDetail) => {
    if (article) client.setQueryData(['article', article.articleNo], article);
    for (const key of lists) void client.invalidateQueries({ queryKey: [key] });
  };
}

/** A verb on one article; when somebody else was faster the article is read again. */
export function useArticleVerb(articleNo: string) {
  const renew = useRenew();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, input = {}, revision }: { verb: string; input?: Record<string, unknown>; revision?: number }) => post<ArticleDetail>(`${at(articleNo)}/${verb}`, { ...input, ...(revision === undefined ? {} : { revision }) }),
    onSuccess: renew, onError: () => void client.invalidateQueries({ queryKey: ['article', articleNo] }),
  });
}
export function useCreateArticle() {
  const renew = useRenew();
  return useMutation({ mutationFn: (text: Partial<ArticleTextView>) => post<ArticleDetail>('/api/knowledge/articles', text), onSuccess: renew });
}
export function useFromTicket() {
  const renew = useRenew();
  return useMutation({ mutationFn: (ticketNo: string) => post<ArticleDetail>('/api/knowledge/from-ticket', { ticketNo }), onSuccess: renew });
}
export function useSettleGap() {
  const renew = useRenew();
  return useMutation({ mutationFn: (text: string) => post('/api/knowledge/gaps/settle', { text }), onSuccess: () => renew() });
}
export function useImportArticles() {
  const renew = useRenew();
  return useMutation({ mutationFn: (file: File) => { const body = new FormData(); body.append('file', file); return post<KnowledgeImport>('/api/knowledge/import', body); }, onSuccess: () => renew() });
}
