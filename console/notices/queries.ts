/** What the pages about notices read and do. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/client.ts';
import type { NoticeView } from '../../ticketing/index.ts';

export type { NoticeView };
export interface TicketNotices { items: NoticeView[]; noticesOff: boolean | null; maySwitch: boolean }
export type FailedNotice = NoticeView & { title: string };
export type Channel = 'sms' | 'wechat' | 'portal';
export type Language = 'zh' | 'en';
interface Both { zh: string; en: string }
export interface TextVersion { version: number; text: string; on: boolean; restored: number | null; byName: string | null; at: string | null }
export interface StageText { channel: Channel; language: Language; text: string; on: boolean; version: number; versions: TextVersion[] }
export interface Stage { stage: string; name: Both; fields: string[]; needs: string[]; atOnce: boolean; owed: boolean; texts: StageText[] }
export interface Hours { quietFrom: string; quietTo: string; mostPerDay: number }
export interface NoticeTexts { stages: Stage[]; hours: Hours; mayEdit: boolean }
export interface Checked { preview: string; length: { letters: number; parts: number; left: number }; problems: (Both & { rule: string })[] }

export const useTicketNotices = (ticketNo: string) => useQuery({ queryKey: ['ticket', ticketNo, 'notices'], queryFn: ({ signal }) => get<TicketNotices>(`/api/tickets/${ticketNo}/notices`, signal) });
export const useFailedNotices = () => useQuery({ queryKey: ['notices', 'failed'], queryFn: ({ signal }) => get<{ items: FailedNotice[]; mayResend: boolean }>('/api/notices?state=failed', signal) });
export const useNoticeTexts = () => useQuery({ queryKey: ['notice-texts'], queryFn: ({ signal }) => get<NoticeTexts>('/api/notice-texts', signal) });

export function useConsent(ticketNo: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (off: boolean) => post<TicketNotices>(`/api/tickets/${ticketNo}/notices/consent`, { off }),
    onSuccess(now) { client.setQueryData(['ticket', ticketNo, 'notices'], now); void client.invalidateQueries({ queryKey: ['ticket', ticketNo], exact: true }); },
  });
}
export function useResend() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (ids: number[]) => post<{ sent: number }>('/api/notices/resend', { ids }), onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['notices'] }), client.invalidateQueries({ queryKey: ['ticket'] })]) });
}
/** A text, a version brought back, or the quiet hours: each answers with everything as it now is. */
export function useSaveText() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: Record<string, unknown> }) => post<NoticeTexts>(`/api/notice-texts/${path}`, body),
    onSuccess: (now) => { client.setQueryData(['notice-texts'], now); },
    onError: () => void client.invalidateQueries({ queryKey: ['notice-texts'] }),
  });
}
export const useCheckedText = (stage: string, text: string) => useQuery({ queryKey: ['notice-check', stage, text], queryFn: ({ signal }) => post<Checked>(`/api/notice-texts/${stage}/check`, { text }, signal), placeholderData: (before) => before, enabled: text.length > 0 });
