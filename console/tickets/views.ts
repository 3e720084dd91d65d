import type { Filter } from './filter-names.ts';

/** A list that some roles look at every day, by name: what it filters, and who asks for it. */
export interface View { word: 'enterprise' | 'myCases' | 'checkBacks' | 'aboutStaff'; filter: Filter; roles: readonly string[] }

export const views: readonly View[] = [
  { word: 'myCases', filter: { mine: '1' }, roles: ['specialDeskAgent'] },
  { word: 'enterprise', filter: { callerCategory: 'enterprise' }, roles: ['specialDeskAgent', 'teamLead', 'supervisor', 'mayorOffice'] },
  { word: 'checkBacks', filter: { state: 'transferred' }, roles: ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'vendorStaff'] },
  { word: 'aboutStaff', filter: { aboutStaff: '1' }, roles: ['teamLead', 'coordinator', 'supervisor', 'eSupervision'] },
];

/** Is the list exactly this view, whatever else it is narrowed by? */
export const isView = (filter: Filter, view: View) => Object.entries(view.filter).every(([name, value]) => filter[name as keyof Filter] === value);
