import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import type { DeskAdvice, LikeTicket } from '../api/types.ts';
import type { Draft } from './draft.ts';
import { useSettled } from './use-settled.ts';

/** Fewer letters than this say nothing yet. */
const enoughLetters = 6;

/** The machine's advice and the tickets like this one, renewed when the writing pauses. */
export function useSuggestions(draft: Draft) {
  const text = useSettled({ content: draft.content.trim(), regionCode: draft.regionCode ?? undefined, address: draft.address.trim() || undefined }, 300);
  const enabled = text.content.length >= enoughLetters;
  const shared = { enabled, placeholderData: enabled ? keepPreviousData : undefined, staleTime: 60_000, gcTime: 60_000, retry: false };
  const advice = useQuery({ queryKey: ['advice', text], queryFn: ({ signal }) => post<DeskAdvice>('/api/advice', text, signal), ...shared });
  const like = useQuery({ queryKey: ['like', text], queryFn: ({ signal }) => post<{ items: LikeTicket[] }>('/api/groups/like', text, signal), ...shared });
  return { advice, like, enabled };
}
