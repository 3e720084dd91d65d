import type { Text } from '../i18n/zh.ts';

export interface Entry { path: string; word: Exclude<keyof Text['nav'], 'menu' | 'skip' | 'main' | 'more'>; roles: readonly string[] | 'all'; /** set up now and then, not worked in all day */ seldom?: true }

/** What stands in the navigation, and for whom. The server decides what anybody sees; this only leaves out pages that would be empty. */
export const entries: readonly Entry[] = [
  { path: '/leader', word: 'leader', roles: ['mayorOffice', 'supervisor', 'teamLead', 'analyst', 'coordinator'] },
  { path: '/trends', word: 'trends', roles: ['mayorOffice', 'supervisor', 'teamLead', 'analyst', 'coordinator'] },
  { path: '/map', word: 'map', roles: ['mayorOffice', 'supervisor', 'teamLead', 'analyst', 'coordinator'] },
  { path: '/wallboard', word: 'wallboard', roles: ['mayorOffice', 'supervisor', 'teamLead', 'analyst'], seldom: true },
  { path: '/desk', word: 'desk', roles: ['agent', 'specialDeskAgent', 'teamLead', 'vendorStaff'] },
  { path: '/dispatch', word: 'dispatch', roles: ['dispatcher', 'coordinator', 'subCenterAdmin'] },
  { path: '/inbox', word: 'inbox', roles: ['unitContact', 'unitLeader', 'handler', 'gridWorker'] },
  { path: '/review', word: 'review', roles: ['reviewer', 'coordinator', 'subCenterAdmin'] },
  { path: '/visits', word: 'visits', roles: ['callbackAgent', 'vendorStaff', 'subCenterAdmin'] },
  { path: '/visit-plan', word: 'visitPlan', roles: ['supervisor', 'callbackAgent'], seldom: true },
  { path: '/tickets', word: 'tickets', roles: 'all' },
  { path: '/knowledge', word: 'knowledge', roles: 'all' },
  { path: '/duty', word: 'duty', roles: ['teamLead', 'dispatcher', 'coordinator', 'supervisor', 'mayorOffice'] },
  { path: '/alerts', word: 'alerts', roles: ['dispatcher', 'coordinator', 'supervisor', 'mayorOffice', 'analyst', 'teamLead', 'eSupervision'] },
  { path: '/groups', word: 'groups', roles: ['dispatcher', 'coordinator', 'supervisor', 'mayorOffice', 'analyst', 'teamLead', 'agent', 'specialDeskAgent'] },
  { path: '/problems', word: 'problems', roles: ['dispatcher', 'coordinator', 'supervisor', 'mayorOffice', 'analyst', 'teamLead', 'unitContact', 'unitLeader', 'handler'] },
  { path: '/look-backs', word: 'lookBacks', roles: ['dispatcher', 'coordinator', 'supervisor', 'mayorOffice', 'analyst', 'unitContact', 'unitLeader'], seldom: true },
  { path: '/topics', word: 'topics', roles: ['mayorOffice', 'supervisor', 'coordinator', 'analyst', 'dispatcher', 'unitContact', 'unitLeader'] },
  { path: '/cases', word: 'cases', roles: 'all', seldom: true },
  { path: '/scores', word: 'scores', roles: ['supervisor', 'eSupervision', 'mayorOffice', 'analyst', 'teamLead', 'coordinator', 'unitContact', 'unitLeader'] },
  { path: '/reports', word: 'reports', roles: ['mayorOffice', 'supervisor', 'teamLead', 'coordinator', 'analyst', 'eSupervision', 'unitContact', 'unitLeader'] },
  { path: '/oversight', word: 'oversight', roles: ['supervisor', 'teamLead', 'coordinator', 'mayorOffice', 'eSupervision'] },
  { path: '/judgement', word: 'judgement', roles: ['supervisor', 'teamLead', 'coordinator', 'dispatcher', 'analyst', 'qa', 'eSupervision', 'mayorOffice', 'sysAdmin', 'auditAdmin'] },
  { path: '/parked', word: 'parked', roles: ['coordinator', 'supervisor', 'dispatcher', 'subCenterAdmin', 'mayorOffice', 'eSupervision', 'unitContact', 'unitLeader', 'handler'] },
  { path: '/notice-texts', word: 'noticeTexts', roles: ['teamLead', 'supervisor'], seldom: true },
  { path: '/deadlines', word: 'deadlines', roles: ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor'], seldom: true },
  { path: '/hotlines', word: 'hotlines', roles: ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor', 'subCenterAdmin'], seldom: true },
  { path: '/city', word: 'city', roles: ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor', 'coordinator', 'dispatcher'], seldom: true },
  { path: '/looks', word: 'looks', roles: ['auditAdmin', 'supervisor'], seldom: true },
  { path: '/import', word: 'import', roles: ['dispatcher', 'teamLead', 'sysAdmin'], seldom: true },
];

export const entriesFor = (roles: readonly string[]) => entries.filter((e) => e.roles === 'all' || e.roles.some((r) => roles.includes(r)));

/** So many links fit in the bar beside each other and are found at a glance. */
const atAGlance = 9;
/** What stands in the bar, and what is folded into one menu for those who have much. */
export function barFor(roles: readonly string[]): { bar: Entry[]; folded: Entry[] } {
  const all = entriesFor(roles);
  return all.length > atAGlance ? { bar: all.filter((e) => !e.seldom), folded: all.filter((e) => e.seldom) } : { bar: all, folded: [] };
}

/** Where somebody begins the day: the page their own role works on. */
const first: Record<string, string> = {
  agent: '/desk', specialDeskAgent: '/desk', vendorStaff: '/desk', dispatcher: '/dispatch', subCenterAdmin: '/dispatch', coordinator: '/dispatch', reviewer: '/review', callbackAgent: '/visits',
  unitContact: '/inbox', unitLeader: '/inbox', handler: '/inbox', gridWorker: '/inbox', mayorOffice: '/leader', supervisor: '/oversight', eSupervision: '/oversight', teamLead: '/leader', analyst: '/leader', sysAdmin: '/import', secAdmin: '/deadlines', auditAdmin: '/deadlines', kbEditor: '/knowledge', kbReviewer: '/knowledge',
};
export const homeFor = (roles: readonly string[]) => roles.map((r) => first[r]).find(Boolean) ?? '/tickets';
