/** The parameters of a ticket list, as the API and the address both name them. */
export const filterNames = ['q', 'state', 'appealType', 'urgency', 'channel', 'unitId', 'regionCode', 'matterCode', 'category', 'problemNo', 'overdue', 'callerCategory', 'language', 'mine', 'aboutStaff', 'from', 'to', 'appealedFrom', 'appealedTo', 'without', 'only', 'followers', 'sort'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Partial<Record<FilterName, string>>;
