import { readsCallBacks } from '../call-backs/reads-call-backs.ts';
import type { Text } from '../i18n/zh.ts';

export interface Entry { path: string; word: Exclude<keyof Text['nav'], 'menu' | 'skip' | 'main' | 'insight' | 'setUp'>; roles: readonly string[] | 'all'; /** the menu it is folded into where somebody has more links than a glance takes in: what is read to understand, or what is set up now and then */ fold?: 'insight' | 'setUp' }

/** What stands in the navigation, and for whom. The server decides what anybody sees; this only leaves out pages that would be empty. */
export const entries: readonly Entry[] = [
  { path: '/leader', word: 'leader', roles: ['mayorOffice', 'supervisor', 'teamLead', 'analyst', 'coordinator'] },
  { path: '/trends', word: 'trends', roles: ['mayorOffice', 'supervisor', 'teamLead', 'analyst', 'coordinator'], fold: 'insight' },
  { path: '/map', word: 'map', roles: ['mayorOffice', 'supervisor', 'teamLead', 'analyst', 'coordinator'], fold: 'insight' },
  { path: '/wallboard', word: 'wallboard', roles: ['mayorOffice', 'supervisor', 'teamLead', 'analyst'], fold: 'insight' },
  { path: '/floor', word: 'floor', roles: ['teamLead', 'supervisor'] },
  { path: '/desk', word: 'desk', roles: ['agent', 'specialDeskAgent', 'teamLead', 'vendorStaff'] },
  { path: '/call-backs', word: 'callBacks', roles: readsCallBacks },
  { path: '/dispatch', word: 'dispatch', roles: ['dispatcher', 'coordinator', 'subCenterAdmin'] },
  { path: '/inbox', word: 'inbox', roles: ['unitContact', 'unitLeader', 'handler', 'gridWorker'] },
  { path: '/review', word: 'review', roles: ['reviewer', 'coordinator', 'subCenterAdmin'] },
  { path: '/visits', word: 'visits', roles: ['callbackAgent', 'vendorStaff', 'subCenterAdmin'] },
  { path: '/visit-plan', word: 'visitPlan', roles: ['supervisor', 'callbackAgent'], fold: 'setUp' },
  { path: '/tickets', word: 'tickets', roles: 'all' },
  { path: '/calls', word: 'calls', roles: ['qa', 'teamLead', 'supervisor', 'coordinator', 'auditAdmin', 'subCenterAdmin', 'agent', 'specialDeskAgent', 'vendorStaff', 'callbackAgent'] },
  { path: '/knowledge', word: 'knowledge', roles: 'all' },
  { path: '/duty', word: 'duty', roles: ['teamLead', 'dispatcher', 'coordinator', 'supervisor', 'mayorOffice'] },
  { path: '/alerts', word: 'alerts', roles: ['dispatcher', 'coordinator', 'supervisor', 'mayorOffice', 'analyst', 'teamLead', 'eSupervision'] },
  { path: '/groups', word: 'groups', roles: ['dispatcher', 'coordinator', 'supervisor', 'mayorOffice', 'analyst', 'teamLead', 'agent', 'specialDeskAgent'] },
  { path: '/problems', word: 'problems', roles: ['dispatcher', 'coordinator', 'supervisor', 'mayorOffice', 'analyst', 'teamLead', 'unitContact', 'unitLeader', 'handler'] },
  { path: '/look-backs', word: 'lookBacks', roles: ['dispatcher', 'coordinator', 'supervisor', 'mayorOffice', 'analyst', 'unitContact', 'unitLeader'], fold: 'insight' },
  { path: '/topics', word: 'topics', roles: ['mayorOffice', 'supervisor', 'coordinator', 'analyst', 'dispatcher', 'unitContact', 'unitLeader'], fold: 'insight' },
  { path: '/cases', word: 'cases', roles: 'all', fold: 'insight' },
  { path: '/scores', word: 'scores', roles: ['supervisor', 'eSupervision', 'mayorOffice', 'analyst', 'teamLead', 'coordinator', 'unitContact', 'unitLeader'], fold: 'insight' },
  { path: '/reports', word: 'reports', roles: ['mayorOffice', 'supervisor', 'teamLead', 'coordinator', 'analyst', 'eSupervision', 'unitContact', 'unitLeader'] },
  { path: '/oversight', word: 'oversight', roles: ['supervisor', 'teamLead', 'coordinator', 'mayorOffice', 'eSupervision'] },
  { path: '/judgement', word: 'judgement', roles: ['supervisor', 'teamLead', 'coordinator', 'dispatcher', 'analyst', 'qa', 'eSupervision', 'mayorOffice', 'sysAdmin', 'auditAdmin'], fold: 'insight' },
  { path: '/parked', word: 'parked', roles: ['coordinator', 'supervisor', 'dispatcher', 'subCenterAdmin', 'mayorOffice', 'eSupervision', 'unitContact', 'unitLeader', 'handler'], fold: 'insight' },
  { path: '/notice-texts', word: 'noticeTexts', roles: ['teamLead', 'supervisor'], fold: 'setUp' },
  { path: '/deadlines', word: 'deadlines', roles: ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor'], fold: 'setUp' },
  { path: '/lines', word: 'lines', roles: ['sysAdmin', 'secAdmin', 'auditAdmin', 'teamLead', 'supervisor'], fold: 'setUp' },
  { path: '/hotlines', word: 'hotlines', roles: ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor', 'subCenterAdmin'], fold: 'setUp' },
  { path: '/phone-security', word: 'phoneSecurity', roles: ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor', 'teamLead'], fold: 'setUp' },
  { path: '/city', word: 'city', roles: ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor', 'coordinator', 'dispatcher'], fold: 'setUp' },
  { path: '/looks', word: 'looks', roles: ['auditAdmin', 'supervisor'], fold: 'setUp' },
  { path: '/jobs', word: 'jobs', roles: ['sysAdmin'], fold: 'setUp' },
  { path: '/import', word: 'import', roles: ['dispatcher', 'teamLead', 'sysAdmin'], fold: 'setUp' },
];

export const entriesFor = (roles: readonly string[]) => entries.filter((e) => e.roles === 'all' || e.roles.some((r) => roles.includes(r)));

/** So many links fit in the bar beside each other and are found at a glance. */
const atAGlance = 9;
/** What stands in the bar, and what is folded into menus for those who have much. */
export function barFor(roles: readonly string[]): { bar: Entry[]; menus: { word: NonNullable<Entry['fold']>; entries: Entry[] }[] } {
  const all = entriesFor(roles);
  if (all.length <= atAGlance) return { bar: all, menus: [] };
  const menus = (['insight', 'setUp'] as const).map((word) => ({ word, entries: all.filter((e) => e.fold === word) })).filter((m) => m.entries.length > 0);
  return { bar: all.filter((e) => !e.fold), menus };
}

/** Where somebody begins the day: the page their own role works on. */
const first: Record<string, string> = {
  agent: '/desk', specialDeskAgent: '/desk', vendorStaff: '/desk', dispatcher: '/dispatch', subCenterAdmin: '/dispatch', coordinator: '/dispatch', reviewer: '/review', callbackAgent: '/visits',
  unitContact: '/inbox', unitLeader: '/inbox', handler: '/inbox', gridWorker: '/inbox', mayorOffice: '/leader', supervisor: '/oversight', eSupervision: '/oversight', teamLead: '/leader', analyst: '/leader', sysAdmin: '/import', secAdmin: '/deadlines', auditAdmin: '/deadlines', kbEditor: '/knowledge', kbReviewer: '/knowledge', qa: '/calls',
};
export const homeFor = (roles: readonly string[]) => roles.map((r) => first[r]).find(Boolean) ?? '/tickets';
