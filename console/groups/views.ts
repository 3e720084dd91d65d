/** The API's shapes of groups, and the parts of them that the pages name. */
import type { GroupMembers, GroupRulings } from '../../analytics/index.ts';

export type { GroupComparison, GroupDetail, GroupLine, GroupMembers, GroupRulings, GroupsPage, NearGroup } from '../../analytics/index.ts';

export type GroupMember = GroupMembers['items'][number];
export type GroupRuling = GroupRulings['items'][number];
