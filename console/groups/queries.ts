/** What is read and decided about groups. The first word of a key is what the server's events renew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';
import type { GroupComparison, GroupDetail, GroupMembers, GroupRulings, GroupsPage, NearGroup } from './views.ts';

export interface GroupFilter { hotspot?: string | undefined; many?: string | undefined; q?: string | undefined; regionCode?: string | undefined; matterCode?: string | undefined; problem?: string | undefined; from?: string | undefined; to?: string | undefined; sort?: string | undefined }
export interface MembersFilter { q?: string | undefined; kept?: string | undefined; sort?: string | undefined; offset?: number | undefined; limit?: number | undefined }

const groupLimit = 200;
const of = (id: string) => encodeURIComponent(id);

export const useGroups = (filter: GroupFilter, limit = groupLimit, offset = 0) => useQuery({
  queryKey: ['groups', filter, limit, offset], queryFn: ({ signal }) => get<GroupsPage>(`/api/groups${query({ ...filter, limit, offset: offset || undefined })}`, signal), placeholderData: keepPreviousData,
});
export const useGroup = (groupKey: string) => useQuery({ queryKey: ['group', groupKey], queryFn: ({ signal }) => get<GroupDetail>(`/api/groups/${of(groupKey)}`, signal) });
export const useMembers = (groupKey: string, filter: MembersFilter) => useQuery({
  queryKey: ['group', groupKey, 'members', filter], queryFn: ({ signal }) => get<GroupMembers>(`/api/groups/${of(groupKey)}/members${query({ ...filter })}`, signal), placeholderData: keepPreviousData,
});
export const useRulings = (groupKey: string) => useQuery({ queryKey: ['group', groupKey, 'rulings'], queryFn: ({ signal }) => get<GroupRulings>(`/api/groups/${of(groupKey)}/rulings`, signal) });
/** The likest groups; with `q` those whose name or place holds it. */
export const useNear = (groupKey: string, q = '', enabled = true) => useQuery({
  queryKey: ['group', groupKey, 'near', q], queryFn: ({ signal }) => get<{ items: NearGroup[] }>(`/api/groups/${of(groupKey)}/near${query({ q: q || undefined })}`, signal), placeholderData: keepPreviousData, enabled,
});
export const useComparison = (groupKey: string, other: string | undefined) => useQuery({
  queryKey: ['group', groupKey, 'comparison', other], queryFn: ({ signal }) => get<GroupComparison>(`/api/groups/${of(groupKey)}/comparison${query({ with: other })}`, signal), enabled: Boolean(other),
});

const touched = ['groups', 'group', 'problems', 'problem', 'tickets', 'ticket'];
function useRenew() {
  const client = useQueryClient();
  return () => { for (const key of touched) void client.invalidateQueries({ queryKey: [key] }); };
}
export interface Ruled { seq: number; groupKey: string; otherKey: string | null }

/** confirm, split, move, forbid, merge, rename. */
export function useRule(groupKey: string) {
  const renew = useRenew();
  return useMutation({ mutationFn: ({ verb, input }: { verb: string; input: Record<string, unknown> }) => post<Ruled>(`/api/groups/${of(groupKey)}/${verb}`, input), onSettled: renew });
}
export function useUndo() {
  const renew = useRenew();
  return useMutation({ mutationFn: ({ seq, reason }: { seq: number; reason: string }) => post<Ruled>(`/api/groups/rulings/${seq}/undo`, { reason }), onSettled: renew });
}
