/** What is read about groups. The first word of a key is what the server's events renew. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, query } from '../api/client.ts';
import type { GroupDetail, GroupLine } from './views.ts';

export interface GroupFilter { hotspot?: string | undefined; q?: string | undefined; regionCode?: string | undefined; sort?: string | undefined }

const groupLimit = 200;
const of = (id: string) => encodeURIComponent(id);

export const useGroups = (filter: GroupFilter, limit = groupLimit) => useQuery({
  queryKey: ['groups', filter, limit], queryFn: ({ signal }) => get<{ items: GroupLine[] }>(`/api/groups${query({ ...filter, limit })}`, signal), placeholderData: keepPreviousData,
});
export const useGroup = (groupKey: string) => useQuery({ queryKey: ['group', groupKey], queryFn: ({ signal }) => get<GroupDetail>(`/api/groups/${of(groupKey)}`, signal) });
