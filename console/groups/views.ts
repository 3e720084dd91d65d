/** The API's shapes of groups, and the parts of them that the pages name. */
import type { GroupDetail } from '../../analytics/index.ts';

export type { GroupDetail, GroupLine } from '../../analytics/index.ts';

export type GroupMember = GroupDetail['members'][number];
