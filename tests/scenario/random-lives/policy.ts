/** Who may know of a ticket, said once more and otherwise than the product says it: as sentences about a person, not as conditions of a query. */
import type { StaffActor } from '../../../ticketing/access/actor.ts';
import type { TestCore } from '../../setup/core.ts';
import type { Life } from './life.ts';

const supervises = ['teamLead', 'coordinator', 'supervisor', 'eSupervision', 'mayorOffice'];
const trusted = ['teamLead', 'dispatcher', 'coordinator', 'reviewer', 'supervisor', 'eSupervision'];
const unitRoles = ['unitContact', 'unitLeader', 'handler', 'gridWorker'];
const city = ['agent', 'specialDeskAgent', 'callbackAgent', 'qa', 'mayorOffice', ...trusted];

/** @returns the sentence that forbids it, or null */
export function forbids(core: TestCore, who: StaffActor, { ticket: t, assignments }: Life): string | null {
  const has = (list: string[]) => who.roles.some((r) => list.includes(r));
  const unitAndAbove = who.unitPath.split('/').filter(Boolean);
  if (t.accusedStaffId === who.staffId) return '被投诉人';
  if (t.accusedUnitId !== null && unitAndAbove.includes(t.accusedUnitId) && has(unitRoles)) return '被投诉单位的人员';
  const holds = has(unitRoles) && assignments.some((a) => !['withdrawn', 'recalled'].includes(a.state) && core.city.units.get(a.unitId)!.path.startsWith(who.unitPath));
  if (t.isAboutStaff && !has(supervises) && !holds) return '工作人员投诉只限督办方和核查单位';
  if (t.isConfidential && !has(trusted) && !holds) return '保密件';
  if (t.isConfidential && holds && !has(trusted) && t.scrubConfirmedAt === null) return '未经脱敏确认';
  if (has(city) || holds) return null;
  if (has(['vendorStaff'])) return t.registeredBy === who.staffId || t.state === 'pendingVisit' ? null : '外包人员只看自己登记的和待回访的';
  if (has(['subCenterAdmin'])) return who.hotlineNumbers.includes(t.hotlineNumber) ? null : '不是本热线的工单';
  return '与其无关';
}
